/**
 * Turns a score into a probability: a logistic line fitted on past cases alone, the same way for every score.
 * @section h
 * @method track-record
 * @source Platt (1999) Advances in Large Margin Classifiers, scores into probabilities
 * @source McCullagh & Nelder (1989) Generalized Linear Models
 * @units probabilities 0-1
 */

/** With fewer events, or fewer non-events, a line is not fitted. @unit cases */
export const FEWEST_TO_FIT = 5
/** Steps after which a fit that has not settled is given up. @unit steps */
const MOST_STEPS = 50
/** A slope this steep, in standard deviations of the score, splits the cases: there is no finite fit. @unit log odds */
const STEEPEST = 15

export type Logistic = (score: number) => number

/**
 * @formula logit P(y) = a + b (x - mean)/sd by Newton's method on the likelihood.
 * @gap Null with fewer than 5 events or non-events, a score that never varies, or cases the score splits without overlap.
 * @example x = 0, 1 ten times each, y true 3 of 10 and 7 of 10: P(0) = 0.3, P(1) = 0.7.
 */
export function fitLogistic(scores: readonly number[], events: readonly boolean[]): Logistic | null {
  const n = scores.length
  const hits = events.filter(Boolean).length
  if (hits < FEWEST_TO_FIT || n - hits < FEWEST_TO_FIT) return null
  const mean = scores.reduce((sum, x) => sum + x, 0) / n
  const sd = Math.sqrt(scores.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n)
  if (!(sd > 1e-12 * (1 + Math.abs(mean)))) return null
  let [a, b] = [Math.log(hits / (n - hits)), 0]
  for (let step = 0; step < MOST_STEPS; step++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0]
    scores.forEach((score, i) => {
      const x = (score - mean) / sd
      const p = 1 / (1 + Math.exp(-(a + b * x)))
      const miss = (events[i] ? 1 : 0) - p
      const w = p * (1 - p)
      g0 += miss
      g1 += miss * x
      h00 += w
      h01 += w * x
      h11 += w * x * x
    })
    const determinant = h00 * h11 - h01 * h01
    if (!(determinant > 1e-12)) return null
    const [da, db] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant]
    a += da
    b += db
    if (!(Math.abs(b) < STEEPEST) || !Number.isFinite(a)) return null
    if (Math.abs(da) + Math.abs(db) < 1e-10) return (score) => 1 / (1 + Math.exp(-(a + (b * (score - mean)) / sd)))
  }
  return null
}
