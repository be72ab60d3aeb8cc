/** A district office without a network and the capital, each at its own command line, and a stick carried between them. */
import { copyFile, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { folder, upstream } from '../cli/run.ts'

// Each command is a process of its own; a busy machine takes its time over a dozen.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })
const root = folder()
const at = (name: string): string => join(root, name)
const [district, capital, stick] = [at('district'), at('capital'), at('stick.sealed')]
const keys: Record<string, string> = {}
afterAll(() => rm(root, { recursive: true, force: true }))

const done = async (dir: string, ...args: string[]) => {
  const { code, json, err } = await upstream(dir, ...args, '--json')
  expect([code, err], args.join(' ')).toEqual([0, ''])
  return json
}
beforeAll(async () => {
  for (const [dir, files] of [
    [district, ['boundaries.geojson', 'incidents.csv']],
    [capital, ['boundaries.geojson']],
  ] as const) {
    await done(dir, 'init', '--name', 'Samplia', '--code', 'SA')
    await done(dir, 'import', ...files.map((name) => `data/samples/${name}`))
    keys[dir] = (await done(dir, 'seal-key')).key
  }
})
const key = (dir: string): string => keys[dir] ?? ''
const sizeOf = async (dir: string): Promise<number> => (await stat(join(dir, 'record', 'entries.ndjson'))).size

describe('a sealed file, from the office to the capital', () => {
  it('needs the key of the one it is for, and shows nothing', async () => {
    const { code, err } = await upstream(district, 'seal', stick)
    expect([code, err]).toEqual([1, expect.stringContaining('no office is trusted yet: upstream trust')])
    const said = await upstream(district, 'trust', key(capital), '--name', 'Capital')
    expect([said.code, said.out]).toEqual([
      0,
      expect.stringMatching(/^Capital is trusted now\. .*: ([0-9a-f]{4} ){3}[0-9a-f]{4}\n$/),
    ])
    expect(await done(district, 'seal', stick)).toMatchObject({ office: 'Capital', from: 1, entries: 1 })
    expect(await readFile(stick, 'latin1')).not.toMatch(/Samplia|incident|boundaries|2025/)
    expect((await stat(join(district, 'seal.key'))).mode & 0o777).toBe(0o600)
  })

  it('is not taken from an office nobody has vouched for', async () => {
    const before = await sizeOf(capital)
    const { code, err } = await upstream(capital, 'take-in', stick)
    expect([code, err]).toEqual([1, expect.stringContaining(`upstream trust ${key(district)} --name`)])
    expect(await sizeOf(capital)).toBe(before)
    await done(capital, 'trust', key(district), '--name', 'Northern office')
  })

  it('is checked, taken in, and says what changed; the second time it changes nothing', async () => {
    const before = await sizeOf(capital)
    const checked = await upstream(capital, 'take-in', stick, '--check')
    expect([checked.code, checked.out]).toEqual([0, expect.stringContaining('(a check, nothing kept)')])
    expect(await sizeOf(capital)).toBe(before)

    const taken = await upstream(capital, 'take-in', stick)
    expect(taken.code, taken.err).toBe(0)
    expect(taken.out).toContain('1 new, 0 known already, 0 in conflict, 0 refused')
    expect(taken.out).toContain('Incidents: 0 → 7.')
    expect(taken.out).not.toMatch(/\d\.\d{3,}/)

    const after = await sizeOf(capital)
    const again = await upstream(capital, 'take-in', stick)
    expect([again.code, again.out]).toEqual([
      0,
      expect.stringContaining('all of it is here already, nothing was written'),
    ])
    expect(await sizeOf(capital)).toBe(after)
    await done(capital, 'verify')
  })

  it('is refused with one byte changed, and where the key is another', async () => {
    const bytes = await readFile(stick)
    const middle = Math.floor(bytes.length / 2)
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    await writeFile(at('changed.sealed'), bytes)
    const before = await sizeOf(capital)
    const refused = await upstream(capital, 'take-in', at('changed.sealed'), '--json')
    expect([refused.code, refused.json.problem.code]).toEqual([1, 'sealed.refused'])
    expect(refused.json.problem.detail).toContain('changed or cut off')
    await copyFile(join(district, 'seal.key'), join(capital, 'seal.key'))
    const elsewhere = await upstream(capital, 'take-in', stick)
    expect([elsewhere.code, elsewhere.err]).toEqual([1, expect.stringContaining('not sealed for this instance')])
    expect(await sizeOf(capital)).toBe(before)
  })
})
