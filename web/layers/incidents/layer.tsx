// Incidents on the map: one circle a group, one square a district for those known no closer; together they are the table.
import { Layer, Source } from '@vis.gl/react-maplibre'
import { useMemo } from 'react'
import type { IncidentPoints } from '#api/contract/incidents.ts'
import { type DrawingProps, numberOf } from '#web/layers/overlay.ts'
import { Neighbourhoods, neighbourhoodsOf } from '#web/layers/told-places.tsx'
import { under } from '#web/map/anchors.ts'
import { MapPopup } from '#web/map/map-popup.tsx'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { groupPoints, indexPoints } from './cluster.ts'
import { DistrictTotals } from './district-totals.tsx'
import { IncidentsPopup } from './popup.tsx'
import { rowsOf } from './rows-of.ts'
import { incidentCircles, incidentCounts, incidentLayerId } from './style.ts'

type Props = DrawingProps<{ points: IncidentPoints }>

export default function IncidentsLayer({ answers, ...props }: Props) {
  const { points } = answers
  return points === undefined ? null : (
    <>
      <DistrictTotals {...props} points={points} />
      <Circles {...props} points={points} />
    </>
  )
}

function Circles({ points, zoom, palette, clicked, onClose }: Omit<Props, 'answers'> & { points: IncidentPoints }) {
  const { popup } = useText().map
  const index = useMemo(() => indexPoints(points.lng, points.lat), [points])
  const groups = useMemo(() => groupPoints(index, Math.floor(zoom)), [index, zoom])
  const drawn = useMemo(
    () => ({
      type: 'FeatureCollection' as const,
      features: groups.map((g, group) => ({
        type: 'Feature' as const,
        properties: {
          group,
          count: g.members.length,
          words: formatCount(g.members.length),
          soft: g.members.every((i) => points.positionPrecision[i] === 'cell'),
        },
        geometry: { type: 'Point' as const, coordinates: [g.lng, g.lat] },
      })),
    }),
    [groups, points],
  )
  const near = useMemo(() => neighbourhoodsOf(rowsOf(points)), [points])
  const chosen = clicked?.layerId === incidentLayerId ? groups[numberOf(clicked.features[0], 'group') ?? -1] : undefined
  return (
    <>
      <Neighbourhoods name="incidents" points={near} colour={palette.incident} />
      <Source id="incidents" type="geojson" data={drawn}>
        <Layer id={incidentLayerId} beforeId={under('top')} {...incidentCircles(palette)} />
        <Layer id="incident-count" beforeId={under('top')} {...incidentCounts(palette)} />
      </Source>
      <span
        hidden
        data-layer="incidents"
        data-shown={groups.reduce((sum, g) => sum + g.members.length, 0)}
        data-total={points.total}
        data-in-no-district={points.inNoDistrict}
      />
      {chosen === undefined ? null : (
        <MapPopup
          lng={chosen.lng}
          lat={chosen.lat}
          title={chosen.members.length === 1 ? popup.incident : popup.incidents(formatCount(chosen.members.length))}
          onClose={onClose}
        >
          <IncidentsPopup points={points} group={chosen} />
        </MapPopup>
      )}
    </>
  )
}
