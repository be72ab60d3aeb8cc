/** A country on both sides of the 180th meridian keeps its neighbours, its middle, its clusters and its positions. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'

/** Six districts in two rows from 178° E to 178° W; the middle ones end at the meridian, each on its side. */
const columns = [
  [178, 179],
  [179, 180],
  [-180, -179],
  [-179, -178],
] as const
const districts = columns.flatMap(([west, east], c) =>
  [-18, -17].map((south, r) => ({
    code: `FA${c}${r}`,
    name: `Place ${c}${r}`,
    box: [west, south, east, south + 1] as const,
  })),
)
/** One of islands on both sides. */
const islands = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [179.6, -20],
        [180, -20],
        [180, -19.6],
        [179.6, -19.6],
        [179.6, -20],
      ],
    ],
    [
      [
        [-180, -20],
        [-179.7, -20],
        [-179.7, -19.6],
        [-180, -19.6],
        [-180, -20],
      ],
    ],
  ],
}
const properties = (code: string, name: string) => ({
  ADM2_PCODE: code,
  ADM2_EN: name,
  ADM1_PCODE: 'FA',
  ADM1_EN: 'All',
  ADM0_PCODE: 'FJ',
  ADM0_EN: 'Fara',
})
const outlines = {
  type: 'FeatureCollection',
  features: [
    ...districts.map(({ code, name, box: [west, south, east, north] }) => ({
      type: 'Feature',
      properties: properties(code, name),
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
          ],
        ],
      },
    })),
    { type: 'Feature', properties: properties('FAXX', 'Both sides'), geometry: islands },
  ],
}
/** Twelve shots within 300 m of the meridian, half on each side; one far out in the Atlantic's longitudes. */
const shots = Array.from({ length: 12 }, (_, i) => {
  const lng = i % 2 === 0 ? 180 - 0.0005 * (i + 1) : -180 + 0.0005 * (i + 1)
  return `S${i},2025-03-${String(i + 1).padStart(2, '0')},Shooting,${(-17.5 + i * 0.0001).toFixed(4)},${lng.toFixed(4)}`
})
const incidents = `id,event date,incident type,latitude,longitude\n${shots.join('\n')}\nFAR,2025-03-20,Shooting,-17.5,0.5\nSIGN,2025-03-21,Shooting,17.5,179.5\n`

let instance: EmptyInstance
beforeAll(async () => {
  instance = await emptyInstance({ now: () => new Date('2026-01-01T12:00:00Z') })
  await instance.feed('outlines.geojson', JSON.stringify(outlines))
})
afterAll(() => instance.close())

test('positions on both sides lie in their districts; others are told apart', async () => {
  const report = await instance.feed('shots.csv', incidents)
  expect(report).toMatchObject({ accepted: 13, rejected: 1 })
  expect(report.problems.map(({ line, severity, reason }) => [line, severity, reason.code])).toEqual([
    [15, 'rejected', 'position-of-another-sign'],
    [14, 'warning', 'position-in-no-district'],
  ])
  const counted = await instance.rows(
    'SELECT pcode, count(*) AS n FROM incidents_known(NULL) GROUP BY 1 ORDER BY 1 NULLS LAST',
  )
  expect(counted).toEqual([
    { pcode: 'FA10', n: 6 },
    { pcode: 'FA20', n: 6 },
    { pcode: null, n: 1 },
  ])
})

test('neighbours meet across the meridian', async () => {
  const { body } = await instance.get('/api/hotspots?from=2025-01&to=2025-12&kinds=shooting', { as: 'analyst' })
  const row = (pcode: string) => body.rows.find((each: any) => each.pcode === pcode)
  // A district of the second column touches five: two beside, two across, one above; the islands touch nobody, and have the nearest.
  expect(['FA11', 'FA20', 'FAXX'].map((pcode) => row(pcode)?.neighbours)).toEqual([5, 5, 1])
})

test('the middle of a district, and of the country, lies on its land', async () => {
  const { body } = await instance.get('/api/places')
  for (const { pcode, lng } of body.rows.filter((place: any) => place.level !== 'community'))
    expect([pcode, Math.abs(lng) > 177.9]).toEqual([pcode, true])
})

test('a cluster of buildings on both sides is one', async () => {
  const buildings = shots.map((shot, i) => `B${i},abandoned house,2025-03-01,${shot.split(',').slice(3).join(',')}`)
  await instance.feed('buildings.csv', `id,type,date seen,latitude,longitude\n${buildings.join('\n')}\n`)
  const { body } = await instance.get('/api/hotspots?from=2025-01&to=2025-12&kinds=shooting', { as: 'analyst' })
  expect(body.clusters.map(({ count, centre }: any) => [count, Math.abs(centre.lng) > 179.9])).toEqual([[12, true]])
})
