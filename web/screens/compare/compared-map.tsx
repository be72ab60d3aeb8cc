// One of the maps compared: districts by their marks over the least detailed outlines, moving with the other.
import type { Boundaries } from '#api/contract/boundaries.ts'
import { type Box, readCamera, writeCamera } from '#web/map/camera.ts'
import { DistrictLayers } from '#web/map/district-layers.tsx'
import { HoverNote } from '#web/map/hover-note.tsx'
import { InGroup } from '#web/map/in-group.tsx'
import MapCanvas from '#web/map/map-canvas.tsx'
import type { MapGroup } from '#web/map/map-group.ts'
import type { Marks } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import type { PictureOrder } from '#web/panels/picture/order.ts'
import { PictureButton } from '#web/panels/picture/picture-button.tsx'
import type { MapGround } from '#web/queries/map-ground.ts'
import type { CompareState } from './use-compare-state.ts'

export type ComparedMapProps = {
  palette: MapPalette
  ground: MapGround
  outlines: Boundaries
  home: Box | null
  marks: Marks
  group: MapGroup
  state: CompareState
  onPicture: (box: Box) => PictureOrder | null
}
const nothing: readonly string[] = []
const ignore = () => {}

export default function ComparedMap(props: ComparedMapProps) {
  const { palette, ground, outlines, home, marks, group, state, onPicture } = props
  const { search, change } = state
  const camera = readCamera(search.at)
  return (
    <MapCanvas
      key={String(palette.dark)}
      palette={palette}
      camera={camera}
      buttons={<PictureButton order={(seen) => onPicture(camera === null && home !== null ? home : seen)} />}
      home={home}
      clickable={nothing}
      onSelect={(pcode) => change({ pcode })}
      onOverlay={ignore}
      onCamera={(camera) => change({ at: camera === null ? undefined : writeCamera(camera) }, { quietly: true })}
      onZoom={ignore}
      isInPage
    >
      <DistrictLayers
        outlines={outlines}
        regions={ground.regions}
        places={ground.places?.rows ?? []}
        marks={marks}
        palette={palette}
        selected={search.pcode}
      />
      <HoverNote marks={marks} onPoint={group.point} />
      <InGroup group={group} />
    </MapCanvas>
  )
}
