/**
 * Whether somebody sits at this machine, for the fictional demonstration alone. An address is not enough: a proxy speaks for the
 * whole world from here, and by default it rewrites Host and adds nothing (nginx does; in HTTP/1.0). Whatever says that somebody is
 * elsewhere counts: HTTP/1.0, a header of a proxy's, a page opened at another address. A program that asks through a proxy which
 * keeps connections open, and says none of it, cannot be told apart. So this is offered only where it was asked for at the
 * start, and a steward only to a browser that opened the link printed there.
 */
import { timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Env } from '#api/http/env.ts'
import { hereCookie, isLoopbackHost } from './cookies.ts'
import { isFromElsewhere, pageOf } from './own-page.ts'

const loopbackPeers = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
const ofProxies = /^(forwarded|via|x-forwarded.*|x-real-ip|x-original-.*|x-client-ip|true-client-ip|cf-.*|x-proxy.*)$/

export function isOnThisMachine(c: Context<Env>): boolean {
  const { incoming } = c.env
  const page = pageOf(c)
  return (
    loopbackPeers.has(incoming?.socket.remoteAddress ?? '') &&
    incoming?.httpVersion !== '1.0' &&
    isLoopbackHost(c) &&
    (page === null || (page.protocol === 'http:' && page.host === c.req.header('Host'))) &&
    !isFromElsewhere(c, null) &&
    ![...c.req.raw.headers.keys()].some((name) => ofProxies.test(name))
  )
}

/** Whether this browser opened the link that was printed at the start. */
export function holdsStartLink(c: Context<Env>, key: string | null): boolean {
  const held = getCookie(c, hereCookie)
  return key !== null && held !== undefined && isKey(held, key)
}

export function isKey(said: string, key: string): boolean {
  const [one, other] = [Buffer.from(said), Buffer.from(key)]
  return one.length === other.length && timingSafeEqual(one, other)
}
