/**
 * Sampling variances fit for shrinking: a district's own variance leans on its own share and is 0 at 0 %, so a common
 * share and design effect stand in for it.
 * @section b
 * @method smoothing
 * @units shares squared
 */
export type ShareSample = { share: number; n: number; deff: number }

/**
 * @formula Generalised variance function: psi_i = pbar (1 - pbar) deffbar / n_i, pbar weighted by n, deffbar the mean
 *   design effect of districts whose share is strictly between 0 and 1.
 * @source Rao & Molina (2015)
 * @gap Null for a null district; a common share of 0 or 1 is moved half a respondent inwards so that no variance is 0.
 * @example two districts of 100 with shares 0.4 and 0.6, deff 1.5: psi = 0.00375 each.
 */
export function smoothVariances(samples: readonly (ShareSample | null)[]): (number | null)[] {
  const present = samples.filter((sample) => sample !== null)
  const respondents = present.reduce((sum, { n }) => sum + n, 0)
  if (respondents === 0) return samples.map(() => null)
  const mean = present.reduce((sum, { share, n }) => sum + share * n, 0) / respondents
  const pooled = Math.min(1 - 0.5 / respondents, Math.max(0.5 / respondents, mean))
  const informative = present.filter(({ share, deff }) => share > 0 && share < 1 && deff > 0)
  const deff = informative.length === 0 ? 1 : informative.reduce((sum, each) => sum + each.deff, 0) / informative.length
  return samples.map((sample) => (sample === null ? null : (pooled * (1 - pooled) * deff) / sample.n))
}
