// Abandoned buildings on the map: hulls with counts, and every building, even when several share one point.
import { Layer, Source } from '@vis.gl/react-maplibre'
import { useMemo } from 'react'
import type { Hotspots, SiteCluster } from '#api/contract/hotspots.ts'
import type { SiteRow, Sites } from '#api/contract/sites.ts'
import { type DrawingProps, numberOf } from '#web/layers/overlay.ts'
import { Neighbourhoods, neighbourhoodsOf } from '#web/layers/told-places.tsx'
import { under } from '#web/map/anchors.ts'
import { MapPopup } from '#web/map/map-popup.tsx'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { SitesPopup } from './popup.tsx'
import { clusterBadge, clusterCount, hullFill, hullLine, siteClusterLayerId, siteDots, siteLayerId } from './style.ts'

type Props = DrawingProps<{ sites: Sites; hotspots: Hotspots }>
type Drawn = { type: 'FeatureCollection'; features: GeoJSON.Feature[] }
const collect = (features: GeoJSON.Feature[]): Drawn => ({ type: 'FeatureCollection', features })

const none: readonly never[] = []

export default function SitesLayer({ answers, palette, clicked, onClose }: Props) {
  const sites: readonly SiteRow[] = answers.sites?.rows ?? none
  const clusters: readonly SiteCluster[] = answers.hotspots?.clusters ?? none
  const { popup } = useText().map
  const hulls = useMemo(
    () =>
      collect(
        clusters.map((c, cluster) => ({
          type: 'Feature',
          properties: { cluster },
          geometry: { type: 'Polygon', coordinates: [c.hull] },
        })),
      ),
    [clusters],
  )
  const badges = useMemo(
    () =>
      collect(
        clusters.map((c, cluster) => ({
          type: 'Feature',
          properties: { cluster, count: c.count },
          geometry: { type: 'Point', coordinates: [c.centre.lng, c.centre.lat] },
        })),
      ),
    [clusters],
  )
  const dots = useMemo(
    () =>
      collect(
        sites.flatMap((s, site) =>
          s.lng === null || s.lat === null
            ? []
            : [
                {
                  type: 'Feature',
                  properties: {
                    site,
                    open: s.open,
                    verified: s.review === 'verified',
                    soft: s.positionPrecision === 'cell',
                  },
                  geometry: { type: 'Point', coordinates: [s.lng, s.lat] },
                },
              ],
        ),
      ),
    [sites],
  )
  const near = useMemo(() => neighbourhoodsOf(sites), [sites])
  const cluster =
    clicked?.layerId === siteClusterLayerId ? clusters[numberOf(clicked.features[0], 'cluster') ?? -1] : undefined
  const chosen =
    cluster !== undefined
      ? sites.filter((s) => cluster.siteIds.includes(s.siteId))
      : clicked?.layerId === siteLayerId
        ? clicked.features.flatMap((f) => sites[numberOf(f, 'site') ?? -1] ?? [])
        : []
  const title =
    cluster !== undefined && cluster.districtName !== null
      ? `${popup.cluster(cluster.districtName)}: ${popup.sites(formatCount(chosen.length))}`
      : chosen.length === 1
        ? popup.site
        : popup.sites(formatCount(chosen.length))
  return (
    <>
      <Source id="site-hulls" type="geojson" data={hulls}>
        <Layer id="site-hull-line" beforeId={under('areas')} {...hullLine(palette)} />
        <Layer id="site-hull" beforeId={under('areas')} {...hullFill(palette)} />
      </Source>
      <Neighbourhoods name="sites" points={near} colour={palette.siteOpen} />
      <Source id="sites" type="geojson" data={dots}>
        <Layer id={siteLayerId} beforeId={under('top')} {...siteDots(palette)} />
      </Source>
      <Source id="site-badges" type="geojson" data={badges}>
        <Layer id={siteClusterLayerId} beforeId={under('top')} {...clusterBadge(palette)} />
        <Layer id="site-cluster-count" beforeId={under('top')} {...clusterCount(palette)} />
      </Source>
      <span hidden data-layer="sites" data-shown={sites.length} data-clusters={clusters.length} />
      {clicked === null || chosen.length === 0 ? null : (
        <MapPopup lng={clicked.lng} lat={clicked.lat} title={title} onClose={onClose}>
          <SitesPopup sites={chosen} cluster={cluster} />
        </MapPopup>
      )}
    </>
  )
}
