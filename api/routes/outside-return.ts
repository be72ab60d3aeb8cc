/**
 * GET /sign-in/callback: where the other service sends the browser back to. Changes nothing: what it brought along goes behind a # and
 * is sent to no server by itself; the page there sends it on.
 */
import { Hono } from 'hono'
import { returnPath } from '#api/accounts/outside-door.ts'
import type { Env } from '#api/http/env.ts'

export const outsideReturnRoute = () =>
  new Hono<Env>().get(returnPath, (c) => {
    c.header('Cache-Control', 'no-store')
    return c.redirect(`/sign-in#${new URL(c.req.url).search.slice(1)}`, 303)
  })
