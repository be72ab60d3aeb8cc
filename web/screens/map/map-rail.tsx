// The rail: views first, then the filter, then single layers one click further.
import type { Catalogue } from '#api/contract/catalogue.ts'
import type { Filters } from '#api/contract/filters.ts'
import type { PlaceRow } from '#api/contract/places.ts'
import type { OverlayId, ViewId } from '#web/layers/registry.ts'
import { FilterForm } from '#web/panels/filter-form.tsx'
import { LayerList } from '#web/panels/layer-list.tsx'
import { ViewList } from '#web/panels/view-list.tsx'
import style from './map-screen.module.css'

type Props = {
  view: ViewId
  filters: Filters
  overlays: readonly OverlayId[]
  seesPositions: boolean
  catalogue: Catalogue | undefined
  places: readonly PlaceRow[]
  onView: (view: ViewId) => void
  onOverlays: (overlays: OverlayId[]) => void
  onFilters: (part: Partial<Filters>) => void
}

export const MapRail = (props: Props) => (
  <div className={style.railContent}>
    <ViewList view={props.view} onChange={props.onView} />
    <FilterForm filters={props.filters} catalogue={props.catalogue} places={props.places} onChange={props.onFilters} />
    <LayerList overlays={props.overlays} isAllowed={props.seesPositions} onChange={props.onOverlays} />
  </div>
)
