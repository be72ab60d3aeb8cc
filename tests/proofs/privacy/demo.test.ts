/**
 * P2, complaint 7: nobody can subtract. One question in the last wave of the demonstration, through the front door; `npm run test:long` tries
 * every question in every wave.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDemo } from '#api/demo.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'
import { attack } from './attack.ts'

let demo: TestApp
beforeAll(async () => {
  demo = await testApp({ begin: createDemo })
}, 600_000)
afterAll(() => demo.close())

it('P2: of all the public API answers, no count under ten can be told to within one', async () => {
  const { waves } = (await demo.get('/api/catalogue')).body
  const last = waves.at(-1)
  const found = await attack(demo, { waveId: last.waveId, month: last.endedOn.slice(0, 7) }, 'safe-after-dark', 1)
  expect(found.shownSmall).toEqual([])
  expect(found.recovered).toEqual([])
  // The attack is no attack where nothing was withheld, or hardly anything asked.
  expect(found.small).toBeGreaterThan(20)
  expect(found.withheld).toBeGreaterThan(found.small)
  expect(found.requests).toBeGreaterThan(50)
}, 600_000)
