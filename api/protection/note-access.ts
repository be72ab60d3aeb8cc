/** Writes down that somebody was told exact positions, or took a file away. Called by a route after its permit. */
import type { Context } from 'hono'
import type { AccessSubject } from '#api/access/access-lines.ts'
import type { AccessLog } from '#api/access/access-log.ts'
import type { Env } from '#api/http/env.ts'

/** What of an address says which part was asked for, and neither a place exactly nor a person. */
const told = [
  'from',
  'to',
  'level',
  'pcodes',
  'kinds',
  'observationKinds',
  'indicator',
  'group',
  'sources',
  'asOf',
  'format',
] as const
const longestPart = 200

function filterIn(c: Context<Env>): Record<string, string> {
  const asked = new URL(c.req.url).searchParams
  return Object.fromEntries(
    told.flatMap((name) => {
      const value = asked.get(name)
      return value === null || value === '' ? [] : [[name, value.slice(0, longestPart)]]
    }),
  )
}

/** `count`: of how many things. Nobody waits for it. */
export function noteAccess({ access }: { access: AccessLog }, c: Context<Env>, subject: AccessSubject, count: number) {
  if (count > 0) access.noteSeen(c.var.actor, subject, filterIn(c), count)
}

/** Resolves when it is written down: before that, nothing leaves. */
export const noteTaken = (
  { access }: { access: AccessLog },
  c: Context<Env>,
  taken: { subject: AccessSubject; file: string; rows?: number },
): Promise<void> => access.noteTaken(c.var.actor, { rows: null, ...taken, filter: filterIn(c) })
