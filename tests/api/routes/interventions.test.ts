/** Interventions and how far they were when the period ended. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

const phases = async (query: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await tiny.get(`/api/interventions${query}`)).body.rows.map((row: { interventionId: string; phase: string }) => [
      row.interventionId,
      row.phase,
    ]),
  )

describe('GET /api/interventions', () => {
  it('tells planned, active and ended apart by the end of the period', async () => {
    expect(await phases('')).toEqual({ 'youth-22': 'active', 'patrol-11': 'ended' })
    expect(await phases('?from=2025-01&to=2025-05')).toEqual({ 'youth-22': 'planned', 'patrol-11': 'ended' })
    expect(await phases('?from=2024-01&to=2024-12')).toEqual({ 'youth-22': 'planned', 'patrol-11': 'active' })
  })

  it('narrows by place', async () => {
    expect(Object.keys(await phases('?pcodes=XT1'))).toEqual(['patrol-11'])
  })

  it('shows what a later file moved in its new place alone', async () => {
    const moved = {
      interventionId: 'patrol-11',
      name: 'Night patrols',
      kind: 'patrols',
      dimension: 'defence',
      startsOn: '2024-01-01',
      endsOn: '2024-12-31',
      budgetUsd: null,
      actor: 'Police',
      lng: null,
      lat: null,
      pcode: 'XT33',
      note: null,
    }
    const later = await testApp({ rows: { intervention: [moved] } })
    const at = async (place: string) => (await later.get(`/api/interventions?pcodes=${place}`)).body.total
    expect([await at('XT11'), await at('XT33')]).toEqual([0, 1])
    await later.close()
  })

  it('answers anyone, with exact points only for those who may see them', async () => {
    const youth = async (as: 'anonymous' | 'planner') =>
      (await tiny.get('/api/interventions', { as })).body.rows.find(
        (row: { interventionId: string }) => row.interventionId === 'youth-22',
      )
    expect(await youth('planner')).toMatchObject({ lng: 11.501, lat: 1.501 })
    expect(await youth('anonymous')).toMatchObject({ lng: null, lat: null, pcode: 'XT22', name: 'Youth centre' })
  })
})
