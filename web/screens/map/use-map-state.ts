// The map's state is its address. Reading it, and the few ways to change it.
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Catalogue } from '#api/contract/catalogue.ts'
import type { Filters } from '#api/contract/filters.ts'
import { type Choices, readChoices } from '#web/layers/choice.ts'
import { homeView } from '#web/layers/needs.ts'
import type { Overlay } from '#web/layers/overlay.ts'
import { allChoices, defaultView, overlaysNamed, viewNamed } from '#web/layers/registry.ts'
import type { View } from '#web/layers/view.ts'
import { readWish } from '#web/map/classing.ts'
import type { ChallengeSearch } from '#web/search/challenge-search.ts'
import { filtersOf } from '#web/search/filter-search.ts'
import { type MapSearch, readLayers } from '#web/search/map-search.ts'

const route = getRouteApi('/')
export type MapState = ReturnType<typeof useMapState>

export function useMapState(catalogue: Catalogue | undefined) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const view = viewNamed(search.view) ?? (catalogue === undefined ? defaultView : homeView(catalogue))
  const chosen = JSON.stringify(readChoices(allChoices, search))
  const choices = useMemo<Choices>(() => JSON.parse(chosen), [chosen])
  const written = JSON.stringify(filtersOf(search))
  const filters = useMemo<Filters>(() => JSON.parse(written), [written])
  const { classes: method, breaks } = search
  const classes = useMemo(() => readWish({ classes: method, breaks }), [method, breaks])
  const overlays = overlaysNamed(readLayers(search.layers) ?? view.overlays)
  /** A step back in the browser undoes choices, not camera moves or playing. */
  const change = (part: MapSearch & ChallengeSearch & Partial<Filters>, options: { quietly?: boolean } = {}) =>
    void navigate({ search: (kept) => ({ ...kept, ...part }), replace: options.quietly ?? false })
  const choose = (some: Choices) => void navigate({ search: (kept) => ({ ...kept, ...some }) })
  const show = (next: View) => change({ view: next.id, layers: layersWith(next, overlays) })
  return { search, view, choices, filters, overlays, classes, change, choose, show }
}

/** What stays on goes along; without it the next view has just its own layers. */
function layersWith(next: View, overlays: readonly Overlay[]): string[] | undefined {
  const staying = overlays.filter(({ staysOn }) => staysOn).map(({ id }) => id)
  return staying.length === 0 ? undefined : [...next.overlays, ...staying]
}
