// The rail: views first, then the filter, then single layers one click further.
import type { Catalogue } from '#api/contract/catalogue.ts'
import type { Filters } from '#api/contract/filters.ts'
import type { PlaceRow } from '#api/contract/places.ts'
import type { ViewChoices } from '#web/layers/choices.ts'
import type { OverlayId, ViewId } from '#web/layers/registry.ts'
import type { Camera } from '#web/map/camera.ts'
import { FilterForm } from '#web/panels/filter-form.tsx'
import { LayerList } from '#web/panels/layer-list.tsx'
import { ViewChoicesForm } from '#web/panels/view-choices.tsx'
import { ViewList } from '#web/panels/view-list.tsx'
import style from './map-screen.module.css'
import { Scan } from './scan.tsx'

type Props = {
  view: ViewId
  choices: ViewChoices
  filters: Filters
  overlays: readonly OverlayId[]
  seesPositions: boolean
  catalogue: Catalogue | undefined
  places: readonly PlaceRow[]
  onView: (view: ViewId) => void
  onOverlays: (overlays: OverlayId[]) => void
  onChoices: (part: Partial<ViewChoices>) => void
  onFilters: (part: Partial<Filters>) => void
  onCamera: (camera: Camera) => void
}

/** Near enough for a cluster and the districts around it. */
const lookZoom = 8.5
const scanned: readonly ViewId[] = ['hotspots', 'emerging']

export const MapRail = (props: Props) => (
  <div className={style.railContent}>
    <ViewList view={props.view} onChange={props.onView} />
    <ViewChoicesForm view={props.view} choices={props.choices} onChange={props.onChoices} />
    {scanned.includes(props.view) || props.overlays.includes('scan') ? (
      <Scan
        filters={props.filters}
        sort={props.choices.scan}
        places={props.places}
        onSort={(scan) => props.onChoices({ scan })}
        onDraw={() => props.overlays.includes('scan') || props.onOverlays([...props.overlays, 'scan'])}
        onLook={({ lng, lat }) => props.onCamera({ longitude: lng, latitude: lat, zoom: lookZoom })}
      />
    ) : null}
    <FilterForm filters={props.filters} catalogue={props.catalogue} places={props.places} onChange={props.onFilters} />
    <LayerList overlays={props.overlays} isAllowed={props.seesPositions} onChange={props.onOverlays} />
  </div>
)
