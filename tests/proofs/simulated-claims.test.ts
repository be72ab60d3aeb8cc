/** Two rules of thumb that rest on simulation, simulated again: the error of an AUC, and the fall that can just be seen. */
import { expect, it } from 'vitest'
import { minimumDetectableRatio, rateRatio } from '#api/analytics/evaluation/rate-ratio.ts'
import { auc } from '#api/analytics/forecast/metrics.ts'
import { createRandom, type Random } from '#api/analytics/numeric/random.ts'
import { drawCount } from '#data/generate/draws.ts'

it.each([25, 50])('with %i events an AUC near .7 has a standard error of about sqrt(.087 / E)', (events) => {
  const random = createRandom(events)
  /** The formula is that of exponential scores (Hanley & McNeil 1982); means of 7 and 3 have an AUC of .7. For normal scores it is a sixth too wide. */
  const score = (event: boolean) => -Math.log(1 - random.uniform()) * (event ? 7 : 3)
  const rounds = 600
  const happened = Array.from({ length: events + 600 }, (_, i) => i < events)
  const drawn = Array.from({ length: rounds }, () => {
    const found = auc(happened.map(score), happened)
    if (found === null) throw new Error('no AUC')
    return found
  })
  const mean = drawn.reduce((sum, each) => sum + each.auc, 0) / rounds
  const spread = Math.sqrt(drawn.reduce((sum, each) => sum + (each.auc - mean) ** 2, 0) / (rounds - 1))
  const delong = Math.sqrt(drawn.reduce((sum, each) => sum + each.variance, 0) / rounds)
  const published = Math.sqrt(0.087 / events)
  console.log(
    `AUC ${mean.toFixed(3)}, ${events} events: standard error ${spread.toFixed(4)}, by DeLong ${delong.toFixed(4)}, published ${published.toFixed(4)}`,
  )
  /** A standard deviation of `rounds` draws is itself known to 1 / sqrt(2 rounds). */
  const room = 3 / Math.sqrt(2 * rounds)
  expect(Math.abs(mean - 0.7)).toBeLessThan((3 * spread) / Math.sqrt(rounds))
  expect(Math.abs(delong / spread - 1)).toBeLessThan(room)
  expect(Math.abs(published / spread - 1)).toBeLessThan(room + 0.02)
})

it('with 50 events before, a fall to about a half is seen in four cases of five, and not a fall by a tenth', () => {
  const rounds = 1_000
  const detectable = minimumDetectableRatio(50, 1, 1)
  expect(detectable).toBeCloseTo(0.505, 2)
  const random = createRandom(7)
  const at = power(0.5, rounds, random)
  const atLimit = power(detectable ?? 0, rounds, random)
  const tenth = power(0.9, rounds, random)
  const many = minimumDetectableRatio(1_500, 1, 1) ?? 0
  console.log(
    `50 events before: power ${at.toFixed(3)} at 0.50, ${atLimit.toFixed(3)} at ${detectable?.toFixed(3)}, ${tenth.toFixed(3)} at 0.90 (the log-ratio test; exact ${power(0.5, rounds, random, true).toFixed(3)} at 0.50); with 1,500 before the limit is ${many.toFixed(3)}`,
  )
  const chance = 3 * Math.sqrt((0.8 * 0.2) / rounds)
  expect(at).toBeGreaterThan(0.8 - chance)
  expect(Math.abs(atLimit - 0.8)).toBeLessThan(chance + 0.02)
  expect(tenth).toBeLessThan(0.15)
  expect(many).toBeCloseTo(0.9, 1)
})

/** Share of draws in which the change is seen: 5 % two-sided on the logarithm of the ratio, or by the exact test. */
function power(ratio: number, rounds: number, random: Random, exact = false): number {
  let seen = 0
  for (let k = 0; k < rounds; k++) {
    const before = drawCount(random, 50)
    const after = drawCount(random, 50 * ratio)
    const tested = rateRatio(after, 1, before, 1)
    if (tested.status !== 'ok') continue
    const z = Math.log(after / before) / Math.sqrt(1 / before + 1 / after)
    if (exact ? tested.p < 0.05 : Math.abs(z) > 1.959964) seen++
  }
  return seen / rounds
}
