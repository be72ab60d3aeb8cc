// What lies near, how far away and which way. Pure.
import { haversineM, RADIANS } from '#api/analytics/spatial/distance.ts'

type LngLat = { lng: number; lat: number }
/** Eight of them, clockwise from the north. */
export const winds = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const
export type Wind = (typeof winds)[number]

/** Which way one sets out on the shortest way there: 0 north, 90 east. */
export function bearingDeg(from: LngLat, to: LngLat): number {
  const [a, b] = [from.lat * RADIANS, to.lat * RADIANS]
  const east = (to.lng - from.lng) * RADIANS
  const angle = Math.atan2(
    Math.sin(east) * Math.cos(b),
    Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(east),
  )
  return (angle / RADIANS + 360) % 360
}
export const windOf = (degrees: number): Wind => winds[Math.round(degrees / 45) % winds.length] ?? 'n'

export type Near<T> = { there: T; distanceM: number; wind: Wind }
/** The nearest first. */
export const nearest = <T extends LngLat>(here: LngLat, all: readonly T[]): Near<T>[] =>
  all
    .map((there) => ({
      there,
      distanceM: haversineM([here.lng, here.lat], [there.lng, there.lat]),
      wind: windOf(bearingDeg(here, there)),
    }))
    .sort((a, b) => a.distanceM - b.distanceM)
