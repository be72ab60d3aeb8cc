/**
 * What `npm test` runs once types, lint and build are done: the tests with a record of their own beside those that share one
 * demonstration, which mostly wait for a browser. Two halves of one run: either failing fails it, and what the first says is held back
 * until the second is done, so that each can be read.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const vitest = join(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs')

function half(projects, stdio) {
  const chosen = projects.flatMap((name) => ['--project', name])
  const child = spawn(process.execPath, [vitest, 'run', ...chosen], { stdio: ['ignore', stdio, stdio] })
  const said = []
  child.stdout?.on('data', (chunk) => said.push(chunk))
  child.stderr?.on('data', (chunk) => said.push(chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, said: Buffer.concat(said) }))
  })
}

const [own, shared] = await Promise.all([half(['node'], 'pipe'), half(['readers', 'writers'], 'inherit')])
process.stdout.write(own.said)
process.exitCode = own.code === 0 && shared.code === 0 ? 0 : 1
