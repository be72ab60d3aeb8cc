/**
 * Steadies rates of small districts by pulling them towards the common rate (Marshall's empirical Bayes). Never feed the
 * local kind into Moran's I or Gi*: it counts neighbours twice.
 * @section b
 * @method smoothing
 * @method rates
 * @units events per unit of exposure
 */
import { demand } from '../numeric/gap.ts'
import { type Neighbours, withSelf } from '../spatial/weights.ts'

export type Prior = {
  /** Variance of true rates between districts; 0 means no evidence of differences beyond chance. */
  a: number
  /** The common rate. */
  b: number
}
export type SmoothedRates = { rates: (number | null)[]; pooled: boolean } & Prior

const usable = (exposure: number | null | undefined): exposure is number => exposure != null && exposure > 0

/**
 * @formula Marshall (1991) Appl Stat 40:283: p_i = O_i/n_i; b = sum O / sum n; s2 = sum n_i (p_i - b)^2 / sum n_i; a =
 *   max(0, s2 - b / mean n).
 * @gap Null when no district has exposure.
 */
export function marshallPrior(counts: readonly (number | null)[], exposure: readonly (number | null)[]): Prior | null {
  demand(counts.length === exposure.length, 'one count and one exposure per district')
  let events = 0
  let people = 0
  let districts = 0
  counts.forEach((count, i) => {
    const n = exposure[i]
    if (count === null || !usable(n)) return
    events += count
    people += n
    districts++
  })
  if (districts === 0) return null
  const b = events / people
  const spread = counts.reduce<number>((sum, count, i) => {
    const n = exposure[i]
    return count === null || !usable(n) ? sum : sum + n * (count / n - b) ** 2
  }, 0)
  return { a: Math.max(0, spread / people - b / (people / districts)), b }
}

const shrink = (count: number, n: number, { a, b }: Prior) => (a === 0 ? b : b + ((count / n - b) * a) / (a + b / n))

/**
 * @formula Global smoothing: theta_i = b + (p_i - b) a / (a + b/n_i), events per unit of exposure. a = 0 pools
 *   everything to b (`pooled`: say "no evidence of differences beyond chance").
 * @gap A district with no count or no exposure answers null.
 * @example counts 0, 10 of 1000 each: b = 0.005, a = 2e-5, rates 0.001 and 0.009.
 */
export function smoothRates(
  counts: readonly (number | null)[],
  exposure: readonly (number | null)[],
): SmoothedRates | null {
  const prior = marshallPrior(counts, exposure)
  if (prior === null) return null
  const rates = counts.map((count, i) => {
    const n = exposure[i]
    return count === null || !usable(n) ? null : shrink(count, n, prior)
  })
  return { ...prior, pooled: prior.a === 0, rates }
}

/**
 * @formula The same for common events, where a count is a share of its exposure and the Poisson variance b/n would be
 *   too large: rho_i = (n_i s2 - (n_i / nbar) b (1-b)) / ((n_i - 1) s2 + ((nbar - n_i) / nbar) b (1-b)), cut to [0, 1],
 *   theta_i = rho_i p_i + (1 - rho_i) b.
 * @source Martuzzi & Elliott (1996) Stat Med 15:1867
 * @formula `a` is s2, the weighted spread.
 * @gap Null as for `smoothRates`.
 * @example counts 2, 8 of 10 each: b 0.5, rates 0.2593 and 0.7407.
 */
export function smoothShares(
  counts: readonly (number | null)[],
  exposure: readonly (number | null)[],
): SmoothedRates | null {
  const prior = marshallPrior(counts, exposure)
  if (prior === null) return null
  const { b } = prior
  const held = counts.flatMap((count, i) => {
    const n = exposure[i]
    return count === null || !usable(n) ? [] : [{ count, n }]
  })
  const people = held.reduce((sum, { n }) => sum + n, 0)
  const mean = people / held.length
  const spread = held.reduce((sum, { count, n }) => sum + n * (count / n - b) ** 2, 0) / people
  const chance = b * (1 - b)
  const weightOf = (n: number) => {
    const below = (n - 1) * spread + ((mean - n) / mean) * chance
    const above = n * spread - (n / mean) * chance
    return below > 0 ? Math.min(1, Math.max(0, above / below)) : 0
  }
  const rates = counts.map((count, i) => {
    const n = exposure[i]
    if (count === null || !usable(n)) return null
    const own = weightOf(n)
    return own * (count / n) + (1 - own) * b
  })
  return { a: spread, b, pooled: held.every(({ n }) => weightOf(n) === 0), rates }
}

export type LocallySmoothed = { rate: number; a: number; b: number; priorFrom: 'neighbourhood' | 'whole-map' } | null

/**
 * @formula Local smoothing: the same with b, s2 and mean n over the district and its neighbours, the neighbourhood's own
 *   b used for every member.
 * @gap An island takes the prior of the whole map.
 * @gap Null where count or exposure is missing.
 */
export function smoothRatesLocally(
  counts: readonly (number | null)[],
  exposure: readonly (number | null)[],
  neighbours: Neighbours,
): LocallySmoothed[] {
  const whole = marshallPrior(counts, exposure)
  return withSelf(neighbours).map((members, i) => {
    const count = counts[i] ?? null
    const n = exposure[i]
    if (count === null || !usable(n) || whole === null) return null
    const alone = members.length === 1
    const local = alone
      ? whole
      : (marshallPrior(
          members.map((j) => counts[j] ?? null),
          members.map((j) => exposure[j] ?? null),
        ) ?? whole)
    return { rate: shrink(count, n, local), ...local, priorFrom: alone ? 'whole-map' : 'neighbourhood' }
  })
}

/**
 * @formula Standardised rates for Moran and LISA: z_i = (p_i - b) / sqrt(a' + b/n_i), a' not cut at 0; where a' + b/n_i
 *   < 0 use b/n_i.
 * @source Assuncao & Reis (1999) Stat Med 18:2147
 * @gap Null where count or exposure is missing, or no event happened at all.
 */
export function standardiseRates(
  counts: readonly (number | null)[],
  exposure: readonly (number | null)[],
): (number | null)[] {
  const prior = marshallPrior(counts, exposure)
  if (prior === null || prior.b === 0) return counts.map(() => null)
  const { b } = prior
  let people = 0
  let spread = 0
  let districts = 0
  counts.forEach((count, i) => {
    const n = exposure[i]
    if (count === null || !usable(n)) return
    people += n
    districts++
    spread += n * (count / n - b) ** 2
  })
  const a = spread / people - b / (people / districts)
  return counts.map((count, i) => {
    const n = exposure[i]
    if (count === null || !usable(n)) return null
    const variance = a + b / n
    return (count / n - b) / Math.sqrt(variance > 0 ? variance : b / n)
  })
}
