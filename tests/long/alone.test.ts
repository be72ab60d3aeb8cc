/** The life of an instance from the command line alone, with no server anywhere. Each step stands on the one before. */
import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { folder, typed, upstream } from '../cli/run.ts'

// Each command is a process of its own; a busy machine takes its time over a dozen.
vi.setConfig({ testTimeout: 180_000 })
const root = folder()
const at = (name: string): string => join(root, name)
const one = at('one')
const year = ['--from', '2025-01', '--to', '2025-12']
afterAll(() => rm(root, { recursive: true, force: true }))

const idOf: Record<string, string> = {}

describe('without a server', () => {
  it('init begins an empty instance', async () => {
    const { code, json } = await typed(one, 'init', '--name', 'Samplia', '--code', 'SA', '--json')
    expect([code, json]).toEqual([0, { dir: one, demo: false, seq: 1 }])
    const again = await upstream(one, 'init', '--json')
    expect([again.code, again.json.problem.code]).toEqual([1, 'record.not-empty'])
    const status = await upstream(one, 'status', '--json')
    expect(status.json).toMatchObject({ seq: 1, instance: { name: 'Samplia', countryCode: 'SA', fictional: false } })
  })

  it('a dry run says what would happen and keeps nothing', async () => {
    const files = ['data/samples/population_2024.csv', 'data/samples/boundaries.geojson']
    const { code, json } = await upstream(one, 'import', ...files, '--dry-run', '--json')
    expect([code, json.batches]).toEqual([
      0,
      [
        expect.objectContaining({ format: 'boundaries', state: 'ready', read: 4, accepted: 4, rejected: 0 }),
        expect.objectContaining({ format: 'population-by-sex', state: 'ready', accepted: 8, rejected: 1 }),
      ],
    ])
    expect((await upstream(one, 'status', '--json')).json).toMatchObject({ seq: 1, appliedSeq: 1, lastMonth: null })
  })

  it('import takes several files, and says of each what was read, kept, refused and known already', async () => {
    const rejects = at('rejects.csv')
    const files = ['boundaries.geojson', 'incidents.csv', 'population_2024.csv'].map((name) => `data/samples/${name}`)
    const { code, out, err, json } = await upstream(one, 'import', ...files, '--rejects', rejects, '--json')
    expect([code, err, out.trimEnd().split('\n')]).toEqual([0, '', [expect.any(String)]])
    expect(Object.keys(json)).toEqual(['batches'])
    const counts = json.batches.map((b: any) => [b.format, b.read, b.accepted, b.rejected, b.duplicate])
    expect(counts).toEqual([
      ['boundaries', 4, 4, 0, 0],
      ['incident-csv', 14, 7, 6, 1],
      ['population-by-sex', 9, 8, 1, 0],
    ])
    for (const batch of json.batches) {
      expect(batch).toMatchObject({ id: expect.any(String), state: 'accepted', problems: expect.any(Array) })
      expect(batch.read).toBe(batch.accepted + batch.rejected + batch.duplicate)
      const refused = batch.problems.filter((problem: any) => problem.severity === 'rejected')
      expect(new Set(refused.map((problem: any) => problem.line)).size).toBe(batch.rejected)
      for (const problem of refused)
        expect(problem).toMatchObject({ line: expect.any(Number), reason: { sentence: expect.stringMatching(/\S/) } })
      idOf[batch.format] = batch.id
    }
    expect(await readFile(rejects, 'utf8')).toMatch(/^line,/)
  })

  it('a file that cannot be read stops none of the others: each is named with its reason, and the code is 1', async () => {
    const bad = at('letter.csv')
    await writeFile(bad, 'Dear Sir or Madam\n')
    const { code, json } = await upstream(one, 'import', bad, at('nowhere.csv'), 'data/samples/ucdp-ged.csv', '--json')
    expect(code).toBe(1)
    expect(json.batches.map((b: any) => [b.format, b.accepted])).toEqual([['ucdp-ged', 4]])
    expect(json.refused.map((one: any) => [one.file, one.problem.code])).toEqual([
      [bad, 'import.unrecognised'],
      [at('nowhere.csv'), 'import.unreadable'],
    ])
    expect(json.problem.detail).toContain('letter.csv')
    const plain = await upstream(one, 'import', at('nowhere.csv'))
    expect([plain.code, plain.out, plain.err]).toEqual([1, '', expect.stringContaining('there is no such file')])
  })

  it('the same file again adds nothing', async () => {
    const { code, json } = await upstream(one, 'import', 'data/samples/incidents.csv', '--json')
    expect([code, json.batches[0]]).toMatchObject([0, { read: 14, accepted: 0, duplicate: 14 }])
  })

  it('export writes what is held, to standard output or a file, and undo takes one import back', async () => {
    const told = await upstream(one, 'export', 'incidents', ...year)
    expect([told.code, told.out.trim().split('\r\n').length]).toEqual([0, 1 + 7])
    const file = at('incidents.geojson')
    const written = await upstream(one, 'export', 'incidents', ...year, '--format', 'geojson', '-o', file, '--json')
    expect(written.json).toMatchObject({ what: 'incidents', format: 'geojson', file })
    expect(JSON.parse(await readFile(file, 'utf8')).features).toHaveLength(7)

    const taken = await upstream(one, 'undo', idOf['incident-csv'] ?? '', '--json')
    expect([taken.code, taken.json]).toMatchObject([0, { id: idOf['incident-csv'], state: 'undone', accepted: 7 }])
    expect((await upstream(one, 'export', 'incidents', ...year)).out.trim().split('\r\n')).toHaveLength(1)
    const unknown = await upstream(one, 'undo', 'no-such-batch', '--json')
    expect([unknown.code, unknown.json.problem.code]).toEqual([1, 'import.unknown'])
  })

  it('rebuild and verify find the same thing again; backup and restore carry it to another folder', async () => {
    const before = await upstream(one, 'export', 'districts', '--from', '2024-01', '--to', '2024-12')
    const rebuilt = await upstream(one, 'rebuild', '--json')
    expect([rebuilt.code, rebuilt.json.seq]).toEqual([0, 6])
    const verified = await upstream(one, 'verify', '--json')
    expect([verified.code, verified.json]).toMatchObject([0, { ok: true, problems: [], exposed: [], entries: 6 }])
    expect((await upstream(one, 'backup', at('all.tar'), '--json')).json).toMatchObject({ seq: 6, file: at('all.tar') })

    const restored = await upstream(at('two'), 'restore', at('all.tar'), '--json')
    expect([restored.code, restored.json]).toMatchObject([0, { seq: 6, appliedSeq: 6 }])
    const after = await upstream(at('two'), 'export', 'districts', '--from', '2024-01', '--to', '2024-12')
    expect(after.out).toBe(before.out)
    expect(after.out.split('\r\n').length).toBeGreaterThan(4)
    const again = await upstream(at('two'), 'restore', at('all.tar'), '--json')
    expect([again.code, again.json.problem.code]).toEqual([1, 'record.not-empty'])
    await writeFile(at('bad.tar'), 'not a backup')
    expect((await upstream(at('three'), 'restore', at('bad.tar'))).code).toBe(1)
  })

  it('wrong usage is code 2, refusal is code 1 with a reason, and neither leaves anything behind', async () => {
    const none = at('none')
    const wrong = [
      ['import'],
      ['export', 'incidents', '--format', 'xlsx'],
      ['token', '--role', 'planner', '--days', '0'],
      ['token', '--role', 'emperor'],
      ['undo'],
      ['status', 'extra'],
    ]
    const refused = await Promise.all(wrong.map((args) => upstream(none, ...args)))
    for (const [i, { code, out, err }] of refused.entries())
      expect([wrong[i], code, out, err !== '']).toEqual([wrong[i], 2, '', true])
    const dance = await upstream(none, 'dance')
    expect([dance.code, dance.err]).toEqual([2, expect.stringContaining('dance')])
    for (const args of [['verify'], ['backup', at('none.tar')]]) {
      const { code, err } = await upstream(none, ...args)
      expect([args, code, err]).toEqual([args, 1, expect.stringContaining('holds no record')])
    }
    const month = await upstream(one, 'export', 'incidents', '--from', '2025-13')
    expect([month.code, month.err]).toEqual([1, expect.stringContaining('from: ')])
    expect([existsSync(none), existsSync(at('none.tar'))]).toEqual([false, false])
  })
})
