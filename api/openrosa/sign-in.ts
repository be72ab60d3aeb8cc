/**
 * Who is asking at this door: a phone sends a token as the password of HTTP Basic, under any user name. A browser that remembers a
 * password sends it by itself, so such a write must come from our own page or from no page at all.
 */
import { createMiddleware } from 'hono/factory'
import type { Deps } from '#api/deps.ts'
import type { Env } from '#api/http/env.ts'
import { type Actor, nowhere } from '#api/protection/actor.ts'
import { holderOf } from '#api/protection/holder.ts'

const nobody: Actor = { role: 'anonymous', name: 'anonymous', ...nowhere, demoRoles: false, ambient: false }

export const identifyPhone = (deps: Pick<Deps, 'mirror' | 'clock' | 'tokenUse'>) =>
  createMiddleware<Env>(async (c, next) => {
    const header = c.req.header('Authorization')
    const holder = header === undefined ? null : await holderOf(deps, tokenIn(header), c.req)
    c.set('seq', deps.mirror.seq)
    c.set('actor', holder === null ? nobody : { ...holder, demoRoles: false, ambient: true })
    await next()
  })

function tokenIn(header: string): string | undefined {
  const [, scheme = '', credentials = ''] = /^(Basic|Bearer)\s+(\S+)$/i.exec(header.trim()) ?? []
  if (scheme.toLowerCase() === 'bearer') return credentials
  const pair = Buffer.from(credentials, 'base64').toString('utf8')
  return scheme === '' || !pair.includes(':') ? undefined : pair.slice(pair.indexOf(':') + 1).trim()
}
