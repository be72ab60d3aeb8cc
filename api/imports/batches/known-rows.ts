/** Loads what is in the record already, so that a second import of the same rows adds nothing. */
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import type { KnownIds } from './known-ids.ts'

const knownSql = {
  incident: sqlFile('imports/batches/known-incidents.sql'),
  area_count: sqlFile('imports/batches/known-area-counts.sql'),
  population: sqlFile('imports/batches/known-population.sql'),
  answer_count: sqlFile('imports/batches/known-answer-counts.sql'),
}
export type KnownTable = keyof typeof knownSql

/** `source` is the source of incidents and counts, the wave of answers. */
export type LoadKnown = (table: KnownTable, source: string) => Promise<void>

export const createLoadKnown =
  (mirror: Mirror, known: KnownIds): LoadKnown =>
  async (table, source) => {
    for await (const rows of mirror.stream(knownSql[table], { source }))
      for (const { key } of rows) known.record(String(key))
  }
