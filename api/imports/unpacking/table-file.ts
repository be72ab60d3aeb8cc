/** Rows of a workbook, a database or records, written as a CSV file that the importer reads like any other. */
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Part } from './contents.ts'

export type CellValue = string | number | boolean | Date | null | undefined | object

let written = 0
/** One number after another, so that names of others never become names of files. */
export const newPath = (into: string, ending: 'csv' | 'json' | 'part'): string => join(into, `${written++}.${ending}`)

export async function writeTable(
  into: string,
  name: string,
  rows: Iterable<readonly CellValue[]> | AsyncIterable<readonly CellValue[]>,
): Promise<Part> {
  const path = newPath(into, 'csv')
  await pipeline(Readable.from(lines(rows)), createWriteStream(path))
  return { name, path }
}

export async function writeText(into: string, name: string, texts: Iterable<string>): Promise<Part> {
  const path = newPath(into, 'json')
  await pipeline(Readable.from(texts), createWriteStream(path))
  return { name, path }
}

async function* lines(rows: Iterable<readonly CellValue[]> | AsyncIterable<readonly CellValue[]>) {
  let text = ''
  for await (const row of rows) {
    text += `${row.map((cell) => quoted(cellText(cell))).join(',')}\n`
    if (text.length < 1 << 18) continue
    yield text
    text = ''
  }
  yield text
}

/** A list is its words with blanks between, as surveys write several choices; what is nested deeper stays JSON. */
export function cellText(cell: CellValue): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '')
  if (Array.isArray(cell)) return cell.every((each) => typeof each !== 'object') ? cell.join(' ') : JSON.stringify(cell)
  if (typeof cell === 'object') return JSON.stringify(cell)
  return typeof cell === 'number' && !Number.isFinite(cell) ? '' : String(cell)
}

const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
