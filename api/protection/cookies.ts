/**
 * What a browser keeps of a sign-in. Where pages come over https, and on this machine where the browser plays along, the session's
 * cookie is bound to the host (`__Host-`): no other host can set or read it. Scripts read none of them.
 */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Env } from '#api/http/env.ts'
import type { Settings } from '#api/settings.ts'
import { pageOf } from './own-page.ts'

/** Held by browsers that signed in before there were sessions of tokens; never set any more. */
export const tokenCookie = 'upstream_token'
export const roleCookie = 'upstream_role'
/** That this browser opened the link which was printed where the demonstration was started. */
export const hereCookie = 'upstream_here'
export const sessionCookie = 'upstream_session'
export const boundCookie = '__Host-upstream'
/** Whether the browser takes such a cookie without https: not all do, on this machine. */
const triedCookie = '__Host-upstream-tried'

const daySeconds = 24 * 60 * 60
const usual = { httpOnly: true, sameSite: 'Strict', path: '/' } as const

/** Over https, as the page itself says; else as the proxy in front or the setting does. */
function isOverTls(c: Context<Env>, settings: Settings): boolean {
  const page = pageOf(c)
  if (page !== null) return page.protocol === 'https:'
  return c.req.header('X-Forwarded-Proto') === 'https' || settings.outward.publicUrl?.startsWith('https:') === true
}

export function remember(c: Context<Env>, settings: Settings, name: string, value: string): void {
  setCookie(c, name, value, { ...usual, secure: isOverTls(c, settings), maxAge: 30 * daySeconds })
}

/** Of a sign-in nothing else stays: one person at a time. */
export function rememberSession(c: Context<Env>, settings: Settings, secret: string): void {
  forgetSignIn(c)
  if (isOverTls(c, settings) || getCookie(c, triedCookie) !== undefined)
    setCookie(c, boundCookie, secret, { ...usual, secure: true, maxAge: 30 * daySeconds })
  else setCookie(c, sessionCookie, secret, { ...usual, maxAge: 30 * daySeconds })
}

export const sessionSecret = (c: Context<Env>): string | undefined =>
  getCookie(c, boundCookie) ?? getCookie(c, sessionCookie)

export function forgetSignIn(c: Context<Env>): void {
  for (const name of [sessionCookie, tokenCookie, roleCookie])
    if (getCookie(c, name) !== undefined) deleteCookie(c, name, { path: '/' })
  if (getCookie(c, boundCookie) !== undefined) deleteCookie(c, boundCookie, { path: '/', secure: true })
}

const loopbackHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i
export const isLoopbackHost = (c: Context<Env>): boolean => loopbackHost.test(c.req.header('Host') ?? '')

/** On this machine the browser is asked beforehand whether it takes a bound cookie. */
export function tryBoundCookie(c: Context<Env>): void {
  if (isLoopbackHost(c) && getCookie(c, triedCookie) === undefined)
    setCookie(c, triedCookie, 'yes', { ...usual, secure: true, maxAge: daySeconds })
}
