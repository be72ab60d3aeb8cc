// The map's state is its address. Reading it, and the few ways to change it.
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Filters } from '#api/contract/filters.ts'
import { defaultChoices, type ViewChoices } from '#web/layers/choices.ts'
import { defaultView, isOverlayId, isViewId, type OverlayId, type ViewId, views } from '#web/layers/registry.ts'
import { filtersOf } from '#web/search/filter-search.ts'
import type { MapSearch } from '#web/search/map-search.ts'

const route = getRouteApi('/')
export type MapState = ReturnType<typeof useMapState>

export function useMapState() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const view: ViewId = isViewId(search.view) ? search.view : defaultView
  const choices = useMemo<ViewChoices>(
    () => ({
      estimate: search.estimate ?? defaultChoices.estimate,
      rate: search.rate ?? defaultChoices.rate,
      statistic: search.statistic ?? defaultChoices.statistic,
      scan: search.scan ?? defaultChoices.scan,
    }),
    [search.estimate, search.rate, search.statistic, search.scan],
  )
  const written = JSON.stringify(filtersOf(search))
  const filters = useMemo<Filters>(() => JSON.parse(written), [written])
  const overlays: readonly OverlayId[] = search.layers?.filter(isOverlayId) ?? views[view].overlays
  /** A step back in the browser undoes choices, not camera moves or playing. */
  const change = (part: MapSearch & Partial<Filters>, options: { quietly?: boolean } = {}) =>
    void navigate({ search: (kept) => ({ ...kept, ...part }), replace: options.quietly ?? false })
  return { search, view, choices, filters, overlays, change }
}
