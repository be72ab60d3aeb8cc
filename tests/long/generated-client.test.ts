/** By a second generator: a client generated from the published description compiles, and what it gives is typed. Installs its generator, which wants a compiler of its own. */
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshFolder } from '#tests/support/fresh-folder.ts'
import { type ServedInstance, serveInstance } from '#tests/support/served-instance.ts'

const run = promisify(execFile)
const packages = ['openapi-typescript@7.13.0', 'openapi-fetch@0.17.0', 'typescript@5.9.3']
const program = `
import createClient from 'openapi-fetch'
import type { paths } from './api'

const api = createClient<paths>({ baseUrl: 'http://127.0.0.1:8787' })
export async function told(): Promise<string[]> {
  const { data, error } = await api.GET('/api/districts', { params: { query: { from: '2025-01', to: '2025-12' } } })
  if (data === undefined) throw new Error(error?.title)
  return data.rows.map(({ name, incidents }) => name + ': ' + String(incidents))
}
// @ts-expect-error there is no such field
export const wrong = async () => (await api.GET('/api/health')).data?.colour
`

let served: ServedInstance
let folder: Awaited<ReturnType<typeof freshFolder>>
beforeAll(async () => {
  ;[served, folder] = await Promise.all([serveInstance(), freshFolder()])
}, 600_000)
afterAll(async () => {
  await served.stop()
  await folder.remove()
})

it('compiles against the description the server publishes', async () => {
  const cwd = folder.dir
  await writeFile(join(cwd, 'package.json'), '{ "type": "module" }')
  await run('npm', ['install', '--no-audit', '--no-fund', ...packages], { cwd })
  await run('npx', ['openapi-typescript', `${served.url}/api/openapi.json`, '-o', 'api.d.ts'], { cwd })
  await writeFile(join(cwd, 'client.ts'), program)
  const flags = ['--noEmit', '--strict', '--module', 'esnext', '--moduleResolution', 'bundler', '--lib', 'es2022,dom']
  const { stdout } = await run('npx', ['tsc', ...flags, 'client.ts'], { cwd })
  expect(stdout).toBe('')
})
