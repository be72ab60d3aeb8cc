/**
 * Looks at the first rows of a delimited file and says how it is laid out: delimiter, where the header stands (junk titles
 * above it are common), whether an HXL tag row follows, or that there is no header at all. Knows nothing of places or dates.
 */
import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import { createRowCutter, type Dialect } from './delimited-rows.ts'
import { normaliseWord } from './words.ts'

export type TableSample = {
  dialect: Dialect
  /** Column names, made unique; empty ones are called "column 3". */
  header: string[]
  /** Names as words without accents or punctuation, for matching. */
  words: string[]
  /** HXL tags per column, '' where there is none; null without a tag row. */
  tags: string[] | null
  /** Rows above the first data row, the header included. */
  rowsAbove: number
  hasHeader: boolean
  /** The first data rows. */
  rows: string[][]
  notes: ImportNote[]
}

const delimiters = [',', ';', '\t', '|']
const hxlTag = /^#[a-z][a-z0-9_]*(\s*\+\s*[a-z][a-z0-9_]*)*$/i
const numeric = /^[\s+\-\d.,٠-٩۰-۹'’%:/]+$/
const widestJunk = 30

export function sampleTable(text: string, isWhole: boolean): TableSample | null {
  const eol = text.includes('\n') || !text.includes('\r') ? '\n' : '\r'
  const tried = delimiters.map((delimiter) => {
    const cutter = createRowCutter({ delimiter, eol })
    const { rows } = cutter.push(text)
    if (isWhole) rows.push(...cutter.end().rows)
    return { delimiter, rows, ...commonWidth(rows) }
  })
  const best = tried.reduce((a, b) => (b.score > a.score ? b : a))
  if (best.width < 2) return null
  return layOut(best.rows, best.width, { delimiter: best.delimiter, eol })
}

/** The width most rows share; a delimiter is as good as the agreement it makes, times how much it cuts. */
function commonWidth(rows: readonly string[][]): { width: number; score: number } {
  const seen = new Map<number, number>()
  for (const row of rows) if (!isBlank(row)) seen.set(row.length, (seen.get(row.length) ?? 0) + 1)
  let width = 0
  let times = 0
  for (const [w, n] of seen) if (n > times || (n === times && w > width)) [width, times] = [w, n]
  const total = rows.length === 0 ? 1 : rows.length
  return { width, score: width < 2 ? 0 : (times / total) * Math.min(width, 4) + width / 10_000 }
}

function layOut(rows: readonly string[][], width: number, dialect: Dialect): TableSample {
  const notes: ImportNote[] = []
  const near = rows.slice(0, widestJunk)
  const tagRow = near.findIndex((row) => filled(row) > 0 && row.every((cell) => cell.trim() === '' || isTag(cell)))
  const headerRow = tagRow > 0 ? tagRow - 1 : tagRow === 0 ? -1 : near.findIndex((row) => looksLikeHeader(row, width))
  const rowsAbove = Math.max(headerRow, tagRow) + 1
  const named = rows[headerRow] ?? (tagRow === 0 ? rows[0] : undefined)
  const header = uniqueNames(named ?? [], Math.max(width, named?.length ?? 0), notes)
  if (headerRow > 0) notes.push({ code: 'rows-above-header', rows: headerRow })
  if (tagRow >= 0) notes.push({ code: 'tags-understood' })
  if (named === undefined) notes.push({ code: 'header-missing' })
  return {
    dialect,
    header,
    words: header.map(normaliseWord),
    tags: tagRow < 0 ? null : header.map((_, at) => normaliseTag(rows[tagRow]?.[at] ?? '')),
    rowsAbove,
    hasHeader: named !== undefined,
    rows: rows.slice(rowsAbove).filter((row) => !isBlank(row)),
    notes,
  }
}

function looksLikeHeader(row: readonly string[], width: number): boolean {
  const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return (
    cells.length >= Math.max(2, width * 0.6) && !cells.some((cell) => numeric.test(cell) && !/^(19|20)\d\d$/.test(cell))
  )
}

function uniqueNames(names: readonly string[], width: number, notes: ImportNote[]): string[] {
  const seen = new Map<string, number>()
  return Array.from({ length: width }, (_, at) => {
    const name = (names[at] ?? '').trim()
    if (name === '') return `column ${at + 1}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    if (times === 2) notes.push({ code: 'column-twice', column: name })
    return times === 1 ? name : `${name} (${times})`
  })
}

export const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '')
const filled = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length
const isTag = (cell: string): boolean => hxlTag.test(cell.trim())
/** '#adm1 +name' → '#adm1+name'. */
const normaliseTag = (cell: string): string => cell.trim().toLowerCase().replaceAll(/\s+/g, '')
