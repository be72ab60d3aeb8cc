/**
 * Survey shares of districts as the map should show them: smoothed variances, Fay-Herriot on the fitting scale, and made
 * to agree with the national share.
 * @section b
 * @method smoothing
 * @method perception
 * @source Fay & Herriot (1979) JASA 74:269
 * @units shares 0-1
 */

import { demand, type GapReason } from '../numeric/gap.ts'
import { fayHerriot } from './fay-herriot.ts'
import { type ShareSample, smoothVariances } from './smooth-variances.ts'

export type SmallAreaShare = {
  /** Shrunken share 0-1; nothing asked there: the model's own, drawn hatched. */
  share: number
  /** Root mean squared error before benchmarking, in shares. */
  rmse: number
  lo: number
  hi: number
  /** Weight of the district's own answers, 0 to 1. */
  ownWeight: number
  source: 'own-and-model' | 'model-only'
}
export type SmallAreaShares =
  | { status: 'ok'; scale: 'identity' | 'arcsine'; benchmark: number; areas: SmallAreaShare[] }
  | { status: 'not_tested'; reason: GapReason }

/** The normal quantile of a 95 % interval. @unit standard errors */
const Z_95 = 1.959963984540054
/** Outside this range a share's error is too lopsided for the plain scale. @unit share */
const PLAIN = { low: 0.1, high: 0.9 }

/**
 * Intercept-only Fay-Herriot. Intervals are estimate +- 1.96 rmse, cut to 0-1.
 * @formula Plain scale with psi = pbar(1-pbar) deffbar / n; if any share lies outside 0.1-0.9, on asin sqrt p with psi =
 *   1 / (4 n*), back by sin^2 without bias correction.
 * @formula With `benchmark` (population per district and the direct national share) all are scaled so that sum N theta /
 *   sum N equals it.
 * @source Rao & Molina (2015)
 * @shape `samples` null where nobody was asked.
 * @gap Fewer than 3 districts: `too-few`.
 * @example four districts of 100 with 0.2, 0.3, 0.5, 0.6 (deff 1): the plain scale, each pulled towards 0.4.
 */
export function smallAreaShares(
  samples: readonly (({ nEff: number } & ShareSample) | null)[],
  benchmark: { population: readonly number[]; nationalShare: number } | null = null,
): SmallAreaShares {
  const extreme = samples.some((each) => each !== null && (each.share < PLAIN.low || each.share > PLAIN.high))
  const y = samples.map((each) => (each === null ? null : extreme ? Math.asin(Math.sqrt(each.share)) : each.share))
  const psi = extreme ? samples.map((each) => (each === null ? null : 1 / (4 * each.nEff))) : smoothVariances(samples)
  const fit = fayHerriot(y, psi)
  if (fit.status !== 'ok') return fit

  const back = (value: number) => {
    if (!extreme) return Math.min(1, Math.max(0, value))
    return Math.sin(Math.min(Math.PI / 2, Math.max(0, value))) ** 2
  }
  const areas = fit.model.areas.map(
    ({ estimate, rmse, ownWeight, source }): SmallAreaShare => ({
      share: back(estimate),
      rmse: extreme ? Math.abs(Math.sin(2 * estimate)) * rmse : rmse,
      lo: back(estimate - Z_95 * rmse),
      hi: back(estimate + Z_95 * rmse),
      ownWeight,
      source,
    }),
  )
  const factor = benchmark === null ? 1 : benchmarkFactor(areas, benchmark)
  const scaled = areas.map((area) => ({
    ...area,
    share: Math.min(1, area.share * factor),
    lo: Math.min(1, area.lo * factor),
    hi: Math.min(1, area.hi * factor),
  }))
  return { status: 'ok', scale: extreme ? 'arcsine' : 'identity', benchmark: factor, areas: scaled }
}

function benchmarkFactor(
  areas: readonly SmallAreaShare[],
  { population, nationalShare }: { population: readonly number[]; nationalShare: number },
) {
  demand(population.length === areas.length, 'one population per district')
  const people = population.reduce((sum, n) => sum + n, 0)
  const implied = areas.reduce((sum, { share }, i) => sum + share * population[i]!, 0)
  return implied > 0 ? (nationalShare * people) / implied : 1
}
