// Clusters in place and time on the map, numbered as in the list beside it.
import { Layer, Source } from '@vis.gl/react-maplibre'
import { useMemo } from 'react'
import type { SpaceTimeScan } from '#api/contract/space-time-scan.ts'
import { type DrawingProps, numberOf } from '#web/layers/overlay.ts'
import { under } from '#web/map/anchors.ts'
import { MapPopup } from '#web/map/map-popup.tsx'
import { useText } from '#web/text/use-text.tsx'
import { ScanPopup } from './popup.tsx'
import { scanAreas, scanBadges, sureOf } from './shapes.ts'
import { scanBadge, scanBadgeId, scanCasing, scanFill, scanLine, scanNumber } from './style.ts'

type Props = DrawingProps<{ scan: SpaceTimeScan }>

export default function ScanLayer({ answers, ...props }: Props) {
  return answers.scan === undefined ? null : <Found {...props} scan={answers.scan} />
}

type FoundProps = Omit<Props, 'answers'> & { scan: SpaceTimeScan }

function Found({ scan, outlines, places, palette, clicked, onClose }: FoundProps) {
  const { spots } = useText()
  const clusters = useMemo(() => sureOf(scan.clusters), [scan])
  const areas = useMemo(() => scanAreas(clusters, outlines), [clusters, outlines])
  const badges = useMemo(() => scanBadges(clusters, places), [clusters, places])
  const number = clicked?.layerId === scanBadgeId ? numberOf(clicked.features[0], 'cluster') : null
  const cluster = number === null ? undefined : clusters[number]
  return (
    <>
      <Source id="scan-areas" type="geojson" data={areas}>
        <Layer id="scan-fill" beforeId={under('areas')} {...scanFill(palette)} />
        <Layer id="scan-casing" beforeId={under('areas')} {...scanCasing(palette)} />
        <Layer id="scan-line" beforeId={under('areas')} {...scanLine(palette)} />
      </Source>
      <Source id="scan-badges" type="geojson" data={badges}>
        <Layer id={scanBadgeId} beforeId={under('top')} {...scanBadge(palette)} />
        <Layer id="scan-number" beforeId={under('top')} {...scanNumber(palette)} />
      </Source>
      <span hidden data-layer="scan" data-shown={clusters.length} data-points={scan.method.points} />
      {clicked === null || cluster === undefined || number === null ? null : (
        <MapPopup lng={clicked.lng} lat={clicked.lat} title={spots.scan.cluster(number + 1)} onClose={onClose}>
          <ScanPopup cluster={cluster} scan={scan} />
        </MapPopup>
      )}
    </>
  )
}
