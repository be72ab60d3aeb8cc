/** What is known of a file once it was read, for those who ask about it. */
import type { UnsettledPlace } from '#api/contract/places-to-settle.ts'
import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import type { OpenedFile } from '../batches/import-file.ts'
import type { FoundProblem } from '../formats/format.ts'

export type Looked = {
  file: OpenedFile
  /** Every answer the file was read with. */
  map: ReadonlyMap<string, string>
  notes: readonly ImportNote[]
  problems: readonly Pick<FoundProblem, 'line' | 'field' | 'reason' | 'suggestion'>[]
  mapping: Readonly<Record<string, string>>
  /** Rows read, and of them those whose latitude and longitude lie in the country only when exchanged. */
  read: number
  exchanged: number
  /** Places of the file that nobody could find. */
  unsettled: readonly UnsettledPlace[]
}

/** A column's name by the field it was read as. */
export const columnOf = ({ mapping }: Pick<Looked, 'mapping'>, field: string): string | null =>
  Object.entries(mapping).find(([, one]) => one === field)?.[0] ?? null

/** The filled cells of a column's beginning. */
export function cellsOf({ file }: Pick<Looked, 'file'>, column: string | null): string[] {
  const { table } = file.sample
  const at = table === null || column === null ? -1 : table.header.indexOf(column)
  return at < 0 ? [] : (table?.rows ?? []).map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '')
}
