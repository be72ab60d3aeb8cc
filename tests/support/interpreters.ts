/** Programs that run the examples, where this machine has them; where it has not, that is said: the example was not tested. */
import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** `null` where it is missing, and a line that says what was not tested. */
export function interpreter(command: string, about: readonly string[], comesWith: string): string | null {
  try {
    execFileSync(command, about, { stdio: 'ignore' })
    return command
  } catch {
    console.warn(`${command} (${comesWith}) is not on this machine: its example was not tested.`)
    return null
  }
}

export type Ran = { code: number; stdout: string; stderr: string }

export async function runs(command: string, args: readonly string[], env: Record<string, string>): Promise<Ran> {
  const told = { ...process.env, LANG: 'C.UTF-8', PYTHONUTF8: '1', ...env }
  return run(command, args, { env: told }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  )
}
