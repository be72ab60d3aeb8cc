// What lies on the map: districts, furniture, and the layers that are on, from the ground up.
import { Suspense } from 'react'
import type { Boundaries } from '#api/contract/boundaries.ts'
import type { Clicked } from '#web/layers/overlay.ts'
import { DistrictLayers } from '#web/map/district-layers.tsx'
import { FurnitureLayers } from '#web/map/furniture-layers.tsx'
import { HoverNote } from '#web/map/hover-note.tsx'
import type { Marks } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import type { MapGround } from '#web/queries/map-ground.ts'
import type { MapAnswers } from './use-map-answers.ts'

type Props = {
  palette: MapPalette
  ground: MapGround
  outlines: Boundaries
  marks: Marks
  drawn: MapAnswers['drawn']
  selected: string | undefined
  zoom: number
  clicked: Clicked | null
  onClose: () => void
}

export default function MapContent({ palette, ground, outlines, marks, drawn, selected, ...rest }: Props) {
  const places = ground.places?.rows ?? []
  return (
    <>
      <DistrictLayers
        outlines={outlines}
        regions={ground.regions}
        places={places}
        marks={marks}
        palette={palette}
        selected={selected}
        isCovered={drawn.some(({ covers }) => covers)}
      />
      <FurnitureLayers
        coast={ground.coast}
        river={ground.river}
        road={ground.road}
        town={ground.town}
        palette={palette}
      />
      {drawn.map(({ id, draw, answers }) => (
        <Suspense key={id} fallback={null}>
          {draw(answers, { palette, outlines, places, ...rest })}
        </Suspense>
      ))}
      <HoverNote marks={marks} />
    </>
  )
}
