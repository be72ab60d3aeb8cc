/** Which scope a token needs for what it asks: one table, the first line that fits. What no line names takes a token for everything. */
import type { TokenScope } from '#data/schema/token.ts'
import type { Permission } from './permissions.ts'

type Door = { scope: TokenScope | null; methods: RegExp; path: RegExp }

const any = /./
const reading = /^(GET|HEAD|OPTIONS)$/
const doors: readonly Door[] = [
  { scope: null, methods: reading, path: /^\/api\/(health|session|openapi\.json|docs)(\/|$)/ },
  { scope: 'maps', methods: any, path: /^\/(ogc|tiles)(\/|$)/ },
  { scope: 'observations', methods: any, path: /^\/openrosa(\/|$)/ },
  { scope: 'observations', methods: /^(PUT|DELETE)$/, path: /^\/api\/(observations|weekly-lines)\/[^/]+$/ },
  { scope: 'observations', methods: /^(GET|HEAD|PUT)$/, path: /^\/api\/uploads\/[^/]+$/ },
  { scope: 'imports', methods: any, path: /^\/api\/imports(\/|$)/ },
  // The whole record, and how it is run.
  {
    scope: 'all',
    methods: any,
    path: /^\/api\/(backup|activity|activity\.csv|retention|purges|tokens|people|account|seal-key|sealed-record|sealed-files|xforms)(\/|$)/,
  },
  { scope: 'all', methods: any, path: /^\/api\/observations\/[^/]+\/record$/ },
  { scope: 'read', methods: reading, path: /^\/api\// },
  { scope: 'read', methods: /^DELETE$/, path: /^\/api\/runs\// },
]

/** Null where any token will do. Example: `scopeNeeded('GET', '/api/districts')` is `read`. */
export function scopeNeeded(method: string, path: string): TokenScope | null {
  const door = doors.find((each) => each.methods.test(method) && each.path.test(path))
  return door === undefined ? 'all' : door.scope
}

export const opens = (scopes: readonly TokenScope[], needed: TokenScope | null): boolean =>
  needed === null || scopes.includes('all') || scopes.includes(needed)

/** What a role must be allowed for a scope to open anything; null where every role finds something. */
export const useOf: Record<TokenScope, Permission | null> = {
  read: null,
  maps: null,
  observations: 'observe',
  imports: 'import',
  all: null,
}
