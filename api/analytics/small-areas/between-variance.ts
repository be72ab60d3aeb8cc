/**
 * Other estimates of how much districts truly differ, to see how far a smoothed map hangs on the method: maximum
 * likelihood, DerSimonian-Laird moments and Paule-Mandel. The map itself uses REML (`fayHerriot`).
 * @section b
 * @method smoothing
 * @units the square of the units of y
 */
import { inverse, Matrix } from 'ml-matrix'
import { demand } from '../numeric/gap.ts'

export type BetweenVarianceMethod = 'maximum-likelihood' | 'dersimonian-laird' | 'paule-mandel'

/** Scoring that has not settled by then has run away. @unit steps */
const MOST_STEPS = 1000
/** Far below what is compared or shown. @unit relative change */
const SETTLED = 1e-12

/**
 * @formula y_i = x_i'beta + v_i + e_i, v ~ N(0, A), e ~ N(0, psi_i).
 * @formula With W = 1/(A + psi), P = W - W X (X'WX)^-1 X'W and Q = y'Py: DerSimonian-Laird (1986): A = max(0, (Q(0) - (n
 *   - p)) / tr P(0)); Paule-Mandel (1982): Q(A) = n - p, 0 if Q(0) is below; maximum likelihood: Fisher scoring, s =
 *   (y'PPy - sum W) / 2, I = sum W^2 / 2.
 * @source DerSimonian & Laird (1986) Controlled Clinical Trials 7:177
 * @source Paule & Mandel (1982) J Res Natl Bur Stand 87:377
 * @shape `y` and `psi` > 0 (squared unit) of the districts asked; `covariates` without the intercept.
 * @gap Null with no degree of freedom.
 * @example y = 1, 2, 3, 4, psi all 0.5: 7/6 by both methods of moments.
 */
export function betweenVariance(
  y: readonly number[],
  psi: readonly number[],
  method: BetweenVarianceMethod,
  covariates: readonly (readonly number[])[] | null = null,
): number | null {
  demand(y.length === psi.length, 'one sampling variance per estimate')
  demand(
    psi.every((value) => value > 0),
    'every sampling variance is above zero',
  )
  const rows = y.map((_, i) => [1, ...(covariates?.[i] ?? [])])
  const width = rows[0]?.length ?? 1
  const free = y.length - width
  if (free < 1) return null
  const at = (variance: number) => weighted(y, psi, rows, variance)
  if (method === 'dersimonian-laird') {
    const { q, traceP } = at(0)
    return Math.max(0, (q - free) / traceP)
  }
  if (method === 'paule-mandel') {
    if (at(0).q <= free) return 0
    let high = 1
    while (at(high).q > free) high *= 2
    let low = 0
    for (let step = 0; step < 200 && high - low > SETTLED * high; step++) {
      const middle = (low + high) / 2
      if (at(middle).q > free) low = middle
      else high = middle
    }
    return (low + high) / 2
  }
  let variance = Math.max(0, (at(0).q - free) / at(0).traceP)
  for (let step = 0; step < MOST_STEPS; step++) {
    const { weights, squares, residual } = at(variance)
    const following = Math.max(0, variance + (residual - weights) / squares)
    const moved = Math.abs(following - variance)
    variance = following
    if (moved < SETTLED) break
  }
  return variance
}

/** @formula y'Py, tr P, sum W, sum W^2 and y'PPy at one between-district variance. */
function weighted(
  y: readonly number[],
  psi: readonly number[],
  rows: readonly (readonly number[])[],
  variance: number,
) {
  const width = rows[0]!.length
  const w = psi.map((value) => 1 / (variance + value))
  const cross = (power: number) => {
    const sum = Matrix.zeros(width, width)
    rows.forEach((row, i) => {
      for (let r = 0; r < width; r++)
        for (let c = 0; c < width; c++) sum.set(r, c, sum.get(r, c) + w[i]! ** power * row[r]! * row[c]!)
    })
    return sum
  }
  const inverted = inverse(cross(1))
  const right = Array.from({ length: width }, (_, r) => rows.reduce((sum, row, i) => sum + w[i]! * row[r]! * y[i]!, 0))
  const beta = inverted.mmul(Matrix.columnVector(right)).to1DArray()
  const e = y.map((value, i) => value - rows[i]!.reduce((sum, each, k) => sum + each * beta[k]!, 0))
  const total = (power: number) => w.reduce((sum, value) => sum + value ** power, 0)
  return {
    q: e.reduce((sum, value, i) => sum + w[i]! * value * value, 0),
    residual: e.reduce((sum, value, i) => sum + (w[i]! * value) ** 2, 0),
    traceP: total(1) - inverted.mmul(cross(2)).trace(),
    weights: total(1),
    squares: total(2),
  }
}
