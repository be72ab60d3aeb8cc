// The rail: views first, then how the view's figure is worked out, then the filter, then single layers one click further.
import type { Filters } from '#api/contract/filters.ts'
import type { PlaceRow } from '#api/contract/places.ts'
import type { Choices } from '#web/layers/choice.ts'
import type { Overlay } from '#web/layers/overlay.ts'
import type { Question } from '#web/layers/question.ts'
import { overlays as allOverlays } from '#web/layers/registry.ts'
import type { View } from '#web/layers/view.ts'
import type { Camera } from '#web/map/camera.ts'
import { ChoiceList } from '#web/panels/choice-list.tsx'
import { FilterForm } from '#web/panels/filter-form.tsx'
import { LayerList } from '#web/panels/layer-list.tsx'
import { ViewList } from '#web/panels/view-list.tsx'
import style from './map-screen.module.css'

type Props = {
  view: View
  question: Question
  overlays: readonly Overlay[]
  seesPositions: boolean
  places: readonly PlaceRow[]
  onView: (view: View) => void
  onOverlays: (ids: string[]) => void
  onChoose: (choices: Choices) => void
  onFilters: (part: Partial<Filters>) => void
  onCamera: (camera: Camera) => void
}

/** Near enough for a cluster and the districts around it. */
const lookZoom = 8.5

export function MapRail({ view, question, overlays, places, onChoose, onOverlays, onCamera, ...rest }: Props) {
  const { filters, choices, catalogue } = question
  const ids = overlays.map(({ id }) => id)
  const controlled = allOverlays.filter(({ id }) => ids.includes(id) || view.invites.includes(id))
  return (
    <div className={style.railContent}>
      <ViewList view={view} onChange={rest.onView} />
      <ChoiceList offered={view.choices} chosen={choices} catalogue={catalogue} onChange={onChoose} />
      {controlled.map(({ id, Controls }) =>
        Controls === null ? null : (
          <Controls
            key={id}
            question={question}
            places={places}
            onChoose={onChoose}
            onDraw={() => ids.includes(id) || onOverlays([...ids, id])}
            onLook={({ lng, lat }) => onCamera({ longitude: lng, latitude: lat, zoom: lookZoom })}
          />
        ),
      )}
      <FilterForm
        filters={filters}
        catalogue={catalogue}
        places={places}
        offered={[view, ...overlays].flatMap(({ honours }) => honours)}
        onChange={rest.onFilters}
      />
      <LayerList overlays={overlays} isAllowed={rest.seesPositions} onChange={onOverlays} />
    </div>
  )
}
