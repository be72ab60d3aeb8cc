// Outlines from the wire as the GeoJSON that MapLibre takes; anything that is no geometry is left out.
import type { Boundaries } from '#api/contract/boundaries.ts'

const kinds = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']
const isGeometry = (geometry: { type: string }): geometry is GeoJSON.Geometry => kinds.includes(geometry.type)

export const asGeojson = (outlines: Boundaries): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: outlines.features.flatMap(({ properties, geometry }) =>
    isGeometry(geometry) ? [{ type: 'Feature', properties, geometry }] : [],
  ),
})
