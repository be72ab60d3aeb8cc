/**
 * Guesses which column of somebody's table holds which field, from the column's name in several languages, from HXL tags and
 * from what the cells look like. The importer's `--map field=column` always wins. Knows nothing of any one format.
 */
import type { TableSample } from './table-sample.ts'
import { normaliseWord } from './words.ts'

export type FieldWords = {
  /** Whole names, normalised, best first. */
  names: readonly string[]
  /** HXL tags, best first. */
  tags?: readonly string[]
  /** What most of the filled cells must look like. */
  fits?: (cell: string) => boolean
}
export type ColumnGuess<F extends string> = Partial<Record<F, number>>

/** A column whose sampled cells fit less often than this is not the field, whatever its name. */
const leastFit = 0.5

export function guessColumns<F extends string>(
  table: TableSample,
  fields: Readonly<Record<F, FieldWords>>,
  map: ReadonlyMap<string, string>,
): { columns: ColumnGuess<F>; unknown: string[] } {
  const columns: ColumnGuess<F> = {}
  const unknown: string[] = []
  const names = fieldNames(fields)
  const taken = new Set<number>()
  for (const field of names) {
    const asked = map.get(field)
    if (asked === undefined) continue
    const at = columnNamed(table, asked)
    if (at === null) unknown.push(`${field}=${asked}`)
    else {
      columns[field] = at
      taken.add(at)
    }
  }
  const guesses = names
    .filter((field) => columns[field] === undefined)
    .flatMap((field) => table.words.map((word, at) => ({ field, at, score: scoreOf(fields[field], table, word, at) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.at - b.at)
  for (const { field, at } of guesses) {
    if (columns[field] !== undefined || taken.has(at)) continue
    columns[field] = at
    taken.add(at)
  }
  return { columns, unknown }
}

/** By exact name, else by normalised name, else by number from 1. */
export function columnNamed(table: TableSample, asked: string): number | null {
  const exact = table.header.indexOf(asked.trim())
  if (exact >= 0) return exact
  const word = table.words.indexOf(normaliseWord(asked))
  if (word >= 0) return word
  const number = /^\d+$/.test(asked.trim()) ? Number(asked) - 1 : -1
  return number >= 0 && number < table.header.length ? number : null
}

export const mappingOf = (
  table: TableSample,
  columns: Readonly<Record<string, number | undefined>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([field, at]) =>
      at === undefined ? [] : [[table.header[at] ?? String(at), field]],
    ),
  )

function scoreOf({ names, tags = [], fits }: FieldWords, table: TableSample, word: string, at: number): number {
  const tag = table.tags?.[at] ?? ''
  const byTag = tag === '' ? -1 : tags.findIndex((t) => t === tag || tag.startsWith(`${t}+`))
  const byName = names.indexOf(word)
  if (byTag < 0 && byName < 0) return 0
  if (fits !== undefined && fitOf(table, at, fits) < leastFit) return 0
  return byTag >= 0 ? 3 - byTag / 100 : 2 - byName / 100
}

export function fitOf(table: TableSample, at: number, fits: (cell: string) => boolean): number {
  const cells = table.rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '')
  return cells.length === 0 ? 1 : cells.filter(fits).length / cells.length
}

const fieldNames = <F extends string>(fields: Readonly<Record<F, unknown>>): F[] => {
  const names: F[] = []
  for (const field in fields) names.push(field)
  return names
}
