/**
 * A column of an exported table: its name, type, HXL tag and what it means, said once. Every format takes what it can use: types and
 * tags in the file, meanings in a data package, a sheet or a header.
 */

import { positionPrecisions } from '#data/schema/precision.ts'

export type Cell = string | number | boolean | null

/** `code` is a word of a closed list or an id; `date` a day, `moment` an instant, or a local time with its offset. */
export type ColumnType = 'text' | 'code' | 'integer' | 'number' | 'date' | 'moment'

export type Column = {
  name: string
  type: ColumnType
  /** HXL 1.1: a hashtag and its attributes. */
  tag: string
  says: string
  unit?: string
  least?: number
  most?: number
  /** Never empty. */
  required?: boolean
  codes?: readonly string[]
}
type More = Omit<Column, 'name' | 'type' | 'tag' | 'says'>

export const column = (name: string, type: ColumnType, tag: string, says: string, more: More = {}): Column => ({
  name,
  type,
  tag,
  says,
  ...more,
})

/** A column and how its cell is read off a row. */
export type Told<R> = { column: Column; cell: (row: R) => Cell }
export const told = <R>(from: Column, cell: (row: R) => Cell): Told<R> => ({ column: from, cell })

const share = { unit: '1', least: 0, most: 1 }
const count = { least: 0 }

/** The sorts of figure that tables share, with their units. */
export const sorts = { share, count, probability: share }

/** How exactly the place of a row is told, for every table of points. */
export const toldPlaceColumns: readonly Column[] = [
  column(
    'position_precision',
    'code',
    '#geo+precision+told',
    'How exactly its place is told to whoever took the file: exact, within 2 km of the point (cell), or the district alone.',
    { codes: positionPrecisions },
  ),
  column('cell', 'code', '#geo+cell', 'The H3 cell it lies in, where its place is told by a neighbourhood.'),
]

export const yesNo = { codes: ['yes', 'no'] }
export const yesOrNo = (is: boolean | null): Cell => (is === null ? null : is ? 'yes' : 'no')
