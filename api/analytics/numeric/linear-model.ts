/**
 * The straight-line model by least squares, for change in means. Must not know what the columns mean.
 * @section i
 * @method building-blocks
 * @method evaluation
 * @source Greene (2018) Econometric Analysis
 * @units those of y
 */
import { inverse, Matrix } from 'ml-matrix'
import { demand } from './gap.ts'

export type LinearModel = {
  estimate: number[]
  /** Classical standard errors, equal variance assumed. */
  se: number[]
  /** (X'X)^-1, the bread of every sandwich. */
  bread: number[][]
  residuals: number[]
  /** Score rows x_i e_i, for sandwiches. */
  scores: number[][]
}
export type LinearResult =
  | { status: 'ok'; model: LinearModel }
  | { status: 'not_tested'; reason: 'too-few' | 'constant' }

/**
 * @formula y = X beta + e: beta = (X'X)^-1 X'y, se = sqrt(diag (X'X)^-1 e'e / (n - p)).
 * @shape `x` rows, the 1 for the intercept put in by the caller; units of y.
 * @gap Rows <= columns: `too-few`; columns that depend on each other: `constant`.
 * @example y = 1, 3 , 5 against rows [1, 0], [1, 1], [1, 2]: estimate 1 and 2, no residuals.
 */
export function linearModel(y: readonly number[], x: readonly (readonly number[])[]): LinearResult {
  demand(y.length === x.length, 'one row per value')
  const width = x[0]?.length ?? 0
  if (width === 0 || y.length <= width) return { status: 'not_tested', reason: 'too-few' }
  const design = new Matrix(x.map((row) => [...row]))
  const cross = design.transpose().mmul(design)
  const bread = invertedOrNull(cross)
  if (bread === null) return { status: 'not_tested', reason: 'constant' }
  const estimate = bread
    .mmul(design.transpose())
    .mmul(Matrix.columnVector([...y]))
    .to1DArray()
  const residuals = y.map((value, i) => value - x[i]!.reduce((sum, each, k) => sum + each * estimate[k]!, 0))
  const variance = residuals.reduce((sum, e) => sum + e * e, 0) / (y.length - width)
  return {
    status: 'ok',
    model: {
      estimate,
      se: bread.diagonal().map((value) => Math.sqrt(value * variance)),
      bread: bread.to2DArray(),
      residuals,
      scores: x.map((row, i) => row.map((value) => value * residuals[i]!)),
    },
  }
}

function invertedOrNull(cross: Matrix): Matrix | null {
  try {
    const inverted = inverse(cross)
    return cross.mmul(inverted).sub(Matrix.eye(cross.rows)).abs().max() < 1e-6 ? inverted : null
  } catch {
    return null
  }
}
