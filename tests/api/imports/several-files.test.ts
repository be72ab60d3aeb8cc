/** Dry runs of one command: later files are checked as if the earlier ones were in, and nothing is. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmptyInstance, emptyInstance, sample } from '#tests/support/empty-instance.ts'

let instance: EmptyInstance
beforeAll(async () => {
  instance = await emptyInstance()
})
afterAll(() => instance.close())

const accept = (id: string) => instance.send('POST', `/api/imports/${id}/accept`, { as: 'steward' })

test('incidents and people after boundaries: the districts are known in the dry run, and accepting gives the same', async () => {
  const boundaries = await instance.feedSample('boundaries.geojson', 'dryRun=true')
  const after = `dryRun=true&after=${boundaries.id}`
  const incidents = await instance.feedSample('incidents.csv', after)
  const people = await instance.feedSample('population_2024.csv', `${after},${incidents.id}`)
  expect([incidents.accepted, incidents.rejected, people.accepted, people.rejected]).toEqual([7, 6, 8, 1])
  expect(incidents.preview.map(({ pcode }) => pcode)).toContain('SA11')
  expect(incidents.notes.map(({ code }) => code)).not.toContain('boundaries-missing')
  expect(await instance.rows('SELECT count(*)::INTEGER AS n FROM place')).toEqual([{ n: 0 }])

  const alone = await instance.feed('again.csv', await sample('population_2024.csv'), 'dryRun=true')
  expect(alone.accepted).toBe(0)

  const early = await accept(incidents.id)
  expect([early.status, early.body.detail]).toEqual([409, expect.stringContaining('Accept boundaries.geojson first')])
  await accept(boundaries.id)
  const taken = (await accept(incidents.id)).body
  expect([taken.state, taken.accepted, taken.rejected]).toEqual(['accepted', 7, 6])
  expect((await accept(people.id)).body.accepted).toBe(8)
})

test('after an edition that retires districts, their codes are no longer known', async () => {
  const merged = JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { ADM2_PCODE: 'SX', ADM2_EN: 'All of it', ADM1_PCODE: 'SX1', ADM1_EN: 'One' },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [40, -2],
              [42, -2],
              [42, 0],
              [40, 0],
              [40, -2],
            ],
          ],
        },
      },
    ],
  })
  const edition = await instance.feed('edition.geojson', merged, 'dryRun=true')
  expect(edition.tables.place_succession).toBeGreaterThan(0)
  const counts = 'geo_code,burglary\nSA11,3\nSX,4\n'
  const before = await instance.feed('counts_2024.csv', counts, 'dryRun=true')
  const after = await instance.feed('counts_2024.csv', counts, `dryRun=true&after=${edition.id}`)
  expect(before.problems.map(({ line }) => line)).toEqual([3])
  expect(after.problems.map(({ line }) => line)).toEqual([2])
})
