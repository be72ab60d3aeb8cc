/**
 * /unsubscribe/{token}: the way out of every digest, with no signing in. GET asks, so that a mail scanner which follows links takes
 * nobody off; POST takes off, from that page or from a mail program by itself (RFC 8058).
 */
import { type Context, Hono } from 'hono'
import { type UnsubscribePage, unsubscribePage } from '#api/alerts/in-words.ts'
import { findReader, takeOff } from '#api/alerts/unsubscribe.ts'
import type { Deps } from '#api/deps.ts'
import { limitBody } from '#api/http/body-limit.ts'
import type { Env } from '#api/http/env.ts'
import { instance } from '#api/queries/instance.ts'

const path = '/unsubscribe/:token'

export const unsubscribeRoute = (deps: Deps) => {
  const page = async (c: Context<Env>, sort: UnsubscribePage['sort'], digest = '') => {
    const country = (await instance(deps.mirror))?.name ?? ''
    c.header('Cache-Control', 'no-store')
    c.header('Referrer-Policy', 'no-referrer')
    return c.html(unsubscribePage({ sort, digest, country }), sort === 'unknown' ? 404 : 200)
  }
  return new Hono<Env>()
    .get(path, async (c) => {
      const reader = await findReader(deps, c.req.param('token'))
      return reader === null ? page(c, 'unknown') : page(c, reader.isOn ? 'asking' : 'off', reader.name)
    })
    .post(path, limitBody(1), async (c) => {
      const reader = await findReader(deps, c.req.param('token'))
      if (reader === null) return page(c, 'unknown')
      await takeOff(deps, reader)
      return page(c, 'off', reader.name)
    })
}
