/** What a file's name says: a source without dates and versions, and the year it is for. */
import { slug } from '../reading/words.ts'

const bareName = (filename: string): string => filename.replace(/^.*[\\/]/, '').replace(/(\.[a-z0-9]{1,5})+$/i, '')

const monthWord = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
const year = '(?:19|20)\\d\\d'
/** Parts of a name that change from one delivery to the next. */
const passing = [
  `${year}-\\d\\d?-\\d\\d?`,
  `\\d\\d?-\\d\\d?-${year}`,
  `${year}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])`,
  `(?:\\d\\d?-)?${monthWord}-${year}`,
  `${year}-${monthWord}(?:-\\d\\d?)?`,
  `${year}-(?:0?[1-9]|1[0-2]|q[1-4])`,
  `(?:q[1-4]-)?${year}`,
  '(?:week|w|kw)-?\\d\\d?',
  'v\\d+(?:-\\d+)*',
  'revised|rev|corrected|corrections?|updated?|final|copy|latest|new',
].map((pattern) => new RegExp(`(^|-)(?:${pattern})(?=-|$)`, 'g'))
/** "export (1)": a browser's second download. */
const copyNumber = /\s*\(\d+\)\s*$/

/** The file's whole name, fit for an id. */
export const wholeName = (filename: string): string => slug(bareName(filename)) || 'unnamed'

/** The same name for every delivery: 'conflict-export_2025-11-20.csv' → 'conflict-export'. */
export function stemOf(filename: string): string {
  const whole = slug(bareName(filename).replace(copyNumber, ''))
  const stem = passing.reduce((name, pattern) => name.replaceAll(pattern, '$1'), whole).replaceAll(/-+/g, '-')
  return stem.replaceAll(/^-|-$/g, '') || wholeName(filename)
}

/** A year in the file's name: 'crimes_2015_by_type.csv' → 2015. */
export function yearInName(filename: string): number | null {
  const years = filename.match(/(?<!\d)(19|20)\d{2}(?!\d)/g) ?? []
  return years.length === 1 ? Number(years[0]) : null
}
