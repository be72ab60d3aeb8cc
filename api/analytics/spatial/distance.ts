/**
 * Distance on the ground. One sphere everywhere (not the ellipsoid: up to 0.5 % apart), so that two places are always
 * the same number of metres from each other, on the map, in SQL and here.
 * @section 0
 * @method building-blocks
 * @source Sinnott (1984) Sky and Telescope 68:159
 * @units metres; positions in degrees
 */

/** Mean radius of the IUGG: one sphere everywhere. @unit metres */
export const EARTH_RADIUS_M = 6_371_008.8
export const RADIANS = Math.PI / 180

export type Position = readonly [lng: number, lat: number]

/**
 * @formula Longitude brought into [-180, 180).
 * @example wrapLng(190) = -170.
 */
export function wrapLng(lng: number): number {
  return lng >= -180 && lng < 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180
}

/**
 * @formula Great-circle metres: d = 2R asin(min(1, sqrt(sin^2(dlat/2) + cos lat1 cos lat2 sin^2(dlng/2)))), R = 6 371
 *   008.8 m (IUGG mean radius).
 * @shape Degrees in; right across the 180th meridian because the sine squared has period 360 degrees.
 * @example haversineM([179.9, 0], [-179.9, 0]) = 22 239.0 m.
 */
export function haversineM(from: Position, to: Position): number {
  const dLat = (to[1] - from[1]) * RADIANS
  const dLng = (to[0] - from[0]) * RADIANS
  const a = Math.sin(dLat / 2) ** 2 + Math.cos(from[1] * RADIANS) * Math.cos(to[1] * RADIANS) * Math.sin(dLng / 2) ** 2
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(a)))
}

/** Straight-line distance in the units given, for maps that are not in longitude and latitude. */
export const planarDistance = (from: Position, to: Position): number => Math.hypot(to[0] - from[0], to[1] - from[1])
