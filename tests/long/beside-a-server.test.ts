/** The same commands while a server runs on the folder: through its socket, seen by it at once, and never behind its back. */
import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Listening } from '#api/listen.ts'
import { controlSocketOf, createApp, listen } from '#tests/support/built.ts'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'
import { folder, upstream } from '../cli/run.ts'

// Each command is a process of its own; a busy machine takes its time over a dozen.
vi.setConfig({ testTimeout: 180_000 })
const root = folder()
const at = (name: string): string => join(root, name)
const year = ['--from', '2025-01', '--to', '2025-12']
let instance: EmptyInstance
let serving: Listening
let dir = ''

beforeAll(async () => {
  instance = await emptyInstance()
  serving = await listen(createApp(instance.deps), instance.deps.settings)
  dir = instance.deps.settings.dir
})
afterAll(async () => {
  await serving.close()
  await instance.close()
  await rm(root, { recursive: true, force: true })
})
const asked = async (path: string) =>
  (await fetch(`${serving.url}${path}`, { headers: { Authorization: `Bearer ${instance.tokens.planner}` } })).json()

describe('beside a running server', () => {
  let batch = ''

  it('a dry run keeps nothing, an import is seen by the server at once', async () => {
    const { seq } = instance.deps.journal
    const files = ['data/samples/boundaries.geojson', 'data/samples/incidents.csv']
    const dry = await upstream(dir, 'import', ...files, '--dry-run', '--json')
    expect([dry.code, dry.json.batches.map((b: any) => b.state)]).toEqual([0, ['ready', 'ready']])
    expect([instance.deps.journal.seq, (await asked('/api/places')).total]).toEqual([seq, 0])

    const { code, json } = await upstream(dir, 'import', ...files, '--json')
    expect([code, json.batches.map((b: any) => b.accepted)]).toEqual([0, [4, 7]])
    expect((await asked('/api/places')).total).toBe(7)
    expect((await asked('/api/incidents?from=2025-01&to=2025-12')).total).toBe(7)
    batch = json.batches[1].id
  })

  it('status, export and undo answer for the same record', async () => {
    const status = await upstream(dir, 'status', '--json')
    expect(status.json).toMatchObject({ dir, seq: instance.deps.journal.seq, status: 'ok' })
    const exported = await upstream(dir, 'export', 'incidents', ...year)
    expect(exported.out.trim().split('\r\n')).toHaveLength(1 + 7)
    const taken = await upstream(dir, 'undo', batch, '--json')
    expect([taken.code, taken.json.state]).toEqual([0, 'undone'])
    expect((await asked('/api/incidents?from=2025-01&to=2025-12')).total).toBe(0)
  })

  it('a refusal has the server’s reasons and code 1', async () => {
    const refused = await upstream(dir, 'export', 'incidents', '--pcodes', 'ZZ99')
    expect([refused.code, refused.out, refused.err]).toEqual([1, '', expect.stringContaining('ZZ99')])
  })

  it('a token for so many days opens the door for that role and that long', async () => {
    const { code, json } = await upstream(dir, 'token', '--role', 'analyst', '--days', '30', '--json')
    const days = (Date.parse(json.expiresAt) - instance.deps.clock.now().getTime()) / 86_400_000
    expect([code, json.role, days]).toEqual([0, 'analyst', 30])
    const answer = await fetch(`${serving.url}/api/session`, { headers: { Authorization: `Bearer ${json.token}` } })
    expect((await answer.json()).role).toBe('analyst')
  })

  it('a backup is whole while the server runs, and verifies where it is restored', async () => {
    const made = await upstream(dir, 'backup', at('all.tar'), '--json')
    expect([made.code, made.json.seq]).toEqual([0, instance.deps.journal.seq])
    expect((await readFile(at('all.tar'))).length).toBe(made.json.bytes)
    expect((await upstream(at('two'), 'restore', at('all.tar'))).code).toBe(0)
    expect((await upstream(at('two'), 'verify', '--json')).json).toMatchObject({ ok: true, problems: [] })
  })

  it('what needs the record to itself is refused and says so, and the server stays well', async () => {
    const { seq } = instance.deps.journal
    for (const args of [['rebuild'], ['init'], ['restore', at('all.tar')]]) {
      const { code, json } = await upstream(dir, ...args, '--json')
      expect([args[0], code, json.problem.code]).toEqual([
        args[0],
        1,
        expect.stringMatching(/^record\.(locked|not-empty)$/),
      ])
    }
    expect(await asked('/api/health')).toMatchObject({ status: 'ok', seq })
  })
})

it('a socket left behind by a server that was killed stands in nobody’s way', async () => {
  expect((await upstream(at('three'), 'init')).code).toBe(0)
  const left = controlSocketOf(at('three'))
  const script =
    'require("node:net").createServer().listen(process.argv[1], () => process.kill(process.pid, "SIGKILL"))'
  const killed = spawn(process.execPath, ['-e', script, left])
  await new Promise((resolve) => killed.once('exit', resolve))
  const { code, json } = await upstream(at('three'), 'status', '--json')
  expect([code, json.seq]).toEqual([0, 1])
})
