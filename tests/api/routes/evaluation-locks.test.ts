/** How an intervention will be judged, agreed beforehand: what is kept, what decides, and what is shown beside it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EvaluationPlan } from '#data/schema/evaluation-plan.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'
import { tinyCountry } from '#tests/support/tiny-country.ts'

const now = { at: '2025-05-01T08:00:00Z' }
let tiny: TestApp
beforeAll(async () => {
  // A record that began before its year was over: plans are as old as the entries before them allow.
  const early = [...tinyCountry, { batchId: 'plan', format: 'tiny', filename: 'plan', rows: worked() }]
  const batches = early.map((batch) => ({ ...batch, at: '2025-01-02T00:00:00.000Z' }))
  tiny = await testApp({ batches, clock: { now: () => new Date(now.at) } })
})
afterAll(() => tiny.close())

/** A forum in XT21 from June 2025, its point known; robberies around it, and the same around Southport, where nothing is done. */
function worked() {
  const incident = (id: string, lng: number, lat: number, day: string) => ({
    incidentId: `plan:${id}`,
    source: 'plan',
    kind: 'armed-robbery',
    kindAsReported: null,
    dateStart: day,
    dateEnd: day,
    timePrecision: 'day',
    lng,
    lat,
    geoPrecision: 1,
    pcode: null,
    regionPcode: null,
    actor: null,
    fatalities: 0,
    fatalitiesLow: null,
    fatalitiesHigh: null,
    note: null,
  })
  const months = (from: number, to: number, each: number) =>
    Array.from({ length: to - from + 1 }, (_, i) =>
      Array.from({ length: each }, (_unused, k) => `2025-${String(from + i).padStart(2, '0')}-1${k}`),
    ).flat()
  const near = [...months(1, 5, 4), ...months(7, 11, 1)]
  const there = [...months(1, 5, 4), ...months(7, 11, 4)]
  return {
    incident: [
      ...near.map((day, i) => incident(`here-${i}`, 10.6, 1.6, day)),
      ...there.map((day, i) => incident(`there-${i}`, 10.2, 0.2, day)),
    ],
    intervention: [
      {
        interventionId: 'forum-21',
        name: 'Forum',
        kind: 'dialogue-forum',
        dimension: 'diplomacy',
        startsOn: '2025-06-01',
        endsOn: null,
        budgetUsd: null,
        actor: null,
        lng: 10.6,
        lat: 1.6,
        pcode: 'XT21',
        note: null,
      },
    ],
  }
}

const plan: EvaluationPlan = {
  area: { sort: 'radius', radiusM: 400, ringM: 1200 },
  comparison: { sort: 'named', placeIds: ['XT1101'] },
  kinds: ['armed-robbery'],
  months: 5,
}
const lock = (json: unknown, as: 'planner' | 'steward' = 'planner') =>
  tiny.send('POST', '/api/evaluations/forum-21/locks', { as, json })
const judged = async (query = '') => (await tiny.get(`/api/evaluations/forum-21${query}`)).body

describe('a plan agreed before it began', () => {
  it('is judged by the rule, chosen afterwards, where nothing was agreed', async () => {
    const { row, otherwise } = await judged()
    expect([row.plan, otherwise]).toEqual([null, []])
    expect(row.catchment).toEqual({ sort: 'radius', radiusM: 500, ringM: 1500 })
  })

  it('is kept once, however often it is sent', async () => {
    const first = await lock(plan)
    expect([first.status, first.body.plan, first.body.role]).toEqual([201, plan, 'planner'])
    const again = await lock(plan)
    expect([again.status, again.body.seq]).toEqual([200, first.body.seq])
  })

  it('decides: its area, its comparison, its months and its kinds, with the rule beside it', async () => {
    const { row, otherwise, kinds } = await judged()
    expect(kinds).toEqual(['armed-robbery'])
    expect(row.plan).toMatchObject({ timing: 'before-it-began', agreed: plan, departures: [] })
    expect([row.treated, row.comparison]).toEqual([
      { before: 20, after: 5 },
      { before: 20, after: 20 },
    ])
    expect([row.verdict, row.catchment]).toEqual(['fell', plan.area])
    expect(row.finding.sentence).toContain('as agreed before it began')
    expect(otherwise.map(({ row }: any) => [row.plan, row.catchment.radiusM])).toEqual([[null, 500]])
  })

  it('a later change replaces nothing: it is shown beside the result, with what it changes', async () => {
    now.at = '2026-01-10T08:00:00Z'
    const changed = { ...plan, area: { sort: 'radius', radiusM: 900, ringM: 2000 }, months: 3 }
    expect((await lock(changed, 'steward')).status).toBe(201)
    const { row, otherwise } = await judged()
    expect(row.plan.agreed).toEqual(plan)
    const later = otherwise.at(-1)
    expect([later.changed, later.row.plan.timing, later.row.plan.role]).toEqual([
      ['area', 'months'],
      'afterwards',
      'steward',
    ])
    expect(later.row.treated).toEqual({ before: 12, after: 3 })
  })

  it('says where the result is other than agreed', async () => {
    const codes = async (query: string) => (await judged(query)).row.plan.departures.map(({ code }: any) => code)
    expect(await codes('?to=2025-09')).toEqual(['plan-fewer-months'])
    expect(await codes('?kinds=shooting')).toContain('plan-other-kinds')
  })

  it('is not known before it was agreed', async () => {
    expect((await judged('?asOf=2026-01-05')).otherwise).toHaveLength(1)
  })
})

