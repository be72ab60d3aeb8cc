/**
 * The simulation behind the table of how often each rule flags: sixty districts, surveyed three times, some of which truly move
 * between the first wave and the second and stay there. Uses the public parts of the flag and draws nothing of its own.
 *
 * The published table leaves its design open; chosen here: a quiet district's true share is drawn once from N(0.26, 0.04) and does
 * not move, risers are ordinary districts that gain 15 points after the first wave, those at 50 % were there all along, and
 * sampling errors are normal. One-wave rules look at wave 2 against wave 1, two-wave rules at waves 2 and 3 against wave 1.
 */

import { type NoisyShare, plainGrievance, shrunkenGrievance } from '#api/analytics/flag/upstream-posterior.ts'
import { DECLARE } from '#api/analytics/flag/upstream-reasons.ts'
import type { Random } from '#api/analytics/numeric/random.ts'
import { smoothVariances } from '#api/analytics/small-areas/smooth-variances.ts'

export const rules = ['naive', 'watch', 'flag', 'two-wave average', 'confirmed watch'] as const
export type Rule = (typeof rules)[number]
export type Scenario = 'all quiet' | '10 % rise by 15 pp' | '20 % at 50 %'

export const districts = 60
export const thresholds = { cG: 0.4, delta: 0.05, cV: 1e-3 }
export const quiet = { mean: 0.26, sd: 0.04 }
const moving: Record<Scenario, number> = { 'all quiet': 0, '10 % rise by 15 pp': 6, '20 % at 50 %': 12 }

/** One country: per rule, which districts it names; the first `moving` districts are those that truly moved. */
export function surveyCountry(scenario: Scenario, nEff: number, random: Random) {
  const moved = moving[scenario]
  const waves = truth(scenario, moved, random)
  const [baseline, first, second] = waves.map((shares) => {
    const sample = shares.map((share) => ({ share: asked(share, nEff, random), n: nEff, deff: 1 }))
    const variances = smoothVariances(sample)
    return sample.map(({ share }, i): NoisyShare => ({ share, variance: variances[i]! }))
  }) as [NoisyShare[], NoisyShare[], NoisyShare[]]
  const average = first.map((now, i) => ({
    share: (now.share + second[i]!.share) / 2,
    variance: (now.variance + second[i]!.variance) / 4,
  }))
  const shrunken = (wave: NoisyShare[]) => shrunkenGrievance(wave, baseline, thresholds).map(({ pG }) => pG! >= DECLARE)
  const watched = (wave: NoisyShare[]) =>
    wave.map((now, i) => plainGrievance(now, baseline[i]!, thresholds).pG >= DECLARE)
  const watch = watched(first)
  const again = watched(second)
  const named: Record<Rule, boolean[]> = {
    naive: first.map(({ share }, i) => share > thresholds.cG || share - baseline[i]!.share > thresholds.delta),
    watch,
    flag: shrunken(first),
    'two-wave average': shrunken(average),
    'confirmed watch': watch.map((now, i) => now && again[i]!),
  }
  return { named, moved, waves: { baseline, first, second } }
}

function truth(scenario: Scenario, moved: number, random: Random): number[][] {
  const before = Array.from({ length: districts }, (_, i) =>
    scenario === '20 % at 50 %' && i < moved ? 0.5 : Math.max(0.02, quiet.mean + quiet.sd * random.normal()),
  )
  const after = before.map((share, i) => (scenario === '10 % rise by 15 pp' && i < moved ? share + 0.15 : share))
  return [before, after, after]
}

/** A design-weighted share is not a whole number of people: sampling error is drawn from the normal. */
const asked = (share: number, nEff: number, random: Random): number =>
  Math.min(0.999, Math.max(0.001, share + Math.sqrt((share * (1 - share)) / nEff) * random.normal()))

export type Measured = { falseFlags: number; falseSe: number; power: number | null; powerSe: number; anyFalse: number }

/** Shares over so many countries; standard errors between countries, because districts of one share its shrinking. */
export function measure(scenario: Scenario, nEff: number, countries: number, random: Random): Record<Rule, Measured> {
  const held = Object.fromEntries(rules.map((rule) => [rule, { wrong: [] as number[], right: [] as number[] }]))
  for (let k = 0; k < countries; k++) {
    const { named, moved } = surveyCountry(scenario, nEff, random)
    for (const rule of rules) {
      const share = (list: boolean[]) => list.filter(Boolean).length / list.length
      held[rule]!.wrong.push(share(named[rule].slice(moved)))
      if (moved > 0) held[rule]!.right.push(share(named[rule].slice(0, moved)))
    }
  }
  const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length
  const se = (list: number[]) =>
    Math.sqrt(mean(list.map((value) => (value - mean(list)) ** 2)) / Math.max(1, list.length - 1))
  const measured = rules.map((rule): [Rule, Measured] => {
    const { wrong, right } = held[rule]!
    return [
      rule,
      {
        falseFlags: mean(wrong),
        falseSe: se(wrong),
        power: right.length === 0 ? null : mean(right),
        powerSe: right.length === 0 ? 0 : se(right),
        anyFalse: mean(wrong.map((share) => (share > 0 ? 1 : 0))),
      },
    ]
  })
  return Object.fromEntries(measured) as Record<Rule, Measured>
}
