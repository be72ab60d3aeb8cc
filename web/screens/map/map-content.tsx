// What lies on the map: districts, furniture, and the layers that are on, from the ground up.
import type { Boundaries } from '#api/contract/boundaries.ts'
import { IncidentsLayer } from '#web/layers/incidents/layer.tsx'
import { InterventionsLayer } from '#web/layers/interventions/layer.tsx'
import { ObservationsLayer } from '#web/layers/observations/layer.tsx'
import type { Clicked } from '#web/layers/overlay.ts'
import type { OverlayId } from '#web/layers/registry.ts'
import { ScanLayer } from '#web/layers/scan/layer.tsx'
import { SitesLayer } from '#web/layers/sites/layer.tsx'
import { DistrictLayers } from '#web/map/district-layers.tsx'
import { FurnitureLayers } from '#web/map/furniture-layers.tsx'
import { HoverNote } from '#web/map/hover-note.tsx'
import type { Marks } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import type { MapEvidence } from '#web/queries/map-evidence.ts'
import type { MapGround } from '#web/queries/map-ground.ts'

type Props = {
  palette: MapPalette
  ground: MapGround
  outlines: Boundaries
  evidence: MapEvidence
  marks: Marks
  overlays: readonly OverlayId[]
  selected: string | undefined
  zoom: number
  clicked: Clicked | null
  onClose: () => void
}

export default function MapContent(props: Props) {
  const { palette, ground, outlines, evidence, marks, overlays, selected, zoom, clicked, onClose } = props
  const { sites, interventions, incidents, observations, hotspots, scan } = evidence
  const on = (id: OverlayId) => overlays.includes(id)
  const common = { palette, clicked, onClose }
  return (
    <>
      <DistrictLayers
        outlines={outlines}
        regions={ground.regions}
        places={ground.places?.rows ?? []}
        marks={marks}
        palette={palette}
        selected={selected}
      />
      <FurnitureLayers
        coast={ground.coast}
        river={ground.river}
        road={ground.road}
        town={ground.town}
        palette={palette}
      />
      {on('observations') && observations.data !== undefined ? (
        <ObservationsLayer {...common} observations={observations.data.rows} />
      ) : null}
      {on('sites') && sites.data !== undefined ? (
        <SitesLayer {...common} sites={sites.data.rows} clusters={hotspots.data?.clusters ?? []} />
      ) : null}
      {on('incidents') && incidents.data !== undefined ? (
        <IncidentsLayer {...common} points={incidents.data} zoom={zoom} />
      ) : null}
      {on('interventions') && interventions.data !== undefined ? (
        <InterventionsLayer {...common} interventions={interventions.data.rows} />
      ) : null}
      {on('scan') && scan.data !== undefined ? (
        <ScanLayer {...common} scan={scan.data} outlines={outlines} places={ground.places?.rows ?? []} />
      ) : null}
      <HoverNote marks={marks} />
    </>
  )
}
