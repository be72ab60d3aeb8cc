/** Runs the command line as a person types it, on an instance in a folder of the test's own. */
import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Run = { code: number; out: string; err: string; json: any }

export const folder = (): string => mkdtempSync(join(tmpdir(), 'upstream-typed-'))

/** What `npm run -s upstream -- …` runs, without the second and a half npm itself takes each time. */
export const upstream = (dir: string, ...args: string[]): Promise<Run> => upstreamWith({}, dir, ...args)

/** The same with settings in the environment. */
export const upstreamWith = (settings: Record<string, string>, dir: string, ...args: string[]): Promise<Run> =>
  run(dir, process.execPath, ['api/cli/launch.cjs', ...args], settings)

/** Exactly as typed. */
export const typed = (dir: string, ...args: string[]): Promise<Run> =>
  run(dir, 'npm', ['run', '-s', 'upstream', '--', ...args])

const run = (dir: string, command: string, args: string[], settings: Record<string, string> = {}): Promise<Run> =>
  new Promise((resolve) => {
    const env = { ...process.env, UPSTREAM_DIR: dir, ...settings }
    execFile(command, args, { env, maxBuffer: 2 ** 26 }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err, json: jsonOf(out) }),
    )
  })

/** Null unless the whole output is one JSON value. */
function jsonOf(out: string): unknown {
  try {
    return JSON.parse(out)
  } catch {
    return null
  }
}
