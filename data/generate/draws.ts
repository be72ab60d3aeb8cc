/** Draws the generators share: counts, choices by weight, points around a point, days. Knows the generator it is given. */
import type { Random } from '#api/analytics/numeric/random.ts'
import type { Month } from '#data/schema/period.ts'

const METRES_PER_DEGREE = 111_195
const MS_PER_DAY = 86_400_000

/** A Poisson count (Knuth 1969), in slices so that large means do not underflow. */
export function drawCount(random: Random, mean: number): number {
  let count = 0
  for (let left = mean; left > 0; left -= 20) {
    const limit = Math.exp(-Math.min(20, left))
    for (let product = random.uniform(); product > limit; product *= random.uniform()) count++
  }
  return count
}

/** Chooses positions with the given weights, as often as it is asked. */
export function chooser(weights: readonly number[]): (random: Random) => number {
  let sum = 0
  const upTo = weights.map((weight) => {
    sum += weight
    return sum
  })
  return (random) => {
    const at = random.uniform() * sum
    const found = upTo.findIndex((limit) => at < limit)
    return found < 0 ? weights.length - 1 : found
  }
}

export const pick = <T>(random: Random, list: readonly T[]): T => list[random.integerBelow(list.length)]!

/** A point so many metres east and north of another; longitudes are as wide as latitudes this near the equator. */
export const moved = (lng: number, lat: number, eastM: number, northM: number): [number, number] => [
  roundDegrees(lng + eastM / METRES_PER_DEGREE / Math.cos((lat * Math.PI) / 180)),
  roundDegrees(lat + northM / METRES_PER_DEGREE),
]

/** A point between two distances of another, in any direction. */
export function around(random: Random, lng: number, lat: number, ringM: readonly [number, number]): [number, number] {
  const angle = 2 * Math.PI * random.uniform()
  const reach = Math.sqrt(ringM[0] ** 2 + random.uniform() * (ringM[1] ** 2 - ringM[0] ** 2))
  return moved(lng, lat, reach * Math.cos(angle), reach * Math.sin(angle))
}

export const roundDegrees = (degrees: number): number => Math.round(degrees * 1e5) / 1e5

/** ('2024-02-27', 3) → '2024-03-01'. */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * MS_PER_DAY).toISOString().slice(0, 10)

export const daysIn = (month: Month): number =>
  new Date(Date.UTC(+month.slice(0, 4), +month.slice(5, 7), 0)).getUTCDate()

export const dayOf = (month: Month, day: number): string => `${month}-${String(day).padStart(2, '0')}`

export const lastDayOf = (month: Month): string => dayOf(month, daysIn(month))

export const someDayOf = (random: Random, month: Month): string => dayOf(month, 1 + random.integerBelow(daysIn(month)))

export const quarterEnd = (day: string): string => {
  const month = Math.ceil(+day.slice(5, 7) / 3) * 3
  return lastDayOf(`${day.slice(0, 4)}-${String(month).padStart(2, '0')}`)
}

export const monthOf = (day: string): Month => day.slice(0, 7)
