/** D3: whatever is done to a file, each of its rows is accounted for once: accepted, corrected, known, or rejected with a line and a reason. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ImportReport } from '#api/contract/imports.ts'
import { importFormats } from '#api/imports/formats/registry.ts'
import { type EmptyInstance, emptyInstance, sample } from '#tests/support/empty-instance.ts'
import { workbook } from '#tests/support/workbook.ts'

let instance: EmptyInstance
beforeAll(async () => {
  instance = await emptyInstance({ now: () => new Date('2026-03-01T12:00:00Z') })
  await instance.feedSample('boundaries.geojson')
})
afterAll(() => instance.close())

type Table = { head: string[][]; rows: string[][] }
const tables = importFormats.filter((format) => format.sample.endsWith('.csv'))

/** Header, HXL tags and whatever stands above them are the head; `read` is what the importer says of the sample as it is. */
async function tableOf(filename: string): Promise<Table> {
  const bytes = await sample(filename)
  const text = bytes.toString('utf8')
  const delimiter = (text.split('\n')[0] ?? '').includes(';') ? ';' : ','
  const all: string[][] = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true })
  const widest = Math.max(...all.map((row) => row.length))
  const header = all.findIndex((row) => row.length === widest)
  const tagged = all[header + 1]?.some((cell) => cell.startsWith('#')) ? 1 : 0
  return { head: all.slice(0, header + 1 + tagged), rows: all.slice(header + 1 + tagged) }
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
const csv = ({ head, rows }: Table, separator = ','): string =>
  [...head, ...rows].map((row) => row.map(quoted).join(separator)).join('\r\n')

const dryRun = (id: string, filename: string, bytes: string | Uint8Array): Promise<ImportReport> =>
  instance.feed(filename, bytes, `dryRun=true&map=${encodeURIComponent(`source=${id}`)}`)
const counted = ({ format, read, accepted, corrected, rejected, duplicate, tables }: ImportReport) => ({
  format,
  read,
  accepted,
  corrected,
  rejected,
  duplicate,
  tables,
})

const strange = [
  '',
  ' ',
  'N/A',
  '-1',
  '0',
  '1e9',
  '99999999999999999999',
  '31/31/2025',
  '2199-01-01',
  '=1+1',
  'é"\n;,',
  'x'.repeat(400),
]
/** Rows refused that have a line and a reason of their own, or are counted by a note that says why. */
function explained({ problems, notes }: ImportReport): number {
  const lines = new Set(problems.filter(({ severity }) => severity === 'rejected').map(({ line }) => line))
  const abroad = notes.flatMap((note) => (note.code === 'rows-of-other-countries' ? [note.rows] : []))
  return abroad.reduce((sum, rows) => sum + rows, lines.size)
}

type Change = { at: number; column: number; to: string; does: 'cell' | 'twice' | 'gone' | 'swap' }
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(1000),
  column: fc.nat(1000),
  to: fc.constantFrom(...strange),
  does: fc.constantFrom(
    'cell' as const,
    'cell' as const,
    'cell' as const,
    'twice' as const,
    'gone' as const,
    'swap' as const,
  ),
})

function changed(rows: readonly string[][], changes: readonly Change[]): string[][] {
  const now = rows.map((row) => [...row])
  for (const { at, column, to, does } of changes) {
    const row = now[at % now.length]
    if (row === undefined) continue
    if (does === 'twice') now.push([...row])
    else if (does === 'gone' && now.length > 2) now.splice(at % now.length, 1)
    else if (does === 'swap') now.reverse()
    else row[column % row.length] = to
  }
  return now.filter((row) => row.some((cell) => cell.trim() !== ''))
}

test.each(tables)(
  '$id: each row is accounted for once, whatever the cells say',
  { timeout: 120_000 },
  async ({ id, sample: filename }) => {
    const table = await tableOf(filename)
    const property = fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const rows = changed(table.rows, changes)
      const report = await dryRun(id, filename, csv({ head: table.head, rows }))
      expect(report.format).toBe(id)
      if (report.state === 'failed') {
        expect(report.problems.length).toBeGreaterThan(0)
        return
      }
      expect(report.read).toBe(rows.length)
      expect(Math.min(report.accepted, report.corrected, report.rejected, report.duplicate)).toBeGreaterThanOrEqual(0)
      expect(explained(report)).toBe(report.rejected)
    })
    await fc.assert(property, { numRuns: 3, seed: 20261129 })
  },
)

test.each(tables)(
  '$id: the same table with tabs in UTF-16, or as a workbook, says the same',
  async ({ id, sample: filename }) => {
    const table = await tableOf(filename)
    const plain = counted(await dryRun(id, filename, csv(table)))
    const stem = filename.replace('.csv', '')
    const utf16 = Buffer.from(`\ufeff${csv(table, '\t')}`, 'utf16le')
    expect(counted(await dryRun(id, `${stem}.txt`, utf16))).toEqual(plain)
    const book = workbook({ rows: [...table.head, ...table.rows] })
    expect(counted(await dryRun(id, `${stem}.xlsx`, book))).toEqual(plain)
  },
)
