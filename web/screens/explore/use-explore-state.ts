// Explore's state is its address: the filter, what is compared, and the order of the table.
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { Filters } from '#api/contract/filters.ts'
import { type ExploreSearch, mostCompared } from '#web/search/explore-search.ts'
import { filtersOf } from '#web/search/filter-search.ts'
import type { TableSort } from '#web/ui/table.tsx'

const route = getRouteApi('/explore')
export type ExploreState = ReturnType<typeof useExploreState>

const readSort = (text: string | undefined): TableSort =>
  text === undefined || text === ''
    ? { column: 'incidents', descending: true }
    : { column: text.replace(/^-/, ''), descending: text.startsWith('-') }
const nowhere: readonly string[] = []

export function useExploreState() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const written = JSON.stringify(filtersOf(search))
  const filters = useMemo<Filters>(() => JSON.parse(written), [written])
  const change = useCallback(
    (part: ExploreSearch & Partial<Filters>, how: { quietly: boolean } = { quietly: false }) =>
      void navigate({ search: (kept) => ({ ...kept, ...part }), replace: how.quietly }),
    [navigate],
  )
  const places = search.places ?? nowhere
  const toggle = (pcode: string) =>
    change({
      by: undefined,
      places: places.includes(pcode) ? places.filter((p) => p !== pcode) : [...places, pcode].slice(-mostCompared),
    })
  return {
    filters,
    places,
    by: search.by ?? 'places',
    ownScale: search.own ?? false,
    sort: readSort(search.sort),
    file: search.file ?? 'csv',
    change,
    toggle,
    setSort: ({ column, descending }: TableSort) =>
      change({ sort: `${descending ? '-' : ''}${column}` }, { quietly: true }),
  }
}
