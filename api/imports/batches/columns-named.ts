/** Columns a person names for a format that knows its columns by their words alone, and those nothing names yet. */
import type { ImportFormat, Sample } from '../formats/format.ts'
import { columnNamed } from '../reading/columns.ts'

/** 'promised on' → 'promised_on', as the column is called in `map`. */
export const columnKey = (word: string): string => word.replaceAll(' ', '_')

/** The sample with the words of columns as the format knows them. Its header stays as it is in the file. */
export function withColumnsNamed(sample: Sample, { columns = [] }: ImportFormat): Sample {
  const { table, map } = sample
  if (table === null) return sample
  const named = columns.flatMap((word) => {
    const at = map.has(columnKey(word)) ? columnNamed(table, map.get(columnKey(word)) ?? '') : null
    return at === null ? [] : [[at, word] as const]
  })
  if (named.length === 0) return sample
  const byColumn = new Map(named)
  return { ...sample, table: { ...table, words: table.words.map((word, at) => byColumn.get(at) ?? word) } }
}

/** The columns the format cannot do without and does not find, as they are called in `map`. */
export function columnsOpen(sample: Sample, { columns, lacks }: ImportFormat): string[] {
  if (sample.table === null) return []
  const { words } = sample.table
  return columns === undefined
    ? [...(lacks?.(sample) ?? [])]
    : columns.filter((word) => !words.includes(word)).map(columnKey)
}
