// Districts on the map, painted from marks. Recolouring touches feature states only; outlines are sent once a detail.
import { Layer, Source, useMap } from '@vis.gl/react-maplibre'
import { useEffect, useMemo } from 'react'
import type { Boundaries } from '#api/contract/boundaries.ts'
import type { PlaceRow } from '#api/contract/places.ts'
import { under } from './anchors.ts'
import { asGeojson } from './as-geojson.ts'
import * as look from './district-style.ts'
import type { Marks } from './marks.ts'
import type { MapPalette } from './palette.ts'
import { setStates } from './set-states.ts'

export type DistrictLayersProps = {
  outlines: Boundaries
  regions: Boundaries | undefined
  places: readonly PlaceRow[]
  marks: Marks
  palette: MapPalette
  selected: string | undefined
}

const pointsOf = (places: readonly PlaceRow[]): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: places.flatMap(({ pcode, name, lng, lat }) =>
    lng === null || lat === null
      ? []
      : [{ type: 'Feature', properties: { pcode, name }, geometry: { type: 'Point', coordinates: [lng, lat] } }],
  ),
})

export function DistrictLayers({ outlines, regions, places, marks, palette, selected }: DistrictLayersProps) {
  const map = useMap().current?.getMap()
  const drawn = useMemo(() => asGeojson(outlines), [outlines])
  const drawnRegions = useMemo(() => (regions === undefined ? null : asGeojson(regions)), [regions])
  const names = useMemo(() => pointsOf(places.filter((p) => p.level === 'district')), [places])
  const regionNames = useMemo(() => pointsOf(places.filter((p) => p.level === 'region')), [places])
  useEffect(
    () => (map === undefined ? undefined : setStates(map, 'districts', outlines, marks)),
    [map, outlines, marks],
  )
  return (
    <>
      <Source id="districts" type="geojson" data={drawn} promoteId="pcode" tolerance={0.2}>
        <Layer id={look.districtHitId} beforeId={under('fills')} {...look.fillStyle(palette)} />
        <Layer id="district-hatch" beforeId={under('fills')} {...look.patternStyle('hatch', marks)} />
        <Layer id="district-dots" beforeId={under('fills')} {...look.patternStyle('dots', marks)} />
        <Layer id="district-line" beforeId={under('lines')} {...look.districtLine(palette)} />
        <Layer id="district-casing" beforeId={under('areas')} {...look.selectedLine(palette.halo, 8.5, selected)} />
        <Layer
          id="district-selected"
          beforeId={under('areas')}
          {...look.selectedLine(palette.selected, 5.2, selected)}
        />
        {look.outlined.map((state) => (
          <Layer
            key={state}
            id={`district-${state}`}
            beforeId={under('areas')}
            {...look.outlineStyle(state, marks, palette)}
          />
        ))}
        <Layer id="district-hover" beforeId={under('areas')} {...look.hoverLine(palette)} />
      </Source>
      {drawnRegions === null ? null : (
        <Source id="regions" type="geojson" data={drawnRegions}>
          <Layer id="region-line" beforeId={under('lines')} {...look.regionLine(palette)} />
        </Source>
      )}
      <Source id="district-names" type="geojson" data={names}>
        <Layer id="district-name" beforeId={under('labels')} {...look.nameStyle(palette, 'district')} />
        <Layer id="district-mark" beforeId={under('marks')} {...look.stateMarkStyle(marks)} />
      </Source>
      <Source id="region-names" type="geojson" data={regionNames}>
        <Layer id="region-name" beforeId={under('labels')} {...look.nameStyle(palette, 'region')} />
      </Source>
    </>
  )
}
