/**
 * What was answered about the last accepted file with exactly these columns, so that the same questions need not be answered again.
 * Answers that are true of one file alone (its period, its sheet, what it replaces) are not taken over, nor are those that name a
 * column the file does not have. The report says what was taken over, and each answer can be changed.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import type { TableSample } from '../reading/table-sample.ts'

export type Remembered = {
  answers: ReadonlyMap<string, string>
  keys: ReadonlySet<string>
  from: { filename: string; on: string } | null
}
export type Recall = (table: TableSample | null, told: ReadonlyMap<string, string>) => Promise<Remembered>

export const nothingRemembered: Remembered = { answers: new Map(), keys: new Set(), from: null }

const answersSql = sqlFile('imports/batches/layout-answers.sql')
const kept = z.array(z.object({ answers: z.string(), filename: z.string(), recordedAt: z.string() }))
const answers = z.record(z.string(), z.string())

const ofOneFile = new Set(['period', 'year', 'asof', 'issued', 'source', 'edition', 'validFrom', 'encoding', 'layer'])

/** The columns of a table as one word. */
export const columnsHash = ({ header }: Pick<TableSample, 'header'>): string =>
  createHash('sha256').update(header.join('\n')).digest('hex').slice(0, 16)

/** Text without columns, for formats that remember what was answered about its lines. */
export const linesHash = columnsHash({ header: ['lines without a header'] })

export const openRecall =
  (mirror: Mirror): Recall =>
  async (table, told) => {
    const columns = table?.hasHeader === true ? columnsHash(table) : linesHash
    const [last] = kept.parse(await mirror.query(answersSql, { columns }))
    if (last === undefined) return nothingRemembered
    const given = Object.entries(answers.parse(JSON.parse(last.answers))).filter(
      ([key]) => !ofOneFile.has(key) && !told.has(key),
    )
    if (given.length === 0) return nothingRemembered
    return {
      answers: new Map(given),
      keys: new Set(given.map(([key]) => key)),
      from: { filename: last.filename, on: last.recordedAt.slice(0, 10) },
    }
  }
