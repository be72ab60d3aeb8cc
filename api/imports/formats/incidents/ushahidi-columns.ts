/**
 * The columns of Ushahidi's exports. Platform (v3 and later): the post's own columns, then those of its survey, a place as `NAME.lat` and
 * `NAME.lon`, and beneath the header a row for HXL tags that may be blank. v2: upper-case columns, one category list, YES or NO for approved
 * and verified. After ushahidi/platform (Formatter/Post/CSV.php) and ushahidi/Ushahidi_Web (helpers/download.php).
 */
import type { ColumnGuess } from '../../reading/columns.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import type { IncidentField } from './incident-columns.ts'

export type UshahidiColumns = ColumnGuess<IncidentField> & {
  category?: number
  /** Platform's post status, v2's two words. */
  status?: number
  approved?: number
  verified?: number
}

export const platformWords = ['post id', 'post status', 'created utc']
export const v2Words = ['incident title', 'incident date', 'approved', 'verified']

const hasAll = ({ words }: TableSample, needed: readonly string[]): boolean =>
  needed.every((word) => words.includes(word))

/** Null where it is no export of Ushahidi. */
export function ushahidiColumns(table: TableSample): UshahidiColumns | null {
  const at = (...names: string[]): number | undefined =>
    names.map((name) => table.words.indexOf(name)).find((found) => found >= 0)
  const ending = (pattern: RegExp): number | undefined => {
    const found = table.header.findIndex((name) => pattern.test(name.trim()))
    return found < 0 ? undefined : found
  }
  const found = hasAll(table, v2Words)
    ? {
        ...{ id: ending(/^#$/), date: at('incident date'), category: at('category') },
        ...{ lat: at('latitude'), lng: at('longitude'), place: at('location') },
        ...{ note: at('description', 'incident title'), approved: at('approved'), verified: at('verified') },
      }
    : hasAll(table, platformWords)
      ? {
          id: at('post id'),
          date: at('post date utc', 'created utc'),
          ...{ category: at('categories', 'category', 'tags', 'sections'), status: at('post status') },
          ...{ lat: ending(/\.lat$/i), lng: ending(/\.lon$/i) },
          note: at('description', 'unstructured description', 'title'),
        }
      : null
  return found === null
    ? null
    : (Object.fromEntries(Object.entries(found).filter(([, column]) => column !== undefined)) as UshahidiColumns)
}
