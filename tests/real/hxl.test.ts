/** One list of who does what, with merged header cells, as CSV in two encodings and as two workbooks: each says the same, of this country's rows alone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'
import { areHere, feedReal, realFile } from './real-files.ts'

const square = (name: string, at: number) => ({
  type: 'Feature',
  properties: {
    ADM0_PCODE: 'CO',
    ADM0_EN: 'Colombia',
    ADM1_PCODE: `CO${at}`,
    ADM1_EN: name,
    ADM2_PCODE: `CO${at}01`,
    ADM2_EN: `Capital of ${name}`,
  },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [at, 0],
        [at + 1, 0],
        [at + 1, 1],
        [at, 1],
        [at, 0],
      ],
    ],
  },
})
const colombia = JSON.stringify({
  type: 'FeatureCollection',
  features: ['Cauca', 'Chocó', 'Amazonas'].map(square),
})

describe.runIf(areHere)('HXL', () => {
  let instance: EmptyInstance
  beforeAll(async () => {
    instance = await emptyInstance()
    await instance.feed('boundaries.geojson', colombia)
  })
  afterAll(() => instance.close())

  const files = ['input-valid.csv', 'input-valid-latin1.csv', 'input-valid.xlsx', 'input-merged.xlsx']
  test.each(files)('%s', async (name) => {
    const asked = await feedReal(instance, `hxl/${name}`, 'dryRun=true')
    expect(asked).toMatchObject({ format: '3w-hxl', read: 0 })
    expect(asked.problems[0]?.reason.code).toBe('sectors-not-classed')
    const map = encodeURIComponent('source=registry,dimension.Educación=development')
    const report = await feedReal(instance, `hxl/${name}`, `dryRun=true&map=${map}`)
    expect(report).toMatchObject({ read: 4, accepted: 0, rejected: 4 })
    // Both rows of Colombia say no day on which the work began, and nobody makes one up.
    expect(report.problems.map(({ line, reason }) => [line, reason.code])).toEqual([
      [5, 'date-missing'],
      [6, 'date-missing'],
    ])
    // Amazonas of Venezuela is not Amazonas of Colombia.
    expect(report.notes).toContainEqual(
      expect.objectContaining({ code: 'rows-of-other-countries', rows: 2, countries: ['Panamá', 'Venezuela'] }),
    )
  })

  test('a list of people affected is no work: it is refused in words', async () => {
    const name = 'input-multiple-headers.csv'
    const body = new Uint8Array(realFile(`hxl/${name}`))
    const answer = await instance.send('POST', `/api/imports?filename=${name}`, { as: 'steward', body })
    expect(answer).toMatchObject({ status: 422, body: { code: 'import.unrecognised' } })
  })
})
