/**
 * Who is asking at this door: a phone sends a token as the password of HTTP Basic, under any user name. A browser that remembers a
 * password sends it by itself, so such a write must come from our own page or from no page at all.
 */
import { createMiddleware } from 'hono/factory'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import type { Env } from '#api/http/env.ts'
import type { Actor } from '#api/protection/actor.ts'
import { tokenOf } from '#api/protection/identify.ts'

const nobody: Actor = { role: 'anonymous', name: 'anonymous', demoRoles: false, ambient: false }

export const identifyPhone = (deps: Pick<Deps, 'mirror' | 'clock'>) =>
  createMiddleware<Env>(async (c, next) => {
    const header = c.req.header('Authorization')
    const token = header === undefined ? null : tokenIn(header)
    const known = token === null ? null : await tokenOf(deps, token)
    if (header !== undefined && known === null) throw problem('actor.unknown', { code: 'token-not-known' })
    c.set('seq', deps.mirror.seq)
    c.set('actor', known === null ? nobody : { ...known, demoRoles: false, ambient: true })
    await next()
  })

function tokenIn(header: string): string | null {
  const [, scheme = '', credentials = ''] = /^(Basic|Bearer)\s+(\S+)$/i.exec(header.trim()) ?? []
  if (scheme.toLowerCase() === 'bearer') return credentials
  const pair = Buffer.from(credentials, 'base64').toString('utf8')
  return scheme === '' || !pair.includes(':') ? null : pair.slice(pair.indexOf(':') + 1).trim()
}
