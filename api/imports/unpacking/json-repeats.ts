/** Submissions as JSON hold the repeats of their form in themselves: each becomes a table of its own, as workbooks have them. */
import type { JsonRecord } from './records-table.ts'

const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isRepeat = (value: unknown): value is JsonRecord[] =>
  Array.isArray(value) && value.length > 0 && value.every(isRecord)
/** What the phone or the server adds beside the answers. */
const ofServer = /^_/

export function partRepeats(records: readonly JsonRecord[]): {
  whole: readonly JsonRecord[]
  repeats: Map<string, JsonRecord[]>
} {
  const repeats = new Map<string, JsonRecord[]>()
  const idOf = (record: JsonRecord): unknown => record._uuid ?? record.__id
  if (!records.every((record) => typeof idOf(record) === 'string')) return { whole: records, repeats }
  for (const record of records)
    for (const [name, value] of Object.entries(record))
      if (isRepeat(value) && !ofServer.test(name)) {
        const rows = repeats.get(name) ?? []
        repeats.set(name, rows)
        rows.push(...value.map((row) => ({ ...row, _submission__uuid: idOf(record) })))
      }
  return {
    whole: records.map((record) => Object.fromEntries(Object.entries(record).filter(([name]) => !repeats.has(name)))),
    repeats,
  }
}
