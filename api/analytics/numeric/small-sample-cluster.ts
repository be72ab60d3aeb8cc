/**
 * Cluster-robust errors that hold with few clusters: bias-reduced linearisation (CR2) with its own degrees of freedom.
 * Use it under 40 clusters, where the plain sandwich is too small.
 * @section i
 * @method building-blocks
 * @method evaluation
 * @units those of the coefficients; degrees of freedom
 */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { twoSidedTP } from './distributions.ts'
import { demand } from './gap.ts'

export type SmallSampleCluster = {
  se: number
  /** Satterthwaite's degrees of freedom, may be a fraction. */
  df: number
  p: number
}

/** Eigenvalues of I - H below this are directions the model fits exactly; they take no part. @unit eigenvalue */
const FITTED_EXACTLY = 1e-9

/**
 * @formula V = B sum_g X_g' A_g e_g e_g' A_g X_g B with A_g = (I - H_gg)^(-1/2), B = (X'X)^-1; for coefficient c, df =
 *   (sum_g p_gg)^2 / sum_gh p_gh^2, p_gh = q_g'q_h, q_g = (I - H)_g' A_g X_g B c, under a working model of equal
 *   variance.
 * @formula One result per coefficient.
 * @source Bell & McCaffrey (2002) Survey Methodology 28:169
 * @source Pustejovsky & Tipton (2018) JBES 36:672
 * @shape `rows` of the design and `residuals` in one unit: for a Poisson fit give sqrt(mu) x and (y - mu) / sqrt(mu).
 * @gap Null where the clusters leave no degree of freedom.
 * @example two means of 28 and 31 pairs (the reference case did_epil): SE 7.0916, df 56.394.
 */
export function smallSampleClusterSe(
  rows: readonly (readonly number[])[],
  residuals: readonly number[],
  clusters: readonly (string | number)[],
  bread: readonly (readonly number[])[],
  estimate: readonly number[],
): (SmallSampleCluster | null)[] {
  demand(rows.length === residuals.length && rows.length === clusters.length, 'one residual and one cluster per row')
  const b = new Matrix(bread.map((row) => [...row]))
  const members = new Map<string | number, number[]>()
  clusters.forEach((cluster, i) => {
    const list = members.get(cluster)
    if (list === undefined) members.set(cluster, [i])
    else list.push(i)
  })
  const groups = [...members.values()].map((list) => {
    const x = new Matrix(list.map((i) => [...rows[i]!]))
    const xb = x.mmul(b)
    const adjusted = inverseRoot(Matrix.eye(list.length).sub(xb.mmul(x.transpose()))).mmul(xb)
    return { list, x, adjusted }
  })
  return estimate.map((value, c) => {
    let variance = 0
    const influence = groups.map(({ list, x, adjusted }) => {
      const own = adjusted.getColumn(c)
      const score = own.reduce((sum, weight, k) => sum + weight * residuals[list[k]!]!, 0)
      variance += score * score
      return {
        own,
        size: own.reduce((sum, weight) => sum + weight * weight, 0),
        through: x.transpose().mmul(Matrix.columnVector(own)),
      }
    })
    let trace = 0
    let squares = 0
    influence.forEach((g, at) => {
      const carried = b.mmul(g.through)
      influence.forEach((h, other) => {
        // q_g'q_h = v_g'(I - H)v_h, and H = X B X' is idempotent.
        const shared = carried.transpose().mmul(h.through).get(0, 0)
        const product = (at === other ? g.size : 0) - shared
        if (at === other) trace += product
        squares += product * product
      })
    })
    if (!(variance > 0) || !(trace > FITTED_EXACTLY * b.get(c, c))) return null
    const se = Math.sqrt(variance)
    const df = (trace * trace) / squares
    return { se, df, p: twoSidedTP(value / se, df) }
  })
}

/** Symmetric inverse square root, zero along directions with no variance left. */
function inverseRoot(matrix: Matrix): Matrix {
  const decomposed = new EigenvalueDecomposition(matrix, { assumeSymmetric: true })
  const vectors = decomposed.eigenvectorMatrix
  const roots = decomposed.realEigenvalues.map((value) => (value > FITTED_EXACTLY ? 1 / Math.sqrt(value) : 0))
  return vectors.mmul(Matrix.diag(roots)).mmul(vectors.transpose())
}
