/** What others expect is told issue by issue, on their terms, beside what was recorded since; and nothing of ours changes for it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExternalForecasts } from '#api/contract/external-forecasts.ts'
import { type EmptyInstance, emptyInstance, sample } from '#tests/support/empty-instance.ts'

let instance: EmptyInstance
/** Somebody at a page, who looks; a token in a header is a program, which takes away. */
const look = async (query: string): Promise<ExternalForecasts> => {
  const headers = { Cookie: `upstream_token=${instance.tokens.planner}` }
  const { status, body, text } = await instance.get(`/api/external-forecasts?${query}`, { as: 'anonymous', headers })
  if (status !== 200) throw new Error(text)
  return body
}
const ours = [
  '/api/districts',
  '/api/forecast',
  '/api/risk-index?draws=100',
  '/api/upstream',
  '/api/hotspots',
  '/api/emerging',
  '/api/flag-ledger',
  '/api/track-record?draws=100',
  '/api/series?by=place',
  '/api/catalogue',
  '/api/country',
  '/api/districts/SA11',
]
/** Without the number of the last entry, which any import moves on. */
const figures = () =>
  Promise.all(
    ours.map(async (path) => {
      const { status, text } = await instance.get(path)
      expect(status, path).toBe(200)
      return [path, text.replaceAll(/"seq":\d+/g, '"seq":0')]
    }),
  )

const acledRow = (id: number, day: string, event: string, sub: string, region = 'South') =>
  `SAM${id},${day},2025,1,Political violence,${event},${sub},One,,Rebel group,Two,,State forces,State forces-Rebel group,,999,Imaginary,Samplia,${region},${region === 'South' ? 'Alder,,Market town,-1.4,40.4' : 'Cedar,,Cedar,-0.5,40.5'},1,Post,National,Said.,2,,1737500000`

let before: string[][]
let after: string[][]
beforeAll(async () => {
  instance = await emptyInstance()
  await instance.feedSample('boundaries.geojson')
  const [header = ''] = (await sample('acled.csv')).toString('utf8').split('\n')
  const events = [
    acledRow(1, '2025-02-03', 'Battles', 'Armed clash'),
    acledRow(2, '2025-02-09', 'Explosions/Remote violence', 'Grenade'),
    acledRow(3, '2025-02-11', 'Violence against civilians', 'Abduction/forced disappearance'),
    acledRow(4, '2025-02-12', 'Protests', 'Peaceful protest'),
    acledRow(5, '2025-02-13', 'Battles', 'Armed clash', 'North'),
    acledRow(6, '2025-03-02', 'Battles', 'Armed clash'),
  ]
  await instance.feed('acled.csv', [header, ...events].join('\n'))
  before = await figures()
  await instance.feedSample('views_fatalities003_2025_01_t01_cm.csv')
  await instance.feedSample('views_fatalities003_2025_01_t01_pgm.csv')
  await instance.feed('answer.json', await sample('views-api.json'))
  await instance.feedSample('acled-cast.csv')
  after = await figures()
}, 120_000)
afterAll(() => instance.close())

