// Districts on the map, painted from marks. Recolouring touches feature states only; outlines are sent once a detail.
import { Layer, Source, useMap } from '@vis.gl/react-maplibre'
import { useEffect, useMemo } from 'react'
import type { Boundaries } from '#api/contract/boundaries.ts'
import type { PlaceRow } from '#api/contract/places.ts'
import { type NameOf, useNameOf } from '#web/queries/name-of.ts'
import { under } from './anchors.ts'
import { asGeojson } from './as-geojson.ts'
import * as look from './district-style.ts'
import { type Marks, patterns } from './marks.ts'
import { inkOn, type MapPalette } from './palette.ts'
import { setStates } from './set-states.ts'

export type DistrictLayersProps = {
  outlines: Boundaries
  regions: Boundaries | undefined
  places: readonly PlaceRow[]
  marks: Marks
  palette: MapPalette
  selected: string | undefined
  /** Something lies over the fills. */
  isCovered?: boolean
}

const pointsOf = (places: readonly PlaceRow[], nameOf: NameOf): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: places.flatMap(({ pcode, name, lng, lat }) =>
    lng === null || lat === null
      ? []
      : [
          {
            type: 'Feature',
            properties: { pcode, name: nameOf({ pcode, name }) },
            geometry: { type: 'Point', coordinates: [lng, lat] },
          },
        ],
  ),
})

export function DistrictLayers({
  outlines,
  regions,
  places,
  marks,
  palette,
  selected,
  isCovered = false,
}: DistrictLayersProps) {
  const map = useMap().current?.getMap()
  const nameOf = useNameOf()
  const drawn = useMemo(() => asGeojson(outlines), [outlines])
  const drawnRegions = useMemo(() => (regions === undefined ? null : asGeojson(regions)), [regions])
  const names = useMemo(
    () =>
      pointsOf(
        places.filter((p) => p.level === 'district'),
        nameOf,
      ),
    [places, nameOf],
  )
  const regionNames = useMemo(
    () =>
      pointsOf(
        places.filter((p) => p.level === 'region'),
        nameOf,
      ),
    [places, nameOf],
  )
  const pcodes = useMemo(() => outlines.features.map((f) => f.properties.pcode), [outlines])
  useEffect(() => {
    if (map === undefined) return
    const fillOf = (pcode: string) => marks.get(pcode)?.fill ?? null
    const fills = setStates(map, 'districts', pcodes, (pcode) => ({ fill: fillOf(pcode) }))
    const letters = setStates(map, 'district-names', pcodes, (pcode) => {
      if (isCovered) return { ground: palette.halo, ink: palette.label }
      const ground = fillOf(pcode) ?? palette.noDataGround
      return { ground, ink: inkOn(ground, palette) }
    })
    return () => {
      fills()
      letters()
    }
  }, [map, pcodes, marks, palette, isCovered])
  return (
    <>
      <Source id="districts" type="geojson" data={drawn} promoteId="pcode" tolerance={0.2}>
        <Layer id={look.districtHitId} beforeId={under('fills')} {...look.fillStyle(palette, marks)} />
        {patterns.map((pattern) => (
          <Layer
            key={pattern}
            id={`district-${pattern}`}
            beforeId={under('fills')}
            {...look.patternStyle(pattern, marks)}
          />
        ))}
        <Layer id="district-line" beforeId={under('lines')} {...look.districtLine(palette)} />
        <Layer
          id="district-casing"
          beforeId={under('areas')}
          {...look.selectedLine(palette.halo, 3, marks, selected)}
        />
        <Layer
          id="district-selected"
          beforeId={under('areas')}
          {...look.selectedLine(palette.selected, 0, marks, selected)}
        />
        <Layer id="district-upstream-edge" beforeId={under('areas')} {...look.upstreamEdge(marks, palette)} />
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
      <Source id="region-names" type="geojson" data={regionNames}>
        <Layer id="region-name" beforeId={under('labels')} {...look.nameStyle(palette, 'region')} />
      </Source>
      <Source id="district-names" type="geojson" data={names} promoteId="pcode">
        <Layer
          id="district-name"
          beforeId={under('labels')}
          {...look.districtNames(palette, marks, selected, 'others', regionNames.features.length > 0)}
        />
        <Layer
          id="district-first"
          beforeId={under('labels')}
          {...look.districtNames(palette, marks, selected, 'first', regionNames.features.length > 0)}
        />
        <Layer id="district-mark" beforeId={under('marks')} {...look.stateMarkStyle(marks)} />
      </Source>
    </>
  )
}
