/**
 * Standard errors that do not trust the model: by cluster (district), or along time.
 * @section i
 * @method building-blocks
 * @method evaluation
 * @units those of the coefficients
 */
import { Matrix } from 'ml-matrix'
import { demand } from './gap.ts'

const sandwich = (bread: readonly (readonly number[])[], meat: Matrix): number[] => {
  const outer = new Matrix(bread.map((row) => [...row]))
  return outer
    .mmul(meat)
    .mmul(outer)
    .diagonal()
    .map((value) => Math.sqrt(Math.max(0, value)))
}

/**
 * `small-sample` (CR1) multiplies the variance by G/(G-1) (N-1)/(N-K). With fewer than 40 clusters it is too small; say
 * so. Every row its own cluster gives HC0.
 * @formula Cluster-robust: scores summed within clusters, bread * sum s s' * bread.
 * @source Bertrand, Duflo & Mullainathan (2004) QJE 119:249
 * @example see the reference case did_epil.
 */
export function clusterSe(
  bread: readonly (readonly number[])[],
  scores: readonly (readonly number[])[],
  clusters: readonly (string | number)[],
  correction: 'none' | 'small-sample' = 'small-sample',
): number[] {
  demand(scores.length === clusters.length, 'one cluster per row')
  const width = bread.length
  const sums = new Map<string | number, number[]>()
  scores.forEach((row, i) => {
    const held = sums.get(clusters[i]!) ?? Array.from({ length: width }, () => 0)
    sums.set(
      clusters[i]!,
      held.map((value, k) => value + row[k]!),
    )
  })
  const meat = Matrix.zeros(width, width)
  for (const sum of sums.values()) addOuter(meat, sum, sum, 1)
  const groups = sums.size
  const factor = correction === 'none' ? 1 : (groups / (groups - 1)) * ((scores.length - 1) / (scores.length - width))
  return sandwich(bread, meat.mul(factor))
}

/**
 * Bartlett weights 1 - l/(lag + 1), no prewhitening, no small-sample factor.
 * @source Newey & West (1987) Econometrica 55:703
 * @shape Rows in time order.
 */
export function neweyWestSe(
  bread: readonly (readonly number[])[],
  scores: readonly (readonly number[])[],
  lag: number,
): number[] {
  const width = bread.length
  const meat = Matrix.zeros(width, width)
  for (const row of scores) addOuter(meat, row, row, 1)
  for (let l = 1; l <= lag; l++) {
    const weight = 1 - l / (lag + 1)
    for (let t = l; t < scores.length; t++) {
      addOuter(meat, scores[t]!, scores[t - l]!, weight)
      addOuter(meat, scores[t - l]!, scores[t]!, weight)
    }
  }
  return sandwich(bread, meat)
}

function addOuter(meat: Matrix, left: readonly number[], right: readonly number[], weight: number): void {
  for (let r = 0; r < left.length; r++) {
    for (let c = 0; c < right.length; c++) meat.set(r, c, meat.get(r, c) + weight * left[r]! * right[c]!)
  }
}
