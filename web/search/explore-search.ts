// What Explore keeps in the address besides the filter: what is compared, how, and the order of the table.
import { z } from 'zod'

/** More lines than this cannot be told apart. */
export const mostCompared = 4
export const comparisons = ['places', 'kind', 'group'] as const

const places = z.preprocess(
  (v) => (typeof v === 'string' ? v.split(',').filter((p) => p !== '') : v),
  z.array(z.string().max(64)).max(mostCompared),
)
export const exploreSearch = z.object({
  by: z.enum(comparisons).optional().catch(undefined),
  places: places.optional().catch(undefined),
  /** Each chart with a scale of its own. */
  own: z.stringbool().optional().catch(undefined),
  /** A column of the table; `-` before it for descending. */
  sort: z.string().max(40).optional().catch(undefined),
})
export type ExploreSearch = z.output<typeof exploreSearch>
