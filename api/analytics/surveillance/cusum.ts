/**
 * Small sustained rises in low counts: the Poisson CUSUM and its average run length.
 * @section g
 * @method alerts
 * @units counts per period; run lengths in periods
 */
import { Matrix, solve } from 'ml-matrix'
import { logGamma } from '../numeric/gamma.ts'
import { demand } from '../numeric/gap.ts'

export type Cusum = { k: number; sums: number[]; alarms: boolean[] }

/**
 * @formula k = (mu1 - mu0) / (ln mu1 - ln mu0).
 * @source Lucas (1985) Technometrics 27:129
 * @example (2, 4) gives 2.885390.
 */
export function cusumReference(mu0: number, mu1: number): number {
  demand(mu0 > 0 && mu1 > mu0, 'the CUSUM watches for a rise from mu0 > 0 to mu1 > mu0')
  return (mu1 - mu0) / Math.log(mu1 / mu0)
}

/**
 * @formula S_t = max(0, S_{t-1} + x_t - k), alarm when S > h, then S starts again at 0.
 * @gap Without h (null) nothing alarms or resets.
 * @example counts 0, 5, 5 with k 2, h 5: sums 0, 3, 6, an alarm at the third.
 */
export function cusum(counts: readonly number[], k: number, h: number | null): Cusum {
  let s = 0
  const alarms: boolean[] = []
  const sums = counts.map((count) => {
    s = Math.max(0, s + count - k)
    const value = s
    const alarm = h !== null && s > h
    alarms.push(alarm)
    if (alarm) s = 0
    return value
  })
  return { k, sums, alarms }
}

/**
 * @formula Periods until the first alarm on average, counts Poisson(mean), from the Markov chain on S in steps of `step`
 *   (k and h multiples of it; alarm when S >= h).
 * @source Brook & Evans (1972) Biometrika 59:539
 * @example k 4, h 5, mean 3: 71.31.
 */
export function cusumRunLength(k: number, h: number, mean: number, step = 1): number {
  demand(h > 0 && mean > 0 && step > 0, 'h, mean and step are above 0')
  const states = Math.round(h / step)
  const drop = Math.round(k / step)
  const per = Math.round(1 / step)
  const probability = (x: number) => (x < 0 ? 0 : Math.exp(x * Math.log(mean) - mean - logGamma(x + 1)))
  const chain = Matrix.zeros(states, states)
  for (let from = 0; from < states; from++) {
    for (let x = 0; from + x * per - drop < states; x++) {
      const to = Math.max(0, from + x * per - drop)
      chain.set(from, to, chain.get(from, to) + probability(x))
    }
  }
  const lengths = solve(Matrix.eye(states).sub(chain), Matrix.ones(states, 1))
  return lengths.get(0, 0)
}

/**
 * @formula The smallest h (in whole steps of `step`) whose run length without any rise is at least `periods` (100 by
 *   default).
 */
export function cusumLimit(k: number, mu0: number, periods = 100, step = 1): number {
  for (let h = step; h < 1000 * step; h += step) if (cusumRunLength(k, h, mu0, step) >= periods) return h
  throw new RangeError('no limit reaches that run length')
}
