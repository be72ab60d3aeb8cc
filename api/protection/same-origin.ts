/**
 * A write that a browser authorises by itself (a cookie, or the demo) must come from our own page: other sites can make a
 * browser send one too. Our page says so in a header that no other site's can send. Tokens in a header and the command line prove
 * themselves and pass.
 */
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { pageHeader } from '#api/contract/page-header.ts'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import type { Env } from '#api/http/env.ts'
import { isFromElsewhere } from './own-page.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])
/** What a plain HTML form can send without asking first; multipart too, hence the look at the origin. */
const formTypes = /^(text\/plain|application\/x-www-form-urlencoded)\b/i

/** Whoever signs in brings a proof of their own; a browser still says from where. */
const isSignIn = (c: Context<Env>): boolean => c.req.method === 'POST' && c.req.path === '/api/session'

/** `page`: whether it must be our page, or may be a program that keeps a password as browsers do. */
export const sameOrigin = ({ settings }: Pick<Deps, 'settings'>, { page }: { page: boolean }) =>
  createMiddleware<Env>(async (c, next) => {
    if (reading.has(c.req.method) || !c.var.actor.ambient) return next()
    const isOurs = !isFromElsewhere(c, settings.outward.publicUrl) && c.req.header('Sec-Fetch-Site') !== 'none'
    if (!isOurs) throw problem('actor.forbidden', { code: 'sent-from-another-site' })
    if (formTypes.test(c.req.header('Content-Type') ?? '')) {
      throw problem('request.unsupported', {
        code: 'content-types-accepted',
        types: ['application/json', 'multipart/form-data'],
      })
    }
    if (page && !isSignIn(c) && c.req.header(pageHeader) === undefined)
      throw problem('actor.forbidden', { code: 'page-header-missing', header: pageHeader })
    await next()
  })
