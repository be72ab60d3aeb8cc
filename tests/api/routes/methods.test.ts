// GET /api/methods through the front door: the constants in force and the reference cases stand under the entry that uses them.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { FEWEST_RESPONDENTS } from '#api/analytics/survey/precision.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp({ fictional: false })
})
afterAll(() => tiny.close())

it('tells anyone how each number is worked out', async () => {
  const { status, body } = await tiny.get('/api/methods')
  expect(status).toBe(200)
  const entry = (id: string) => body.entries.find((e: { id: string }) => e.id === id).statistics
  expect(entry('suppression').map((s: { name: string }) => s.name)).toContain('precision')
  const precision = entry('suppression').find((s: { name: string }) => s.name === 'precision')
  expect(precision.parameters).toContainEqual(
    expect.objectContaining({ name: 'FEWEST_RESPONDENTS', value: FEWEST_RESPONDENTS, unit: 'respondents' }),
  )
  const gi = entry('hotspots').find((s: { name: string }) => s.name === 'gi-star')
  expect(gi.formula.map((f: { text: string }) => f.text).join()).toContain('sum_j w_ij x_j')
  expect(gi.sources).toContain('Getis & Ord (1992) Geogr Anal 24:189')
  expect(gi.referenceCases).toContainEqual(
    expect.objectContaining({ id: 'gistar_columbus', passed: true, tolerance: 1e-6 }),
  )
  expect(body.versions.analytics).toMatch(/^[0-9a-f]{12}$/)
})

it('refuses a question it does not know', async () => {
  expect((await tiny.get('/api/methods?asOf=2026-01-01')).status).toBe(400)
})
