/**
 * The shape of a district as mathematics sees it: polygons of rings of positions, nothing else. GeoJSON geometries fit
 * as they are.
 * @support names the shapes the others read; works nothing out.
 */
export type Ring = readonly (readonly number[])[]
export type Areal =
  | { type: 'Polygon'; coordinates: readonly Ring[] }
  | { type: 'MultiPolygon'; coordinates: readonly (readonly Ring[])[] }

/** The polygons of an areal geometry, each a list of rings: the outer one, then its holes. */
export const polygonsOf = (area: Areal): readonly (readonly Ring[])[] =>
  area.type === 'Polygon' ? [area.coordinates] : area.coordinates
