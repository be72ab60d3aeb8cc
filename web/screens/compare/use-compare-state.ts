// Compare's state is its address. Reading it, and the few ways to change it.
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { ChangesQuery } from '#api/contract/changes.ts'
import type { Filters } from '#api/contract/filters.ts'
import { type ClassWish, readWish, writeWish } from '#web/map/classing.ts'
import type { CompareSearch } from '#web/search/compare-search.ts'
import { filtersOf } from '#web/search/filter-search.ts'

const route = getRouteApi('/compare')
export type CompareState = ReturnType<typeof useCompareState>

export function useCompareState() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { of, baseFrom, baseTo, classes, breaks } = search
  const written = JSON.stringify(filtersOf(search))
  const asked = useMemo<ChangesQuery>(
    () => ({ ...JSON.parse(written), of, baseFrom, baseTo }),
    [written, of, baseFrom, baseTo],
  )
  const wish = useMemo(() => readWish({ classes, breaks }), [classes, breaks])
  /** A step back in the browser undoes choices, not camera moves or sorting. */
  const change = (part: CompareSearch & Partial<Filters>, options: { quietly?: boolean } = {}) =>
    void navigate({ search: (kept) => ({ ...kept, ...part }), replace: options.quietly ?? false })
  const wishFor = (other: ClassWish | null) => change(writeWish(other))
  return { search, asked, wish, change, wishFor }
}
