// Where what others expect lies: regions and the country as they are drawn, cells as the squares they are. Finer areas only, where a
// month has several sorts, for one drawn over the other would read as two forecasts. Pure.

import type { Boundaries } from '#api/contract/boundaries.ts'
import type { ExternalForecastRow } from '#api/contract/external-forecasts.ts'
import type { PlaceRow } from '#api/contract/places.ts'
import { cellSide, type ForecastArea } from '#data/schema/external-forecast.ts'
import { asGeojson } from '#web/map/as-geojson.ts'

const finestFirst: readonly ForecastArea[] = ['cell', 'district', 'region', 'country']

/** The rows that are drawn, all of one sort of area. */
export function drawnRows(rows: readonly ExternalForecastRow[]): ExternalForecastRow[] {
  const finest = finestFirst.find((area) => rows.some((row) => row.area === area))
  return rows.filter(({ area }) => area === finest)
}

type Told = { fill: string; words: string }
type Drawn = { areas: GeoJSON.FeatureCollection; labels: GeoJSON.FeatureCollection }
type Outlines = Readonly<Partial<Record<ForecastArea, Boundaries | undefined>>>

export function forecastShapes(
  rows: readonly ExternalForecastRow[],
  outlines: Outlines,
  places: readonly PlaceRow[],
  told: (row: ExternalForecastRow) => Told,
): Drawn {
  const byPcode = new Map(places.map((place) => [place.pcode, place]))
  const shapes = new Map(
    Object.values(outlines).flatMap((of) =>
      of === undefined ? [] : asGeojson(of).features.map((f) => [String(f.properties?.pcode), f.geometry] as const),
    ),
  )
  const drawn = rows.flatMap((row) => {
    const geometry = row.cell === null ? shapes.get(row.pcode) : squareAt(row.cell)
    return geometry === undefined ? [] : [{ row, geometry, properties: told(row) }]
  })
  return {
    areas: collection(drawn.map(({ geometry, properties }) => ({ type: 'Feature', properties, geometry }))),
    labels: collection(
      drawn.flatMap(({ row, properties }): GeoJSON.Feature[] => {
        const place = byPcode.get(row.pcode)
        const at =
          row.cell !== null
            ? [row.cell.west + cellSide / 2, row.cell.south + cellSide / 2]
            : place?.lng == null || place.lat === null
              ? null
              : [place.lng, place.lat]
        return at === null ? [] : [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates: at } }]
      }),
    ),
  }
}

const collection = (features: GeoJSON.Feature[]): GeoJSON.FeatureCollection => ({ type: 'FeatureCollection', features })
function squareAt({ west, south }: { west: number; south: number }): GeoJSON.Geometry {
  const [east, north] = [west + cellSide, south + cellSide]
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return { type: 'Polygon', coordinates: [ring] }
}
