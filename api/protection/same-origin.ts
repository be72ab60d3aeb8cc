/**
 * A write that a browser authorises by itself (a cookie, or the demo) must come from our own page: other sites can make a
 * browser send one too. Tokens in a header and the command line prove themselves and pass.
 */
import { createMiddleware } from 'hono/factory'
import { problem } from '#api/contract/problems.ts'
import type { Env } from '#api/http/env.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])
/** What a plain HTML form can send without asking first; multipart too, hence the look at the origin. */
const formTypes = /^(text\/plain|application\/x-www-form-urlencoded)\b/i

export const sameOrigin = createMiddleware<Env>(async (c, next) => {
  if (reading.has(c.req.method) || !c.var.actor.ambient) return next()
  const site = c.req.header('Sec-Fetch-Site')
  const origin = c.req.header('Origin')
  const ours =
    site === undefined ? origin === undefined || hostOf(origin) === c.req.header('Host') : site === 'same-origin'
  if (!ours) throw problem('actor.forbidden', { code: 'sent-from-another-site' })
  if (formTypes.test(c.req.header('Content-Type') ?? '')) {
    throw problem('request.unsupported', {
      code: 'content-types-accepted',
      types: ['application/json', 'multipart/form-data'],
    })
  }
  await next()
})

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)
