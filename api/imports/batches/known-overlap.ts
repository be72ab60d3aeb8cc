/**
 * How much of a file is known under which source: the same ids, or places, measures and periods, and how many of them say the
 * same. Rows are read from the file's beginning by its own format; the whole file only when its columns were seen before.
 */
import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import type { ImportContext } from '../formats/format.ts'
import type { CellRow } from '../reading/line-writer.ts'
import type { OpenedFile } from './import-file.ts'
import { createKnownIds } from './known-ids.ts'
import type { KnownRows } from './known-rows.ts'

const overlaps = z.array(z.object({ source: z.string(), known: z.number(), alike: z.number(), different: z.number() }))
export type Overlap = z.infer<typeof overlaps>[number] & {
  /** Rows of the file looked at. */
  of: number
}

const incidentSql = sqlFile('imports/batches/incident-overlap.sql')
const areaCountSql = sqlFile('imports/batches/area-count-overlap.sql')
const rowsAsked = 5_000

/** Read as if nothing were known, under no source. */
const nothingKnown: KnownRows = {
  incidents: async () => createKnownIds(),
  incidentsNow: async () => new Map(),
  surveys: {
    people: async () => new Map(),
    waves: async () => new Map(),
    waveQuestions: async () => [],
    importedIndicators: async () => [],
  },
  observations: async () => new Set(),
  interventions: async () => new Map(),
  interventionsNow: async () => new Map(),
  consultations: async () => new Map(),
  commitments: async () => new Map(),
  weeklySafety: async () => new Map(),
  links: async () => new Set(),
  forecasts: async () => new Map(),
  figures: async () => new Map(),
}

export async function overlapOf(
  deps: { mirror: Mirror; incoming: string },
  file: OpenedFile,
  context: ImportContext,
  isWhole: boolean,
): Promise<Overlap[]> {
  const sums = new Map<string, Overlap>()
  let of = 0
  for await (const rows of rowsOf(deps.incoming, file, { ...context, source: '', known: nothingKnown }, isWhole)) {
    of += rows.length
    const sql = 'incidentId' in (rows[0] ?? {}) ? incidentSql : areaCountSql
    for (const found of overlaps.parse(await deps.mirror.query(sql, { rows: JSON.stringify(rows.map(asked)) }))) {
      const before = sums.get(found.source) ?? { ...found, known: 0, alike: 0, different: 0, of: 0 }
      sums.set(found.source, {
        source: found.source,
        known: before.known + found.known,
        alike: before.alike + found.alike,
        different: before.different + found.different,
        of: 0,
      })
    }
  }
  return [...sums.values()].map((one) => ({ ...one, of })).sort((a, b) => b.alike - a.alike)
}

/** Ids stand behind the name of the source, which is empty here. */
const asked = ({ incidentId, dateStart, ...row }: CellRow): CellRow =>
  incidentId === undefined ? row : { ...row, id: String(incidentId).slice(1), day: dateStart, note: null }

async function* rowsOf(
  incoming: string,
  file: OpenedFile,
  context: ImportContext,
  isWhole: boolean,
): AsyncGenerator<CellRow[]> {
  const { text } = file.sample
  const isBeginning = !isWhole && file.size > text.length * 4
  const path = join(incoming, `${randomUUID()}-beginning.csv`)
  if (isBeginning) await writeFile(path, text.slice(0, text.lastIndexOf('\n') + 1))
  const read = isBeginning ? { ...file, path, size: text.length, encoding: 'utf-8' as const } : file
  try {
    let rows: CellRow[] = []
    for await (const part of file.format.read(read, context)) {
      rows.push(...(part.rows.incident ?? part.rows.area_count ?? []))
      if (rows.length < rowsAsked) continue
      yield rows
      rows = []
    }
    if (rows.length > 0) yield rows
  } finally {
    await rm(path, { force: true })
  }
}
