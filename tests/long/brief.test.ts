// A briefing from the command line: its address, and the sheet itself where a browser can print it.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { folder, upstream, upstreamWith } from '../cli/run.ts'

const dir = folder()
const address = 'https://upstream.example'
let pcode = ''

beforeAll(async () => {
  await upstream(dir, 'init', '--name', 'Testland', '--code', 'XT')
  const files = ['boundaries.geojson', 'incidents.csv'].map((name) => join('data/samples', name))
  await upstream(dir, 'import', ...files)
  const { features } = JSON.parse(await readFile('data/samples/boundaries.geojson', 'utf8'))
  pcode = features[0].properties.ADM2_PCODE
})

describe('upstream brief', () => {
  it('says where a briefing is found, under the address readers know', async () => {
    const { code, out } = await upstream(dir, 'brief', pcode, '--address', address, '--from', '2025-01')
    expect([code, out.trim()]).toEqual([0, `${address}/brief?pcode=${pcode}&from=2025-01`])
    expect((await upstreamWith({ PUBLIC_URL: address }, dir, 'brief')).out.trim()).toBe(`${address}/brief`)
  })

  it('refuses a place nobody knows, and a browser that is not there, with the reason', async () => {
    const unknown = await upstream(dir, 'brief', 'NOWHERE')
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('NOWHERE')])
    const none = await upstreamWith({ CHROMIUM_PATH: '/no/such/browser' }, dir, 'brief', '--pdf', join(dir, 'none.pdf'))
    expect(none.code).toBe(1)
    expect(none.err).toContain('/no/such/browser')
    expect(none.err).toContain('CHROMIUM_PATH')
    await expect(readFile(join(dir, 'none.pdf'))).rejects.toThrow()
  })

  it('prints a district on one sheet and the country on two, or says that there is nothing to print with', async () => {
    for (const [asked, pages] of [
      [[pcode], 1],
      [['--landscape'], 2],
    ] as const) {
      const file = join(dir, `${pages}.pdf`)
      const printed = await upstream(dir, 'brief', ...asked, '--pdf', file, '--address', address, '--json')
      if (printed.code !== 0) {
        expect(printed.json.problem.code).toBe('printer.missing')
        continue
      }
      const pdf = (await readFile(file)).toString('latin1')
      expect(printed.json).toMatchObject({ file, pages, bytes: pdf.length })
      expect(pdf.startsWith('%PDF-')).toBe(true)
      // The way back leads to where readers find it, not to the door it was printed through.
      expect(pdf).toContain(`${address}/brief?`)
      expect(pdf).not.toContain('127.0.0.1')
      const [, width = 0, height = 0] = (/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []).map(Number)
      expect(width > height).toBe(asked[0] === '--landscape')
    }
  })
})
