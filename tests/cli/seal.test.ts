/** A district office without a network and the capital, each at its own command line, and a stick carried between them. */
import { copyFile, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { folder, upstream } from './run.ts'

// Each command is a process of its own; a busy machine takes its time over a dozen.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })
const root = folder()
const at = (name: string): string => join(root, name)
const [district, capital, stranger, stick] = [at('district'), at('capital'), at('stranger'), at('stick.sealed')]
const keys: Record<string, string> = {}
afterAll(() => rm(root, { recursive: true, force: true }))

const done = async (dir: string, ...args: string[]) => {
  const { code, json, err } = await upstream(dir, ...args, '--json')
  expect([code, err], args.join(' ')).toEqual([0, ''])
  return json
}
beforeAll(async () => {
  for (const dir of [district, capital, stranger]) {
    await done(dir, 'init', '--name', 'Samplia', '--code', 'SA')
    await done(dir, 'import', 'data/samples/boundaries.geojson')
    keys[dir] = (await done(dir, 'seal-key')).key
  }
  await done(district, 'import', 'data/samples/incidents.csv')
})
const key = (dir: string): string => keys[dir] ?? ''
const seqOf = async (dir: string): Promise<number> => (await done(dir, 'status')).seq
const total = async (dir: string): Promise<number> => {
  const { out } = await upstream(dir, 'export', 'incidents', '--from', '2025-01', '--to', '2025-12')
  return out.trim().split('\n').length - 1
}

describe('a sealed file, from the office to the capital', () => {
  it('needs the key of the one it is for, and cannot be mistyped', async () => {
    const { code, err } = await upstream(district, 'seal', stick)
    expect([code, err]).toEqual([1, expect.stringContaining('no office is trusted yet: upstream trust')])
    const wrong = await upstream(district, 'trust', `${key(capital).slice(0, -1)}x`, '--name', 'Capital')
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('a letter of it is wrong')])
    const said = await upstream(district, 'trust', key(capital), '--name', 'Capital')
    expect([said.code, said.out]).toEqual([
      0,
      expect.stringMatching(/^Capital is trusted now\. .*: ([0-9a-f]{4} ){3}[0-9a-f]{4}\n$/),
    ])
  })

  it('is sealed, shows nothing, and is not taken from an office nobody has vouched for', async () => {
    expect(await done(district, 'seal', stick)).toMatchObject({ office: 'Capital', from: 1, entries: 1 })
    expect(await readFile(stick, 'latin1')).not.toMatch(/Samplia|incident|boundaries|2025/)
    expect((await stat(join(district, 'seal.key'))).mode & 0o777).toBe(0o600)
    const before = await seqOf(capital)
    const { code, err } = await upstream(capital, 'take-in', stick)
    expect([code, err]).toEqual([1, expect.stringContaining(`upstream trust ${key(district)} --name`)])
    expect(await seqOf(capital)).toBe(before)
    await done(capital, 'trust', key(district), '--name', 'Northern office')
  })

  it('is checked, taken in, and says what changed; the second time it changes nothing', async () => {
    const [before, none] = [await seqOf(capital), await total(capital)]
    const checked = await upstream(capital, 'take-in', stick, '--check')
    expect([checked.code, checked.out]).toEqual([0, expect.stringContaining('(a check, nothing kept)')])
    expect([await seqOf(capital), none]).toEqual([before, 0])

    const taken = await upstream(capital, 'take-in', stick)
    expect(taken.code, taken.err).toBe(0)
    expect(taken.out).toContain('1 new, 0 known already, 0 in conflict, 0 refused')
    expect(taken.out).toContain('Incidents: 0 → 7.')
    expect(taken.out).not.toMatch(/\d\.\d{3,}/)
    expect(await total(capital)).toBe(7)

    const after = await seqOf(capital)
    const again = await upstream(capital, 'take-in', stick)
    expect([again.code, again.out]).toEqual([
      0,
      expect.stringContaining('all of it is here already, nothing was written'),
    ])
    expect([await seqOf(capital), await total(capital)]).toEqual([after, 7])
    expect((await done(capital, 'verify')).problems ?? []).toEqual([])
  })

  it('is refused with one byte changed, and by anybody else', async () => {
    const bytes = await readFile(stick)
    const middle = Math.floor(bytes.length / 2)
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    await writeFile(at('changed.sealed'), bytes)
    const before = await seqOf(capital)
    const refused = await upstream(capital, 'take-in', at('changed.sealed'), '--json')
    expect([refused.code, refused.json.problem.code]).toEqual([1, 'sealed.refused'])
    expect(refused.json.problem.detail).toContain('changed or cut off')
    expect(await seqOf(capital)).toBe(before)
    await done(stranger, 'trust', key(district), '--name', 'Northern office')
    const elsewhere = await upstream(stranger, 'take-in', stick)
    expect([elsewhere.code, elsewhere.err]).toEqual([1, expect.stringContaining('not sealed for this instance')])
    // Even the capital cannot open it once its own key is another.
    await copyFile(join(stranger, 'seal.key'), join(capital, 'seal.key'))
    expect((await upstream(capital, 'take-in', stick)).code).toBe(1)
  })
})
