/**
 * The variance of a survey estimate from the totals of its clusters (PSUs): ultimate clusters, with replacement. Every
 * PSU of the full sample counts, also those where nobody belongs to the group asked about; leaving them out understates
 * the variance. Must not know what was estimated.
 * @section a
 * @method perception
 * @units the square of the units of the scores
 */
export type PsuScore = { stratum: string; score: number }
export type StratumSize = {
  stratum: string
  /** PSUs of the full sample in this stratum. */
  psuCount: number
  /** PSUs of the population in this stratum when known: turns the finite-population correction on. */
  psuPopulation?: number
}
export type LonelyPsu = 'adjust' | 'average' | 'certainty' | 'remove'
export type PsuVariance = { variance: number; lonelyStrata: number }

/**
 * A stratum with one PSU: `adjust` centres it at the grand PSU mean (conservative, the default), `average` gives it the
 * mean variance of the others, `certainty` and `remove` give it none (two names other software has for it).
 * @formula V = sum_h (1 - f_h) n_h / (n_h - 1) sum_c (z_hc - zbar_h)^2, f_h = n_h / N_h or 0.
 * @source Binder (1983) Int Stat Rev 51:279
 * @shape `scores` are PSU totals of the linearised variable; PSUs of `strata` without a score enter as z = 0.
 * @example one stratum, z = 1, -1, psuCount 2: V = 4.
 */
export function psuVariance(
  scores: readonly PsuScore[],
  strata: readonly StratumSize[],
  lonely: LonelyPsu = 'adjust',
): PsuVariance {
  const sums = new Map<string, { sum: number; squares: number }>()
  for (const { stratum, score } of scores) {
    const held = sums.get(stratum) ?? { sum: 0, squares: 0 }
    sums.set(stratum, { sum: held.sum + score, squares: held.squares + score * score })
  }
  const psus = strata.reduce((count, { psuCount }) => count + psuCount, 0)
  const grandMean = psus === 0 ? 0 : scores.reduce((sum, { score }) => sum + score, 0) / psus

  let variance = 0
  let lonelyStrata = 0
  for (const { stratum, psuCount, psuPopulation } of strata) {
    const { sum, squares } = sums.get(stratum) ?? { sum: 0, squares: 0 }
    const sampled = psuPopulation === undefined ? 0 : Math.min(1, psuCount / psuPopulation)
    if (psuCount > 1) {
      const spread = Math.max(0, squares - (sum * sum) / psuCount)
      variance += (1 - sampled) * (psuCount / (psuCount - 1)) * spread
    } else if (sampled < 1) {
      lonelyStrata++
      if (lonely === 'adjust') variance += (1 - sampled) * (sum - grandMean) ** 2
    }
  }
  if (lonely === 'average' && lonelyStrata > 0 && lonelyStrata < strata.length) {
    variance *= strata.length / (strata.length - lonelyStrata)
  }
  return { variance, lonelyStrata }
}