describe('GET /api/external-forecasts', () => {
  it('never changes a figure, a forecast, an index or a flag of ours', () => {
    expect(after).toEqual(before)
  })

  it('lists who issued what and when, the newest issue first, with licence and unit', async () => {
    const { held } = await look('')
    expect(held.map(({ issuer, licence, handsRowsOn }) => [issuer, licence, handsRowsOn])).toEqual([
      ['views', 'CC BY 4.0', true],
      ['acled-cast', 'ACLED terms of use and attribution policy', false],
    ])
    expect(held[0]?.vintages.map(({ vintage, issuedOn, dataUntil }) => [vintage, issuedOn, dataUntil])).toEqual([
      ['fatalities003_2025_02_t01', null, '2025-02'],
      ['fatalities003_2025_01_t01', null, '2025-01'],
    ])
    expect(held[0]?.vintages[1]?.outcomes).toEqual([
      {
        outcome: 'state-based-deaths',
        unit: 'deaths',
        from: '2025-02',
        to: '2025-09',
        areas: ['cell', 'country'],
        forecasts: 14,
      },
      {
        outcome: 'state-based-25-deaths',
        unit: 'probability',
        from: '2025-02',
        to: '2025-09',
        areas: ['country'],
        forecasts: 4,
      },
      {
        outcome: 'state-based-1-death',
        unit: 'probability',
        from: '2025-02',
        to: '2025-03',
        areas: ['cell'],
        forecasts: 10,
      },
    ])
  })

  it('shows the newest issue unless another is asked for; both are there', async () => {
    const asked = 'outcome=state-based-deaths&month=2025-03'
    const newest = await look(asked)
    expect(newest.shown).toMatchObject({ vintage: 'fatalities003_2025_02_t01', month: '2025-03', unit: 'deaths' })
    expect(newest.rows.map(({ area, value }) => [area, value])).toEqual([['country', 3.3]])
    const older = await look(`${asked}&vintage=fatalities003_2025_01_t01`)
    expect(older.rows.filter(({ area }) => area === 'country').map(({ value }) => value)).toEqual([3.4])
    expect(older.rows.filter(({ area }) => area === 'cell')).toHaveLength(5)
    const refused = await instance.get('/api/external-forecasts?outcome=state-based-deaths&vintage=none')
    expect(refused).toMatchObject({ status: 400, body: { fields: { vintage: expect.any(String) } } })
  })

  it('tells a cell as the square it is', async () => {
    const { rows } = await look('outcome=state-based-1-death&month=2025-02')
    expect(rows.find(({ pcode }) => pcode === 'SA12')?.cell).toMatchObject({ west: 41, south: -1.5 })
  })

  it('of a district tells every month of what it lies in, with what its issuer and what this record counted since', async () => {
    const { rows, shown } = await look('outcome=events-total&pcode=SA11')
    expect(shown).toMatchObject({ vintage: '2025-02-06', month: null })
    expect(rows.map(({ month, name, value, observed, recorded }) => [month, name, value, observed, recorded])).toEqual([
      ['2025-02', 'South', 14, 12, { value: 3, reason: null }],
      ['2025-03', 'South', 15, null, { value: null, reason: 'not-over' }],
    ])
    const battles = await look('outcome=events-battles&pcode=SA21')
    expect(battles.rows[0]).toMatchObject({ name: 'North', value: 1, recorded: { value: 1, reason: null } })
  })

  it('says what cannot be set beside it: a source that is not held, a grid cell', async () => {
    const { rows } = await look('outcome=state-based-deaths&pcode=SA12&vintage=fatalities003_2025_01_t01')
    const reasons = rows.map(({ area, recorded }) => [area, recorded?.reason])
    expect(new Set(reasons.map(String))).toEqual(new Set(['cell,another-area', 'country,not-held']))
  })

  it('beside expected deaths counts those of UCDP events of the same type, dated to the month, and no others', async () => {
    const [header = '', one = ''] = (await sample('ucdp-ged.csv')).toString('utf8').split('\n')
    const event = (id: number, type: number, day: string, best: number) =>
      one
        .replace('900001', String(id))
        .replace('Clear,1', `Clear,${type}`)
        .replaceAll('2024-03-02', day)
        .replace(',3,5,2,', `,${best},9,0,`)
    const events = [
      event(1, 1, '2025-02-03', 5),
      event(2, 3, '2025-02-04', 7),
      event(3, 1, '2025-03-05', 2),
      event(4, 1, '2025-04-05', 1),
    ]
    await instance.feed('ged.csv', [header, ...events].join('\n'))
    const { rows } = await look('outcome=state-based-deaths&pcode=SA&vintage=fatalities003_2025_01_t01')
    expect(rows.map(({ month, recorded }) => [month, recorded?.value, recorded?.reason])).toEqual([
      ['2025-02', 5, null],
      ['2025-03', 2, null],
      ['2025-04', null, 'not-over'],
      ['2025-09', null, 'not-over'],
    ])
  })

  it('gives what ACLED forbids to hand on to nobody but who looks, and says how much that is', async () => {
    for (const as of ['anonymous', 'planner', 'steward'] as const) {
      const { body } = await instance.get('/api/external-forecasts?outcome=events-total&month=2025-02', { as })
      expect(body).toMatchObject({ rows: [], notHandedOn: 2, shown: { issuer: 'acled-cast' } })
      const views = await instance.get('/api/external-forecasts?outcome=state-based-deaths', { as })
      expect(views.body.rows.length, as).toBeGreaterThan(0)
    }
  })

  it('answers what was known at a moment, and nothing where nothing was', async () => {
    const { shown, held, rows } = await look('asOf=2020-01-01')
    expect({ shown, held, rows }).toEqual({ shown: null, held: [], rows: [] })
    expect((await instance.get('/api/external-forecasts?pcode=XX99')).status).toBe(404)
  })
})
