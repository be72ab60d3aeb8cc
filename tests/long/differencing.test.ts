/** P2 in full: every question of the demonstration in every wave, attacked by all that the public API answers. Prints what it found. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDemo } from '#api/demo.ts'
import { attack } from '#tests/proofs/privacy/attack.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let demo: TestApp
beforeAll(async () => {
  demo = await testApp({ begin: createDemo })
})
afterAll(() => demo.close())

it('P2: no count under ten of any question in any wave can be told to within one', async () => {
  const { waves, indicators } = (await demo.get('/api/catalogue')).body
  const recovered: string[] = []
  let small = 0
  let requests = 0
  for (const { waveId, endedOn } of waves)
    for (const { id, held } of indicators) {
      if (!held) continue
      const found = await attack(demo, { waveId, month: endedOn.slice(0, 7) }, id, 6)
      small += found.small
      requests += found.requests
      recovered.push(...[...found.shownSmall, ...found.recovered].map((cell) => `${waveId} ${id} ${cell}`))
    }
  console.log(`${small} counts under ten, ${requests} requests: ${recovered.length} recovered`)
  expect(recovered).toEqual([])
})
