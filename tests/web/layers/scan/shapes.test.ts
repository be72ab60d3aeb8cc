// A cluster is drawn as its circle, or as its districts where no position may be shown; what chance does as well is not drawn.
import { expect, it } from 'vitest'
import { haversineM } from '#api/analytics/spatial/distance.ts'
import type { Boundaries } from '#api/contract/boundaries.ts'
import type { ScanCluster } from '#api/contract/space-time-scan.ts'
import { placeOf, ringAround, scanAreas, scanBadges, sureOf } from '#web/layers/scan/shapes.ts'
import { en } from '#web/text/en.ts'
import { sayingChance, sayingDistricts } from '#web/text/saying-spots.ts'

const district = (pcode: string, cases: number) => ({ pcode, name: pcode, cases })
const cluster = (part: Partial<ScanCluster>): ScanCluster => ({
  clusterId: 'scan-1',
  centre: { lng: 64, lat: -60 },
  radiusKm: 10,
  districts: [district('A', 5), district('B', 2)],
  startsOn: '2026-01-01',
  endsOn: '2026-01-14',
  cases: 12,
  expected: 4,
  llr: 9,
  p: 0.001,
  monteCarloSe: 0.001,
  recurrenceWeeks: null,
  finding: { code: 'scan-cluster-untested', cases: 12, expected: 4, districts: ['A', 'B'], startsOn: '', endsOn: '' },
  ...part,
})
const square = (pcode: string) => ({
  type: 'Feature',
  properties: { pcode },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ],
  },
})
const outlines = { features: ['A', 'B', 'C'].map(square) } as unknown as Boundaries
const byDistrict = cluster({ centre: null, radiusKm: null })

it('closes a ring whose every corner lies the radius away, far from the equator too', () => {
  const ring = ringAround({ lng: 64, lat: -60 }, 10)
  expect(ring[0]).toEqual(ring.at(-1))
  for (const corner of ring) expect(Math.abs(haversineM([64, -60], corner) / 10_000 - 1)).toBeLessThan(0.01)
})

it('draws a circle where the middle is known, the districts of the cluster where it is not', () => {
  const drawn = scanAreas([cluster({}), byDistrict], outlines).features
  expect(drawn.map((f) => f.properties?.cluster)).toEqual([0, 1, 1])
  expect(JSON.stringify(drawn.slice(1))).not.toContain('64')
})

it('numbers clusters as the list does, at the district with most incidents where the middle is not shown', () => {
  const places = [{ pcode: 'A', lng: 1, lat: 2 }] as unknown as Parameters<typeof placeOf>[1]
  expect(placeOf(byDistrict, places)).toEqual({ lng: 1, lat: 2 })
  expect(placeOf(byDistrict, [])).toBeNull()
  const badges = scanBadges([cluster({}), byDistrict], places).features
  expect(badges.map((f) => f.properties?.number)).toEqual([1, 2])
  expect(scanBadges([byDistrict], []).features).toEqual([])
})

it('draws only what chance hardly explains', () => {
  const [sure, weak, untested] = [cluster({}), cluster({ p: 0.06 }), cluster({ p: null })]
  expect(sureOf([sure, weak, untested])).toEqual([sure])
})

it('says p, rounds and how often chance does as much, and names three districts', () => {
  expect(sayingChance(cluster({ p: 0.01, recurrenceWeeks: 100 }), 99, en)).toBe(
    'p 0.010 from 99 rounds; chance alone does this about once in 100 weeks',
  )
  expect(sayingChance(cluster({ p: null }), 0, en)).toBe('Not tested against chance')
  expect(
    sayingDistricts(
      ['A', 'B', 'C', 'D'].map((p) => district(p, 1)),
      ({ name }) => name,
      en,
    ),
  ).toBe('A, B, C and 1 more')
  expect(sayingDistricts([], ({ name }) => name, en)).toBe('Outside every district')
})
