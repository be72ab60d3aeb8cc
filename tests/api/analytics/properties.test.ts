/**
 * What must hold for any input: the order of districts changes nothing, turning the values round mirrors the answer,
 * a permutation p stays within its bounds, and no answer holds a number that is none.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dbscan } from '#api/analytics/clusters/dbscan.ts'
import { spaceTimeScan } from '#api/analytics/clusters/space-time-scan.ts'
import { placeboInference } from '#api/analytics/evaluation/placebo-inference.ts'
import { rateRatio } from '#api/analytics/evaluation/rate-ratio.ts'
import { benjaminiHochberg } from '#api/analytics/numeric/benjamini-hochberg.ts'
import { createRandom } from '#api/analytics/numeric/random.ts'
import { indexUncertainty } from '#api/analytics/risk/index-uncertainty.ts'
import { ranksDescending, riskIndex } from '#api/analytics/risk/risk-index.ts'
import { smoothRates, smoothRatesLocally, standardiseRates } from '#api/analytics/small-areas/empirical-bayes.ts'
import { fayHerriot } from '#api/analytics/small-areas/fay-herriot.ts'
import { rateExceedance, ratePosterior } from '#api/analytics/small-areas/gamma-posterior.ts'
import { randomDraws } from '#api/analytics/spatial/conditional-permutation.ts'
import type { Position } from '#api/analytics/spatial/distance.ts'
import { emergingHotspots } from '#api/analytics/spatial/emerging-hotspots.ts'
import { geary } from '#api/analytics/spatial/geary.ts'
import { detectHotspots, type HotspotResult } from '#api/analytics/spatial/gi-star.ts'
import { lisa } from '#api/analytics/spatial/lisa.ts'
import { moran } from '#api/analytics/spatial/moran.ts'
import { moranPermutation, randomOrders } from '#api/analytics/spatial/moran-permutation.ts'
import { mannKendall, seasonalKendall } from '#api/analytics/surveillance/mann-kendall.ts'
import { kornGraubardInterval } from '#api/analytics/survey/korn-graubard.ts'
import { surveyMean, surveyShare } from '#api/analytics/survey/survey.ts'
import { psuSumsOf, strataOf } from '#api/analytics/survey/survey-respondents.ts'
import { expectFinite } from './finite.ts'
import { samePartition } from './reference/case.ts'
import { flagged, grid, relabelled, someMap } from './some-map.ts'

const runs = { numRuns: 60 }
const close = (a: number | null, b: number | null) => {
  if (a === null || b === null) expect(a).toBe(b)
  else expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(a)))
}
const zOf = (result: HotspotResult | undefined) => (result?.status === 'ok' ? result.z : null)

describe('relabelling the districts changes nothing', () => {
  test('hot spots, LISA and the global statistics', () => {
    fc.assert(
      fc.property(someMap, ({ values, neighbours, order }) => {
        const other = relabelled(values, neighbours, order)
        const [hot, hotOther] = [detectHotspots(values, neighbours), detectHotspots(other.values, other.neighbours)]
        const [local, localOther] = [lisa(values, neighbours), lisa(other.values, other.neighbours)]
        order.forEach((from, to) => {
          expect(hotOther[to]!.status).toBe(hot[from]!.status)
          close(zOf(hotOther[to]), zOf(hot[from]))
          const [a, b] = [localOther[to]!, local[from]!]
          expect(a.status).toBe(b.status)
          if (a.status === 'ok' && b.status === 'ok') close(a.z, b.z)
        })
        for (const statistic of [moran, geary]) {
          const [a, b] = [statistic(values, neighbours), statistic(other.values, other.neighbours)]
          expect(a.status).toBe(b.status)
          if (a.status === 'ok' && b.status === 'ok') close(a.z, b.z)
        }
      }),
      runs,
    )
  })

  test('smoothed rates, shrunken shares and the index', () => {
    const districts = fc.array(
      fc.record({
        count: fc.option(fc.nat(400)),
        people: fc.option(fc.nat(90_000)),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
        psi: fc.double({ min: 1e-5, max: 0.2, noNaN: true }),
      }),
      { minLength: 1, maxLength: 25 },
    )
    fc.assert(
      fc.property(districts, (list) => {
        const turned = [...list].reverse()
        const rates = (of: typeof list) =>
          smoothRates(
            of.map(({ count }) => count),
            of.map(({ people }) => people),
          )?.rates ?? of.map(() => null)
        const shares = (of: typeof list) => {
          const fit = fayHerriot(
            of.map(({ share }) => share),
            of.map(({ psi }) => psi),
          )
          return fit.status === 'ok' ? fit.model.areas.map(({ estimate }) => estimate) : of.map(() => null)
        }
        for (const statistic of [rates, shares]) {
          const [a, b] = [statistic(list), statistic(turned).reverse()]
          a.forEach((value, i) => {
            close(value, b[i]!)
          })
        }
      }),
      runs,
    )
  })

  test('clusters of points are the same partition in any order', () => {
    const points = fc.array(
      fc
        .tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 }))
        .map(([x, y]): Position => [((180 + x * 0.0008 + 180) % 360) - 180, y * 0.0008]),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 6 }), (list, minPoints) => {
        const n = list.length
        const [a, b] = [dbscan(list, 150, minPoints), dbscan([...list].reverse(), 150, minPoints)]
        const turned = Array.from(b.labels).reverse()
        const cores = b.core.slice().reverse()
        expect(cores).toEqual(a.core)
        const core = a.core.flatMap((is, i) => (is ? [i] : []))
        expect(samePartition(a.labels, turned, core)).toBe(true)
        for (let i = 0; i < n; i++) expect(turned[i] === 0).toBe(a.labels[i] === 0)
      }),
      runs,
    )
  })

  test('shuffled respondents and strata give the same survey share', () => {
    const respondent = fc.record({
      stratum: fc.constantFrom('a', 'b', 'c'),
      psu: fc.constantFrom('1', '2', '3', '4'),
      weight: fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
      answer: fc.option(fc.constantFrom(0, 1)),
    })
    fc.assert(
      fc.property(fc.array(respondent, { minLength: 1, maxLength: 80 }), (list) => {
        const shareOf = (of: typeof list) =>
          surveyMean(
            psuSumsOf(
              of,
              of.map(({ answer }) => answer),
            ),
            strataOf(of),
          )
        const [a, b] = [shareOf(list), shareOf([...list].reverse())]
        expectFinite([a, b])
        close(a?.mean ?? null, b?.mean ?? null)
        expect(Math.abs((a?.se ?? 0) - (b?.se ?? 0))).toBeLessThan(1e-6)
        expectFinite(
          surveyShare(
            psuSumsOf(
              list,
              list.map(({ answer }) => answer),
            ),
            strataOf(list),
          ),
        )
      }),
      runs,
    )
  })
})

describe('turning the values round mirrors the answer', () => {
  test('hot becomes cold, up becomes down', () => {
    fc.assert(
      fc.property(someMap, ({ values, neighbours }) => {
        const turned = values.map((value) => (value === null ? null : -value))
        const [a, b] = [detectHotspots(values, neighbours), detectHotspots(turned, neighbours)]
        a.forEach((each, i) => {
          const other = b[i]!
          expect(other.status).toBe(each.status)
          if (each.status !== 'ok' || other.status !== 'ok') return
          close(each.z, -other.z)
          close(each.p, other.p)
        })
        const [up, down] = [mannKendall(values), mannKendall(turned)]
        expect(up.status).toBe(down.status)
        if (up.status === 'ok' && down.status === 'ok') {
          close(up.z, -down.z)
          close(up.slope, -down.slope)
        }
        const [alike, still] = [moran(values, neighbours), moran(turned, neighbours)]
        if (alike.status === 'ok' && still.status === 'ok') close(alike.i, still.i)
      }),
      runs,
    )
  })

  test('emerging patterns: every hot word becomes its cold one', () => {
    const cube = fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 12, maxLength: 12 }), {
      minLength: 9,
      maxLength: 9,
    })
    fc.assert(
      fc.property(cube, (rows) => {
        const neighbours = grid(3, 3)
        const [a, b] = [
          emergingHotspots(rows, neighbours),
          emergingHotspots(
            rows.map((row) => row.map((value) => -value)),
            neighbours,
          ),
        ]
        a.forEach((each, i) => {
          const other = b[i]!
          expect(other.status).toBe(each.status)
          if (each.status !== 'ok' || other.status !== 'ok') return
          expect(other.states).toEqual(each.states.map((state) => (state === 0 ? 0 : -state)))
        })
      }),
      runs,
    )
  })

  test('the share of yes and the share of no have mirrored intervals', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 2, max: 5000, noNaN: true }),
        (share, n) => {
          const [yes, no] = [kornGraubardInterval(share, n), kornGraubardInterval(1 - share, n)]
          expect(Math.abs(yes.lo - (1 - no.hi))).toBeLessThan(1e-6)
          expect(yes.lo <= share + 1e-9 && share <= yes.hi + 1e-9).toBe(true)
        },
      ),
      runs,
    )
  })

  test('before and after change places: the ratio is turned over', () => {
    const count = fc.nat(3000)
    const time = fc.double({ min: 0.01, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(count, count, time, time, (after, before, t1, t0) => {
        const [a, b] = [rateRatio(after, t1, before, t0), rateRatio(before, t0, after, t1)]
        expectFinite([a, b])
        if (a.status !== 'ok' || b.status !== 'ok') return
        expect(Math.abs(a.p - b.p)).toBeLessThan(1e-6)
        if (a.hi !== null && b.lo > 0) expect(Math.abs(a.hi * b.lo - 1)).toBeLessThan(1e-6)
      }),
      runs,
    )
  })
})

describe('a permutation p lies within its bounds', () => {
  test('LISA, Gi*, Moran, placebo and the scan', () => {
    fc.assert(
      fc.property(someMap, fc.integer({ min: 1, max: 60 }), fc.nat(1000), ({ values, neighbours }, rounds, seed) => {
        const within = (p: number | null) => {
          if (p === null) return
          expect(p).toBeGreaterThanOrEqual(1 / (rounds + 1) - 1e-12)
          expect(p).toBeLessThanOrEqual(1)
        }
        const draws = (n: number) => randomDraws(createRandom(seed), n, rounds)
        for (const each of lisa(values, neighbours, draws)) if (each.status === 'ok') within(each.pFolded)
        for (const each of detectHotspots(values, neighbours, draws)) if (each.status === 'ok') within(each.pFolded)
        const whole = moranPermutation(values, neighbours, randomOrders(createRandom(seed), rounds))
        if (whole.status === 'ok') within(whole.pGreater)
        const placebo = placeboInference(values, [0, 1], createRandom(seed), rounds)
        if (placebo.status === 'ok' && !placebo.exact) within(placebo.p)
        expectFinite(placebo)
      }),
      runs,
    )
    const points = fc.array(
      fc.tuple(fc.double({ min: 0, max: 0.5, noNaN: true }), fc.double({ min: 0, max: 0.5, noNaN: true }), fc.nat(11)),
      {
        minLength: 20,
        maxLength: 40,
      },
    )
    fc.assert(
      fc.property(points, fc.boolean(), (list, prospective) => {
        const got = spaceTimeScan(
          list.map(([lng, lat]): Position => [lng, lat]),
          list.map(([, , t]) => t),
          12,
          { radiusM: 20_000, longestWindow: 4, prospective, draws: 9 },
          createRandom(1),
        )
        expectFinite(got)
        if (got.status !== 'ok') return
        for (const { p, llr } of got.clusters) {
          expect(p! >= 0.1 && p! <= 1).toBe(true)
          expect(llr).toBeGreaterThan(0)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('an adjusted p is never below the plain one and keeps its order', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 60 }), (p) => {
        const adjusted = benjaminiHochberg(p)
        p.forEach((value, i) => {
          expect(adjusted[i] === null).toBe(value === null)
          if (value === null) return
          expect(adjusted[i]! >= value - 1e-15 && adjusted[i]! <= 1).toBe(true)
          p.forEach((other, j) => {
            if (other !== null && other < value) expect(adjusted[j]! <= adjusted[i]! + 1e-15).toBe(true)
          })
        })
      }),
      runs,
    )
  })
})

describe('no answer holds a number that is none', () => {
  test('spatial statistics on any map', () => {
    fc.assert(
      fc.property(someMap, ({ values, neighbours }) => {
        const draws = (n: number) => randomDraws(createRandom(1), n, 9)
        expectFinite(detectHotspots(values, neighbours, draws))
        expectFinite(lisa(values, neighbours, draws))
        expectFinite(lisa(values, neighbours, draws, 'total'))
        expectFinite([
          moran(values, neighbours),
          moran(values, neighbours, 'binary', 'normality'),
          geary(values, neighbours),
        ])
        expectFinite([mannKendall(values), seasonalKendall(values, 4)])
      }),
      { numRuns: 150 },
    )
  })

  test('rates of any count and exposure', () => {
    const count = fc.option(fc.oneof(fc.constant(0), fc.nat(50), fc.nat(2_000_000)))
    const people = fc.option(fc.oneof(fc.constant(0), fc.nat(500), fc.nat(20_000_000)))
    fc.assert(
      fc.property(fc.array(fc.tuple(count, people), { maxLength: 20 }), (rows) => {
        const counts = rows.map(([each]) => each)
        const exposure = rows.map(([, each]) => each)
        const prior = smoothRates(counts, exposure)
        expectFinite([prior, standardiseRates(counts, exposure)])
        expectFinite(
          smoothRatesLocally(
            counts,
            exposure,
            counts.map((_, i) => (i === 0 ? [] : [i - 1])),
          ),
        )
        if (prior === null) return
        rows.forEach(([x, n]) => {
          if (x === null || n === null || n === 0) return
          expectFinite([ratePosterior(x, n, prior), rateExceedance(x, n, prior, 0.01)])
        })
      }),
      { numRuns: 150 },
    )
  })

  test('the index and its ranks under extreme weights and missing pillars', () => {
    const row = fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true })), { minLength: 3, maxLength: 3 })
    const weights = fc.array(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), weights, (rows, w) => {
        const indices = rows.map((scores) => riskIndex(scores, w))
        expectFinite(indices)
        for (const index of indices) {
          if (index.status !== 'ok') continue
          expect(index.conservative).toBeGreaterThanOrEqual(index.arithmetic - 1 - 1e-9)
          expect(index.conservative <= 99 + 1e-9 && index.arithmetic <= 100 + 1e-9).toBe(true)
        }
        expectFinite(ranksDescending(indices.map((index) => (index.status === 'ok' ? index.conservative : null))))
        expectFinite(indexUncertainty(() => rows, w, createRandom(1), 20))
      }),
      runs,
    )
  })

  test('the upstream flag on any districts: three probabilities that sum to 1', () => {
    fc.assert(
      fc.property(flagged, (got) => {
        expectFinite(got)
        for (const { respond, upstream, sustain } of got) {
          if (respond === null || upstream === null || sustain === null) continue
          close(respond + upstream + sustain, 1)
        }
      }),
      runs,
    )
  })
})
