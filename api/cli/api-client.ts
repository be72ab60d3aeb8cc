/**
 * How the command line reaches the API: through the control socket of a running server, or, when none runs, by opening the
 * record itself and asking the same application in this process. Either way every write goes through the same door.
 */
import { existsSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { json } from 'node:stream/consumers'
import { Problem, problem, problemBody } from '#api/contract/problems.ts'
import { controlSocketOf } from '#api/listen.ts'
import type { Settings } from '#api/settings.ts'
import { openHere } from './open-here.ts'

export type Reply = { status: number; header(name: string): string | null; body: Readable }
export type Asking = { method: string; path: string; headers?: Record<string, string>; body?: Readable | string }
export type ApiClient = { ask(asking: Asking): Promise<Reply>; close(): Promise<void> }

export async function openClient(settings: Settings): Promise<ApiClient> {
  const socket = controlSocketOf(settings.dir)
  return (await answers(socket)) ? overSocket(socket) : inProcess(settings)
}

/** The reply, or the problem the server names. */
export async function succeed(client: ApiClient, asking: Asking): Promise<Reply> {
  const reply = await client.ask(asking)
  if (reply.status < 400) return reply
  const said = problemBody.safeParse(await json(reply.body).catch(() => null))
  throw said.success ? new Problem(said.data) : problem('bug', { code: 'server-answered', status: reply.status })
}

const answers = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    if (!existsSync(path)) return resolve(false)
    const probe = connect(path)
    probe.once('connect', () => {
      probe.end()
      resolve(true)
    })
    probe.once('error', () => resolve(false))
  })

const overSocket = (socketPath: string): ApiClient => ({
  ask: ({ method, path, headers = {}, body }) =>
    new Promise((resolve, reject) => {
      const sent = request({ socketPath, method, path, headers: { Host: 'localhost', ...headers } }, (reply) =>
        resolve({
          status: reply.statusCode ?? 0,
          header: (name) => reply.headers[name.toLowerCase()]?.toString() ?? null,
          body: reply,
        }),
      )
      sent.once('error', reject)
      if (body instanceof Readable) body.once('error', reject).pipe(sent)
      else sent.end(body)
    }),
  close: async () => {},
})

async function inProcess(settings: Settings): Promise<ApiClient> {
  const { createApp } = await import('#api/app.ts')
  const opened = await openHere(settings)
  const app = createApp(opened.deps)
  return {
    async ask({ method, path, headers = {}, body }) {
      const content = body instanceof Readable ? Readable.toWeb(body) : body
      const init = { method, headers, ...(content === undefined ? {} : { body: content, duplex: 'half' }) }
      const reply = await app.fetch(new Request(`http://localhost${path}`, init), { local: true })
      return {
        status: reply.status,
        header: (name) => reply.headers.get(name),
        body: reply.body === null ? Readable.from([]) : Readable.fromWeb(reply.body),
      }
    },
    close: opened.close,
  }
}
