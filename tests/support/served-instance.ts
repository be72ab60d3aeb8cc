/** Starts a real instance as `npm start` does, in a folder of its own and on a free port, and ends it again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type ServedInstance = {
  pid: number
  url: string
  dir: string
  output: () => string
  /** What is printed on standard error alone: nothing, when all is well. */
  complaints: () => string
  /** Printed by a first start; empty at a later one. */
  stewardToken: string
  /** What the link for looking around as anybody holds; empty where that was not asked for. */
  startKey: string
  /** By which the first steward joins; empty where there is no need. */
  firstLink: string
  readyMs: number
  /** As a person or a service manager stops it; gives the exit code. */
  stop: () => Promise<number | null>
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null ? Promise.resolve(child.exitCode) : new Promise((resolve) => child.once('exit', resolve))

/** `keep` names a folder to serve and leave behind, without it a temporary one is made and removed; `program`, a copy of the program. */
export async function serveInstance(
  options: {
    keep?: string
    program?: string
    deadlineMs?: number
    /** More settings in the environment. */
    settings?: Record<string, string>
    /** What is typed behind `npm start --`. */
    args?: string[]
    port?: number
  } = {},
): Promise<ServedInstance> {
  const dir = options.keep ?? mkdtempSync(join(tmpdir(), 'upstream-served-'))
  const port = options.port ?? (await freePort())
  const url = `http://127.0.0.1:${port}`
  const started = performance.now()
  const child = spawn(process.execPath, ['api/launch.cjs', ...(options.args ?? [])], {
    cwd: options.program ?? process.cwd(),
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', UPSTREAM_DIR: dir, ...options.settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let complaints = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)))
  child.stderr.on('data', (chunk) => (complaints += String(chunk)))

  const deadline = started + (options.deadlineMs ?? 180_000)
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended before it was ready:\n${output}`)
    if (performance.now() > deadline) {
      child.kill('SIGKILL')
      throw new Error(`the server was not ready in time:\n${output}`)
    }
    const answer = await fetch(`${url}/api/health`).catch(() => null)
    if (answer?.ok) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const stop = async (): Promise<number | null> => {
    child.kill('SIGTERM')
    const code = await ended(child)
    if (options.keep === undefined) rmSync(dir, { recursive: true, force: true })
    return code
  }
  const stewardToken = /^ {2}(ups_\S+)$/m.exec(output)?.[1] ?? ''
  const startKey = /^ {2}\S+\/look-around#(\S+)$/m.exec(output)?.[1] ?? ''
  const firstLink = /^ {2}(\S+\/join#\S+)$/m.exec(output)?.[1] ?? ''
  const readyMs = performance.now() - started
  return {
    pid: child.pid ?? 0,
    url,
    dir,
    output: () => output,
    complaints: () => complaints,
    stewardToken,
    startKey,
    firstLink,
    readyMs,
    stop,
  }
}
