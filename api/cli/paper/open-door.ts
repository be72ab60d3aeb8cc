/**
 * A door on this machine for one browser and a few seconds: the built pages, and the API's answers as one role sees them. No token
 * is made and nothing is written: what comes through the door is asked of the instance by whoever runs the command, who could see it
 * all. A key that works once lets the browser in; from then on a cookie does.
 */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { problem } from '#api/contract/problems.ts'
import type { ActorRole } from '#api/contract/session.ts'
import type { Env } from '#api/http/env.ts'
import { pages } from '#api/http/pages.ts'
import { securityHeaders } from '#api/http/security-headers.ts'
import { roleHeader } from '#api/protection/identify.ts'
import type { ApiClient } from '../api-client.ts'

const built = 'dist/web'
const cookie = 'upstream_door'
const loopback = '127.0.0.1'

export type Door = {
  /** Where the browser goes in, once. */
  entrance: string
  /** What was asked through the door and not answered well. */
  failed: readonly string[]
  close(): Promise<void>
}
type Opening = {
  role: ActorRole
  /** What to open: path and parameters. */
  page: string
  /** Where readers find the instance: what the page calls its own address. */
  address: string
}

export async function openDoor(client: ApiClient, { role, page, address }: Opening): Promise<Door> {
  if (!existsSync(`${built}/index.html`)) throw problem('setting.invalid', { code: 'pages-not-built' })
  const failed: string[] = []
  const secret = (): string => randomBytes(32).toString('base64url')
  let key: string | null = secret()
  const inside = secret()
  const app = new Hono<Env>()
  app.use(securityHeaders({ sort: 'none' }, []))
  app.get('/enter/:key', (c) => {
    if (key === null || c.req.param('key') !== key) return c.notFound()
    key = null
    setCookie(c, cookie, inside, { httpOnly: true, sameSite: 'Strict', path: '/' })
    return c.redirect(page, 303)
  })
  app.get('/api/*', async (c) => {
    if (getCookie(c, cookie) !== inside) return c.notFound()
    const { pathname, search } = new URL(c.req.url)
    const reply = await client.ask({ method: 'GET', path: `${pathname}${search}`, headers: { [roleHeader]: role } })
    if (reply.status >= 400) failed.push(pathname)
    const headers = { 'content-type': reply.header('content-type') ?? 'application/json' }
    return new Response(toWeb(reply.body), { status: reply.status, headers })
  })
  app.get('*', async (c, next) => {
    const found = await pages(built)(c, next)
    if (!(found instanceof Response) || !(found.headers.get('content-type') ?? '').includes('html')) return found
    const named = `<link rel="canonical" href="${new URL('/', address).href}">`
    return c.html((await found.text()).replace('</head>', `${named}</head>`))
  })
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, loopback, resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    entrance: `http://${loopback}:${port}/enter/${key}`,
    failed,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const toWeb = (body: Readable): ReadableStream => Readable.toWeb(body) as ReadableStream
