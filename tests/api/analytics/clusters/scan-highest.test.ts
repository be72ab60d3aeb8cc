// The shortcut through one dealing finds the same strongest cylinder, to the last bit, as a walk through all of them.
import { describe, expect, it } from 'vitest'
import { logLikelihoodRatio } from '#api/analytics/clusters/scan-bar.ts'
import type { Circle } from '#api/analytics/clusters/scan-bundles.ts'
import { findHighest } from '#api/analytics/clusters/scan-highest.ts'
import { createRandom } from '#api/analytics/numeric/random.ts'

type Asked = { window: number; prospective: boolean; fewest: number }

function everyCylinder(circles: readonly Circle[], times: readonly number[], periods: number, asked: Asked): number {
  const total = times.length
  let top = 0
  for (const { order, steps } of circles)
    for (const k of steps) {
      if (k > total / 2) continue
      const inside = [...order.slice(0, k)].map((i) => times[i] ?? -1)
      for (let end = asked.prospective ? periods - 1 : 0; end < periods; end++)
        for (let start = Math.max(0, end - asked.window + 1); start <= end; start++) {
          const within = (t: number) => t >= start && t <= end
          const cases = inside.filter(within).length
          const expected = (k * times.filter(within).length) / total
          if (cases >= asked.fewest && cases > expected) top = Math.max(top, logLikelihoodRatio(cases, expected, total))
        }
    }
  return top
}

/** Circles that step outwards by one to four events at a time. */
function someCircles(count: number, events: number, random: ReturnType<typeof createRandom>): Circle[] {
  return Array.from({ length: count }, () => {
    const order = Array.from({ length: events }, (_, i) => i)
    random.shuffle(order)
    const steps: number[] = []
    for (let k = 1; k < events; k += 1 + random.integerBelow(4)) steps.push(k)
    return { order: Int32Array.from(order), steps: Int32Array.from([...steps, events]) }
  })
}

const highestOf = (circles: Circle[], times: number[], periods: number): number =>
  findHighest(circles, times, { periods, window: 1, prospective: false, fewest: 3 })(times)

describe('the strongest cylinder of one dealing', () => {
  it.each([true, false])('is the one a walk through all of them finds, prospective: %s', (prospective) => {
    const random = createRandom(5)
    for (let round = 0; round < 12; round++) {
      const events = 20 + random.integerBelow(400)
      const periods = 4 + random.integerBelow(20)
      const circles = someCircles(12, events, random)
      const times = Array.from({ length: events }, () => random.integerBelow(periods))
      const asked = { window: 1 + random.integerBelow(Math.floor(periods / 2)), prospective, fewest: 3 }
      const highest = findHighest(circles, times, { periods, ...asked })
      for (let dealing = 0; dealing < 4; dealing++) {
        expect(highest(times)).toBe(everyCylinder(circles, times, periods, asked))
        random.shuffle(times)
      }
    }
  })

  it('is worked by hand for four events alone on their day', () => {
    const times = [3, 3, 3, 3, ...Array.from({ length: 16 }, (_, i) => [0, 1, 2, 4, 5, 6, 7, 8][i % 8] ?? 0)]
    const circle = { order: Int32Array.from(times.keys()), steps: Int32Array.from([4]) }
    expect(highestOf([circle], times, 10)).toBeCloseTo(4 * Math.log(4 / 0.8) + 16 * Math.log(16 / 19.2), 12)
  })

  it('is nothing where every window holds what it should', () => {
    const circle = { order: Int32Array.from([0, 1]), steps: Int32Array.from([1, 2]) }
    expect(highestOf([circle], [0, 1, 0, 1], 2)).toBe(0)
  })
})
