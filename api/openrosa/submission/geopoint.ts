/**
 * An XForms geopoint: latitude, longitude, altitude and accuracy in metres, apart by spaces; the last two may be missing, and some
 * clients end it as they end each point of a line. Anything else is refused: a comma may be a decimal or a separator.
 */
export type Geopoint = { position: { lng: number; lat: number }; accuracyM: number | null }

/** Four numbers, generously written. */
const longest = 200
const number = /^[+-]?\d+(\.\d*)?([eE][+-]?\d+)?$/

/** Null where it cannot be read as one. */
export function readGeopoint(text: string): Geopoint | null {
  if (text.length > longest) return null
  const parts = text.trim().replace(/\s*;$/, '').split(/\s+/)
  if (parts.length < 2 || parts.length > 4 || !parts.every((part) => number.test(part))) return null
  const [lat = Number.NaN, lng = Number.NaN, , accuracy = 0] = parts.map(Number)
  if (Math.abs(lat) > 90 || Math.abs(lng) > 180 || accuracy < 0) return null
  // A point tapped on a map is written with an accuracy of zero: nobody measured one.
  return { position: { lng, lat }, accuracyM: accuracy === 0 ? null : accuracy }
}
