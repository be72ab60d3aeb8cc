/** How many points a second find their district: 400 districts of about 500 vertices, against the exact test in the same run. */

import { createRandom } from '#api/analytics/numeric/random.ts'
import { createDistrictIndex, createExactIndex, type IndexedDistrict } from '#api/geography/district-index.ts'
import type { Measurement } from './reading.ts'

const columns = 20
const perSide = 125
const points = 1_000_000
const exactPoints = 20_000

/** A border between two corners that wiggles the same way for both neighbours. */
function wiggle(from: [number, number], to: [number, number], seed: number): [number, number][] {
  return Array.from({ length: perSide }, (_, i) => {
    const t = i / perSide
    const sway = 0.08 * Math.sin(Math.PI * t) * Math.sin(seed + 9 * t)
    return [
      from[0] + (to[0] - from[0]) * t - sway * (to[1] - from[1]),
      from[1] + (to[1] - from[1]) * t + sway * (to[0] - from[0]),
    ]
  })
}

function district(column: number, row: number): IndexedDistrict {
  const bottom = wiggle([column, row], [column + 1, row], column * 31 + row)
  const right = wiggle([column + 1, row], [column + 1, row + 1], (column + 1) * 17 + row)
  const top = [
    ...wiggle([column, row + 1], [column + 1, row + 1], column * 31 + row + 1),
    [column + 1, row + 1] as [number, number],
  ]
    .slice(1)
    .reverse()
  const left = [...wiggle([column, row], [column, row + 1], column * 17 + row), [column, row + 1] as [number, number]]
    .slice(1)
    .reverse()
  const ring = [...bottom, ...right, ...top, ...left]
  return {
    pcode: `${column}-${row}`,
    geometry: { type: 'Polygon', coordinates: [[...ring, ring[0] ?? [column, row]]] },
  }
}

export const districtAssignment: Measurement = {
  id: 'district-assignment',
  run: async () => {
    const random = createRandom(1)
    const districts = Array.from({ length: columns * columns }, (_, i) =>
      district(i % columns, Math.floor(i / columns)),
    )
    const index = createDistrictIndex(districts)
    const exact = createExactIndex(districts)
    const lngs = Float64Array.from({ length: points }, () => random.uniform() * (columns + 1) - 0.5)
    const lats = Float64Array.from({ length: points }, () => random.uniform() * (columns + 1) - 0.5)
    index.locateMany(lngs, lats)
    const started = performance.now()
    const found = index.locateMany(lngs, lats)
    const seconds = (performance.now() - started) / 1000
    const exactStarted = performance.now()
    const expected = exact.locateMany(lngs.subarray(0, exactPoints), lats.subarray(0, exactPoints))
    const exactSeconds = (performance.now() - exactStarted) / 1000
    const different = expected.reduce((count, district, i) => count + (district === found[i] ? 0 : 1), 0)
    return [
      {
        what: 'points assigned to 400 districts',
        value: points / seconds,
        unit: 'points/s',
        goal: { atLeast: 1_000_000 },
      },
      { what: 'times the exact test', value: points / seconds / (exactPoints / exactSeconds), unit: '×', goal: null },
      { what: 'answers that differ from the exact test', value: different, unit: 'points', goal: { atMost: 0 } },
    ]
  },
}
