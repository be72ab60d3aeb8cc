import { expect, test } from 'vitest'
import { spaceTimeScan } from '#api/analytics/clusters/space-time-scan.ts'
import { createRandom } from '#api/analytics/numeric/random.ts'
import type { Position } from '#api/analytics/spatial/distance.ts'

const options = { radiusM: 30_000, longestWindow: 4, prospective: true, draws: 99 }

test('a burst in one place, now, is the first cluster, and chance alone hardly explains it', () => {
  const random = createRandom(8)
  const quiet = Array.from({ length: 120 }, () => ({
    point: [36 + random.uniform() * 2, -1 + random.uniform() * 2] as Position,
    time: random.integerBelow(30),
  }))
  const burst = Array.from({ length: 10 }, (_, i) => ({
    point: [36.5 + i / 1000, -0.5] as Position,
    time: 28 + (i % 2),
  }))
  const all = [...quiet, ...burst]
  const run = () =>
    spaceTimeScan(
      all.map(({ point }) => point),
      all.map(({ time }) => time),
      30,
      options,
      createRandom(1),
    )
  const got = run()
  if (got.status !== 'ok') throw new Error('expected clusters')
  const [first] = got.clusters
  expect(first!.members.filter((i) => i >= 120)).toHaveLength(10)
  expect(first).toMatchObject({ start: 28, end: 29, p: 0.01, recurrence: 100 })
  expect(run()).toEqual(got)
})

test('fewer than twenty cases are not scanned', () => {
  expect(spaceTimeScan([[0, 0]], [0], 10, options, createRandom(1))).toEqual({
    status: 'not_tested',
    reason: 'too-few',
  })
  expect(() => spaceTimeScan([[0, 0]], [99], 10, options, createRandom(1))).toThrow(RangeError)
})
