// The filter as it stands in the address. A part that cannot be read is left out, never a broken page.
import { z } from 'zod'
import { type Filters, filterShape } from '#api/contract/filters.ts'

export const filterSearch = z.object({
  from: filterShape.from.catch(undefined),
  to: filterShape.to.catch(undefined),
  level: filterShape.level.catch(undefined),
  pcodes: filterShape.pcodes.catch(undefined),
  kinds: filterShape.kinds.catch(undefined),
  indicator: filterShape.indicator.catch(undefined),
  group: filterShape.group.catch(undefined),
  sources: filterShape.sources.catch(undefined),
  asOf: filterShape.asOf.catch(undefined),
})
export type FilterSearch = z.output<typeof filterSearch>
export const filterKeys = ['from', 'to', 'level', 'pcodes', 'kinds', 'indicator', 'group', 'sources', 'asOf'] as const

/** Only the filter's part of an address, without what is absent: a stable key for the cache. */
export function filtersOf(search: FilterSearch): Filters {
  const present = filterKeys.flatMap((key) => (search[key] === undefined ? [] : [[key, search[key]] as const]))
  return filterSearch.parse(Object.fromEntries(present))
}
