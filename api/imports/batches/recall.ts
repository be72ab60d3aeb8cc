/** Brings to mind what the record holds already, so that a second import of the same rows adds nothing. */
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import type { HeldIds } from './held-ids.ts'

const heldSql = {
  incident: sqlFile('imports/batches/held-incidents.sql'),
  area_count: sqlFile('imports/batches/held-area-counts.sql'),
  population: sqlFile('imports/batches/held-population.sql'),
  answer_count: sqlFile('imports/batches/held-answer-counts.sql'),
}
export type Recallable = keyof typeof heldSql

/** `source` is the source of incidents and counts, the wave of answers. */
export type Recall = (table: Recallable, source: string) => Promise<void>

export const createRecall =
  (mirror: Mirror, held: HeldIds): Recall =>
  async (table, source) => {
    for await (const rows of mirror.stream(heldSql[table], { source }))
      for (const { key } of rows) held.record(String(key))
  }
