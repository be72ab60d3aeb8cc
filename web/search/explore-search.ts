// What Explore keeps in the address besides the filter: what is compared, how, and the order of the table.
import { z } from 'zod'
import { exportFormats } from '#api/contract/exports.ts'
import { listOf } from '#api/contract/filters.ts'
import { pcode } from '#data/schema/place.ts'

/** More lines than this cannot be told apart. */
export const mostCompared = 4
export const comparisons = ['places', 'kind', 'group'] as const

export const exploreSearch = z.object({
  by: z.enum(comparisons).optional(),
  places: listOf(pcode, mostCompared),
  /** Each chart with a scale of its own. */
  own: z.union([z.boolean(), z.stringbool()]).optional(),
  /** A column of the table; `-` before it for descending. A published measure's is named in its publisher's words. */
  sort: z.string().max(300).optional(),
  /** The form files are offered in. */
  file: z.enum(exportFormats).optional(),
})
export type ExploreSearch = z.output<typeof exploreSearch>
