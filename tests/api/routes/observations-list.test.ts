/** What field officers reported, newest first. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ObservationRow } from '#api/contract/observations.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

describe('GET /api/observations', () => {
  it('pages through all of them, each once', async () => {
    const seen: ObservationRow[] = []
    let cursor = ''
    do {
      const { body } = await tiny.get(`/api/observations?limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`)
      expect(body.total).toBe(8)
      seen.push(...body.rows)
      cursor = body.nextCursor ?? ''
    } while (cursor !== '')
    expect(seen).toHaveLength(8)
    expect(new Set(seen.map((row) => row.uuid)).size).toBe(8)
    const times = seen.map((row) => row.observedAt)
    expect(times).toEqual([...times].sort().reverse())
  })

  it('narrows by period, place and kind', async () => {
    const total = async (query: string): Promise<number> => (await tiny.get(`/api/observations${query}`)).body.total
    expect(await total('?from=2025-10&to=2025-12')).toBe(1)
    expect(await total('?pcodes=XT31')).toBe(1)
    expect(await total('?observationKinds=abandoned-building')).toBe(8)
    expect(await total('?observationKinds=unlit-street')).toBe(0)
    expect((await tiny.get('/api/observations?observationKinds=dragon')).status).toBe(400)
  })
})
