/**
 * OGC's `bbox`: four numbers or, with heights, six; west greater than east reaches across 180°. A box is held as one band of
 * latitude and one or two spans of longitude, each inside -180…180. Knows nothing of what lies in it.
 */
export type Span = { west: number; east: number }
export type Box = { south: number; north: number; spans: readonly [Span] | readonly [Span, Span] }

const round = 360

/** Null where the text is no box. Heights are read and, as everything here lies on the ground, not asked about. */
export function readBox(text: string): Box | null {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  if (![4, 6].includes(numbers.length) || numbers.some((number) => !Number.isFinite(number))) return null
  const [west = 0, south = 0] = numbers
  const [east = 0, north = 0] = numbers.slice(numbers.length / 2)
  if (south > north || [west, east].some((lng) => Math.abs(lng) > round)) return null
  if (numbers.length === 6 && Number(numbers[2]) > Number(numbers[5])) return null
  return { south, north, spans: spansOf(west, east) }
}

function spansOf(west: number, east: number): Box['spans'] {
  if (east - west >= round) return [{ west: -180, east: 180 }]
  const from = within(west)
  const to = within(east)
  if (from <= to) return [{ west: from, east: to }]
  return [
    { west: from, east: 180 },
    { west: -180, east: to },
  ]
}

const within = (lng: number): number => (lng > 180 ? lng - round : lng < -180 ? lng + round : lng)

export const holds = ({ south, north, spans }: Box, lng: number, lat: number): boolean =>
  lat >= south && lat <= north && spans.some(({ west, east }) => lng >= west && lng <= east)

/** Both ends included, as SQL takes them: the second span is the first again where there is one. */
export function boxParams(box: Box | null) {
  const [first, second = first] = box?.spans ?? []
  return {
    south: box?.south ?? null,
    north: box?.north ?? null,
    west: first?.west ?? null,
    east: first?.east ?? null,
    secondWest: second?.west ?? null,
    secondEast: second?.east ?? null,
  }
}

/** The narrowest box around some positions as west, south, east, north; west is greater than east where that reaches across 180°. */
export function extentOf(positions: Iterable<readonly [number, number]>): [number, number, number, number] | null {
  let extent: { west: number; east: number; south: number; north: number; eastward: number; westward: number } | null =
    null
  for (const [lng, lat] of positions) {
    extent ??= { west: lng, east: lng, south: lat, north: lat, eastward: 180, westward: -180 }
    extent.west = Math.min(extent.west, lng)
    extent.east = Math.max(extent.east, lng)
    extent.south = Math.min(extent.south, lat)
    extent.north = Math.max(extent.north, lat)
    if (lng >= 0) extent.eastward = Math.min(extent.eastward, lng)
    else extent.westward = Math.max(extent.westward, lng)
  }
  if (extent === null) return null
  const { west, east, south, north, eastward, westward } = extent
  const isAcross = west < 0 && east > 0 && westward + round - eastward < east - west
  return isAcross ? [eastward, south, westward, north] : [west, south, east, north]
}
