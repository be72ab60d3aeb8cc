// Where the clusters of a scan lie on the map: circles where positions are known, else the districts that make them. Pure.
import type { Boundaries } from '#api/contract/boundaries.ts'
import type { PlaceRow } from '#api/contract/places.ts'
import { SCAN_ALPHA, type ScanCluster } from '#api/contract/space-time-scan.ts'
import { asGeojson } from '#web/map/as-geojson.ts'

type Collection = GeoJSON.FeatureCollection
type Point = { lng: number; lat: number }

const corners = 72
const kmPerDegree = 111.195

/** What chance alone does as well is told in words, never drawn. */
export const isSure = ({ p }: ScanCluster): boolean => p !== null && p <= SCAN_ALPHA
export const sureOf = (clusters: readonly ScanCluster[]): ScanCluster[] => clusters.filter(isSure)

/** A ring of so many kilometres; flat, which is exact enough below 500 km away from the poles. */
export function ringAround({ lng, lat }: Point, radiusKm: number): [number, number][] {
  const high = radiusKm / kmPerDegree
  const wide = high / Math.max(0.01, Math.cos((lat * Math.PI) / 180))
  const ring = Array.from({ length: corners }, (_, i): [number, number] => {
    const angle = (2 * Math.PI * i) / corners
    return [lng + wide * Math.cos(angle), lat + high * Math.sin(angle)]
  })
  return [...ring, ring[0] ?? [lng, lat]]
}

export function scanAreas(clusters: readonly ScanCluster[], outlines: Boundaries): Collection {
  return {
    type: 'FeatureCollection',
    features: clusters.flatMap(({ centre, radiusKm, districts }, cluster): GeoJSON.Feature[] => {
      if (centre !== null && radiusKm !== null)
        return [
          {
            type: 'Feature',
            properties: { cluster },
            geometry: { type: 'Polygon', coordinates: [ringAround(centre, radiusKm)] },
          },
        ]
      const pcodes = new Set(districts.map(({ pcode }) => pcode))
      return asGeojson(outlines)
        .features.filter((f) => pcodes.has(String(f.properties?.pcode)))
        .map(({ geometry }) => ({ type: 'Feature', properties: { cluster }, geometry }))
    }),
  }
}

/** The middle of the circle, or of the district with the most incidents. Null where neither is known. */
export function placeOf({ centre, districts }: ScanCluster, places: readonly PlaceRow[]): Point | null {
  if (centre !== null) return centre
  const place = places.find(({ pcode }) => pcode === districts[0]?.pcode)
  return place?.lng == null || place.lat === null ? null : { lng: place.lng, lat: place.lat }
}

export const scanBadges = (clusters: readonly ScanCluster[], places: readonly PlaceRow[]): Collection => ({
  type: 'FeatureCollection',
  features: clusters.flatMap((each, cluster): GeoJSON.Feature[] => {
    const at = placeOf(each, places)
    return at === null
      ? []
      : [
          {
            type: 'Feature',
            properties: { cluster, number: cluster + 1 },
            geometry: { type: 'Point', coordinates: [at.lng, at.lat] },
          },
        ]
  }),
})
