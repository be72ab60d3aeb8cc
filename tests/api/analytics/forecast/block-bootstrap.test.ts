import { expect, test } from 'vitest'
import { compareBrier } from '#api/analytics/forecast/block-bootstrap.ts'
import { createRandom } from '#api/analytics/numeric/random.ts'

const districts = Array.from({ length: 200 }, (_, i) => `d${i % 20}`)
const events = districts.map((_, i) => i % 3 === 0)
const base = districts.map(() => 1 / 3)

test('the worked example', () => {
  const same = compareBrier(base, base, events, districts, createRandom(1), 200)
  expect(same).toMatchObject({ difference: 0, lo: 0, hi: 0, skill: 0, demonstrated: false })
})

test('real skill is demonstrated, the same way every time; one district is no sample', () => {
  const good = events.map((event) => (event ? 0.8 : 0.1))
  const run = () => compareBrier(good, base, events, districts, createRandom(1), 200)
  expect(run()).toMatchObject({ demonstrated: true })
  expect(run()).toEqual(run())
  expect(compareBrier([0.5], [0.5], [true], ['a'], createRandom(1))).toBeNull()
})
