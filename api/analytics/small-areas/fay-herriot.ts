/**
 * Steadies survey shares of small districts by borrowing from the others (Fay-Herriot area model). Must not know where
 * the shares come from; the sampling variances must already be smoothed (`smoothVariances`).
 * @section b
 * @method smoothing
 * @method upstream
 * @units those of y (shares 0-1); variances in their square
 */
import { inverse, Matrix } from 'ml-matrix'
import { demand, type GapReason } from '../numeric/gap.ts'

export type AreaEstimate = {
  /** Shrunken estimate, or the model's own where nobody was asked. */
  estimate: number
  /** Root mean squared error. */
  rmse: number
  mse: number
  g1: number
  g2: number
  g3: number
  /** Weight of the district's own answers, 0 to 1. */
  ownWeight: number
  /** 'model-only' where the district has no answers, or the districts do not differ beyond chance. */
  source: 'own-and-model' | 'model-only'
}
export type FayHerriot = {
  /** Variance of true values between districts (REML). */
  variance: number
  beta: number[]
  betaSe: number[]
  areas: AreaEstimate[]
}
export type FayHerriotResult = { status: 'ok'; model: FayHerriot } | { status: 'not_tested'; reason: GapReason }

/** Scoring that has not settled by then has run away. @unit steps */
const MOST_STEPS = 1000
/** Far below what is compared or shown. @unit relative change */
const SETTLED = 1e-12

/**
 * @formula y_i = x_i'beta + v_i + e_i, v ~ N(0, A), e ~ N(0, psi_i) known.
 * @formula A by REML, Fisher scoring on s = -tr P / 2 + y'PPy / 2, I = tr PP / 2, A <- max(0, A + s / I) until it moves
 *   less than 1e-12. gamma_i = A / (A + psi_i), theta_i = gamma_i y_i + (1 - gamma_i) x_i'beta.
 * @formula MSE = g1 + g2 + 2 g3 (Prasad & Rao 1990 JASA 85:163; Datta & Lahiri 2000).
 * @source Prasad & Rao (1990) JASA 85:163
 * @source Datta & Lahiri (2000) Statistica Sinica 10:613
 * @source Fay & Herriot (1979) JASA 74:269
 * @shape `y` and `psi` (same unit, and squared) per district, null together where nobody was asked: those get x_i'beta
 *   with MSE A + g2.
 * @shape `covariates` one row per district, the intercept added here; none by default.
 * @gap Fewer answering districts than coefficients + 2: `too-few`.
 * @example y = 1, 2, 3, 4 with psi = 1e-9: A = 5/3 and the y come back.
 */
export function fayHerriot(
  y: readonly (number | null)[],
  psi: readonly (number | null)[],
  covariates: readonly (readonly number[])[] | null = null,
): FayHerriotResult {
  demand(y.length === psi.length && (covariates === null || covariates.length === y.length), 'one row per district')
  const rows = y.map((_, i) => [1, ...(covariates?.[i] ?? [])])
  const asked = y.flatMap((value, i) => (value === null || psi[i] === null || psi[i] === undefined ? [] : [i]))
  const width = rows[0]?.length ?? 1
  if (asked.length < width + 2) return { status: 'not_tested', reason: 'too-few' }
  demand(
    asked.every((i) => psi[i]! > 0),
    'every sampling variance is above zero',
  )

  const solve = (variance: number) => {
    const cross = (power: number) => {
      const sum = Matrix.zeros(width, width)
      for (const i of asked) {
        const w = (1 / (variance + psi[i]!)) ** power
        for (let r = 0; r < width; r++) {
          for (let c = 0; c < width; c++) sum.set(r, c, sum.get(r, c) + w * rows[i]![r]! * rows[i]![c]!)
        }
      }
      return sum
    }
    const q = inverse(cross(1))
    const right = Array.from({ length: width }, (_, r) =>
      asked.reduce((sum, i) => sum + (rows[i]![r]! * y[i]!) / (variance + psi[i]!), 0),
    )
    const beta = q.mmul(Matrix.columnVector(right)).to1DArray()
    return { q, beta, cross }
  }
  const predict = (beta: readonly number[], i: number) => beta.reduce((sum, b, r) => sum + b * rows[i]![r]!, 0)

  let variance = startingVariance(
    asked.map((i) => y[i]!),
    asked.map((i) => psi[i]!),
  )
  for (let step = 0; step < MOST_STEPS; step++) {
    const { q, beta, cross } = solve(variance)
    const second = q.mmul(cross(2))
    const third = q.mmul(cross(3))
    let weights = 0
    let squares = 0
    let residual = 0
    for (const i of asked) {
      const w = 1 / (variance + psi[i]!)
      weights += w
      squares += w * w
      residual += (w * (y[i]! - predict(beta, i))) ** 2
    }
    const traceP = weights - second.trace()
    const tracePP = squares - 2 * third.trace() + second.mmul(second).trace()
    const following = Math.max(0, variance + (residual - traceP) / tracePP)
    const moved = Math.abs(following - variance)
    variance = following
    if (moved < SETTLED) break
  }

  const { q, beta } = solve(variance)
  const squares = asked.reduce((sum, i) => sum + 1 / (variance + psi[i]!) ** 2, 0)
  const areas = y.map((value, i): AreaEstimate => {
    const row = Matrix.columnVector(rows[i]!)
    const leverage = row.transpose().mmul(q).mmul(row).get(0, 0)
    const own = psi[i] ?? null
    if (value === null || own === null) {
      const mse = variance + leverage
      return {
        estimate: predict(beta, i),
        mse,
        rmse: Math.sqrt(mse),
        g1: variance,
        g2: leverage,
        g3: 0,
        ownWeight: 0,
        source: 'model-only',
      }
    }
    const gamma = variance / (variance + own)
    const g1 = gamma * own
    const g2 = (1 - gamma) ** 2 * leverage
    const g3 = (own * own * 2) / ((variance + own) ** 3 * squares)
    const mse = g1 + g2 + 2 * g3
    return {
      estimate: gamma * value + (1 - gamma) * predict(beta, i),
      mse,
      rmse: Math.sqrt(mse),
      g1,
      g2,
      g3,
      ownWeight: gamma,
      source: variance > 0 ? 'own-and-model' : 'model-only',
    }
  })
  return { status: 'ok', model: { variance, beta, betaSe: q.diagonal().map(Math.sqrt), areas } }
}

function startingVariance(y: readonly number[], psi: readonly number[]): number {
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length
  const spread = y.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (y.length - 1)
  return Math.max(0, spread - psi.reduce((sum, value) => sum + value, 0) / psi.length)
}
