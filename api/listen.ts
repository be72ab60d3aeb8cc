/** Puts an application on a network address and on the control socket. Knows sockets and time limits; nothing of what is served. */
import { chmodSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import type { App } from './app.ts'
import { problem } from './contract/problems.ts'

/** A client that has not finished its headers, or its request, by then is not served. A phone's photo may take minutes. */
const headersMs = 10_000
const requestMs = 300_000
const mostConnections = 2_000
/** Unix limits a socket's path. */
const longestSocketPath = 100

export type Listening = { url: string; controlSocket: string | null; close(): Promise<void> }

export const controlSocketOf = (dir: string): string => join(dir, 'control.sock')

export async function listen(app: App, where: { host: string; port: number; dir: string }): Promise<Listening> {
  const open = server((request, env) => app.fetch(request, env))
  open.headersTimeout = headersMs
  open.requestTimeout = requestMs
  open.maxConnections = mostConnections
  await started(open, () => open.listen(where.port, where.host)).catch((error: NodeJS.ErrnoException) => {
    const { port, host } = where
    throw problem('setting.invalid', { code: 'address-unusable', port, host, error: error.code ?? error.message })
  })
  const control = await listenLocally(app, where.dir)
  const address = open.address()
  const port = typeof address === 'object' && address !== null ? address.port : where.port
  return {
    url: `http://${where.host.includes(':') ? `[${where.host}]` : where.host}:${port}`,
    controlSocket: control === null ? null : controlSocketOf(where.dir),
    async close() {
      await Promise.all([closed(open), control === null ? undefined : closed(control)])
    },
  }
}

/** Whoever may open this file may do anything to the record behind it anyway: they are the steward. */
async function listenLocally(app: App, dir: string): Promise<Server | null> {
  const path = controlSocketOf(dir)
  if (path.length > longestSocketPath) return null
  rmSync(path, { force: true })
  const local = server((request) => app.fetch(request, { local: true }))
  local.requestTimeout = 0
  await started(local, () => local.listen(path))
  chmodSync(path, 0o600)
  return local
}

const server = (answer: Parameters<typeof getRequestListener>[0]): Server =>
  createServer(getRequestListener(answer, { overrideGlobalObjects: false }))

const started = (what: Server, start: () => void): Promise<void> =>
  new Promise((resolve, reject) => {
    what.once('error', reject)
    what.once('listening', () => {
      what.off('error', reject)
      resolve()
    })
    start()
  })

/** Requests under way are finished, within reason. */
const patienceMs = 5_000
const closed = (what: Server): Promise<void> =>
  new Promise((resolve) => {
    what.close(() => resolve())
    what.closeIdleConnections()
    setTimeout(() => what.closeAllConnections(), patienceMs).unref()
  })