describe('a plan agreed once everything has happened', () => {
  it('decides nothing, and says when it was made', async () => {
    now.at = '2026-02-01T08:00:00Z'
    const late = { area: { sort: 'district' }, comparison: { sort: 'most-alike', places: 2 }, kinds: null, months: 3 }
    expect((await tiny.send('POST', '/api/evaluations/youth-22/locks', { json: late })).status).toBe(201)
    const { row, otherwise } = (await tiny.get('/api/evaluations/youth-22')).body
    expect(row.plan).toBeNull()
    expect(otherwise.map(({ row }: any) => row.plan.timing)).toEqual(['afterwards'])
  })
})

describe('a plan that cannot be carried out', () => {
  const ring = (...corners: [number, number][]) => ({ type: 'Polygon', coordinates: [corners] })
  const drawn = (polygon: object) => ({ ...plan, area: { sort: 'drawn', polygon, ringM: 500 } })
  it.each([
    [
      'a place nobody knows',
      { ...plan, comparison: { sort: 'named', placeIds: ['XT99'] } },
      'comparison.placeIds',
      'places-not-known',
    ],
    [
      'a ring that ends inside',
      { ...plan, area: { sort: 'radius', radiusM: 900, ringM: 300 } },
      'area.ringM',
      'ring-within-radius',
    ],
    [
      'an area that is not closed',
      drawn(ring([10, 1], [10.01, 1], [10.01, 1.01], [10, 1.01])),
      'area.polygon.coordinates',
      'ring-not-closed',
    ],
    [
      'an area that crosses itself',
      drawn(ring([10, 1], [10.01, 1.01], [10.01, 1], [10, 1.01], [10, 1])),
      'area.polygon',
      'ring-crosses-itself',
    ],
    [
      'an area as large as a region',
      drawn(ring([10, 1], [11, 1], [11, 2], [10, 2], [10, 1])),
      'area.polygon',
      'drawn-area-too-large',
    ],
    ['no months', { ...plan, months: 0 }, 'months', 'field-too-small'],
  ])('%s', async (_, sent, field, code) => {
    const { status, body } = await lock(sent)
    expect([status, Object.keys(body.says.fields), body.says.fields[field]?.code]).toEqual([400, [field], code])
  })

  it('of a radius around work that is known to its district only', async () => {
    const { status, body } = await tiny.send('POST', '/api/evaluations/patrol-11/locks', { json: plan })
    expect([status, body.says.fields.area.code]).toEqual([400, 'intervention-without-point'])
  })

  it('of work nobody knows', async () => {
    expect((await tiny.send('POST', '/api/evaluations/nothing/locks', { json: plan })).status).toBe(404)
  })
})

describe('an area drawn by hand', () => {
  const box = (west: number) => [
    [west, 1.59],
    [west + 0.02, 1.59],
    [west + 0.02, 1.61],
    [west, 1.61],
    [west, 1.59],
  ]

  it('counts what lies inside it, and in its ring what lies within reach of its edge', async () => {
    const counted = []
    // The robberies are at 10.6: in the middle of the first, 222 m west of the second, 666 m west of the third.
    for (const west of [10.59, 10.602, 10.606]) {
      const area = { sort: 'drawn', polygon: { type: 'Polygon', coordinates: [box(west)] }, ringM: 500 }
      expect((await lock({ ...plan, area })).status).toBe(201)
      const { otherwise } = await judged()
      const { row } = otherwise.at(-1)
      expect(row.catchment).toEqual(area)
      counted.push([row.treated, row.ring])
    }
    const none = { before: 0, after: 0 }
    const all = { before: 20, after: 5 }
    expect(counted).toEqual([
      [all, none],
      [none, all],
      [none, none],
    ])
  })
})
