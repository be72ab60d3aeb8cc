/**
 * What `npm test` runs once lint and build are done, side by side: the types, which keep one core busy for a while; the tests with a record
 * of their own; those that share one demonstration, which mostly wait for a browser. Any of them failing fails the run. Each is held
 * back until the one before has been read out, so that it can be read.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const vitest = join(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs')
const tests = (...projects) => [process.execPath, [vitest, 'run', ...projects.flatMap((name) => ['--project', name])]]

function part([command, words], stdio) {
  const child = spawn(command, words, { stdio: ['ignore', stdio, stdio] })
  const said = []
  child.stdout?.on('data', (chunk) => said.push(chunk))
  child.stderr?.on('data', (chunk) => said.push(chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, said: Buffer.concat(said) }))
  })
}

const parts = await Promise.all([
  part(['npm', ['run', '-s', 'types']], 'pipe'),
  part(tests('node'), 'pipe'),
  part(tests('readers', 'writers'), 'inherit'),
])
for (const { said } of parts) process.stdout.write(said)
process.exitCode = parts.every(({ code }) => code === 0) ? 0 : 1
