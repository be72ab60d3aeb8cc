/**
 * Do the indicators of an index belong together, and does one count twice? Correlations between indicators, each one's
 * correlation with the rest, and Cronbach's alpha.
 * @section h
 * @method risk-index
 * @units correlations -1 to 1
 */
import { demand } from '../numeric/gap.ts'

/** Two indicators closer than this count the same thing twice. @unit correlation */
export const DOUBLE_COUNTED = 0.9

export type IndexConsistency = {
  /** Cronbach's alpha of the standardised indicators; null with under two indicators or districts that all agree. */
  alpha: number | null
  /** Correlation of each indicator with the mean of the others, null where either does not vary. */
  itemRest: (number | null)[]
  /** Pairs with |rho| > 0.9. */
  doubleCounted: { first: number; second: number; correlation: number }[]
  /** Indicators that run against the rest: a direction entered the wrong way round, or a different thing. */
  opposed: number[]
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * @formula (x - mean) / sd with n - 1.
 * @gap Null where the indicator does not vary.
 * @example 1, 2, 3 gives -1, 0, 1.
 */
export function standardise(values: readonly number[]): number[] | null {
  if (values.length < 2 || values.every((value) => value === values[0])) return null
  const mean = meanOf(values)
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
  return sd > 0 ? values.map((value) => (value - mean) / sd) : null
}

/**
 * @formula Pearson's correlation of complete pairs.
 * @gap Null where either does not vary.
 * @example (1, 2, 3) and (2, 4, 6): 1.
 */
export function correlation(x: readonly (number | null)[], y: readonly (number | null)[]): number | null {
  demand(x.length === y.length, 'pairs of values')
  const pairs = x.flatMap((value, i) => {
    const other = y[i] ?? null
    return value === null || other === null ? [] : [{ x: value, y: other }]
  })
  const a = standardise(pairs.map((pair) => pair.x))
  const b = standardise(pairs.map((pair) => pair.y))
  if (a === null || b === null) return null
  const sum = a.reduce((held, value, i) => held + value * b[i]!, 0)
  return Math.max(-1, Math.min(1, sum / (a.length - 1)))
}

/**
 * Spearman's rank correlation: Pearson's of average ranks, ties sharing theirs.
 * @example (1, 2, 3) and (1, 8, 27): 1.
 */
export function rankCorrelation(x: readonly (number | null)[], y: readonly (number | null)[]): number | null {
  demand(x.length === y.length, 'pairs of values')
  const both = x.map((value, i) => value !== null && (y[i] ?? null) !== null)
  return correlation(
    ranks(x.map((value, i) => (both[i] ? value : null))),
    ranks(y.map((value, i) => (both[i] ? value : null))),
  )
}

function ranks(values: readonly (number | null)[]): (number | null)[] {
  const sorted = values.filter((value) => value !== null).sort((left, right) => left - right)
  const first = new Map<number, number>()
  const last = new Map<number, number>()
  sorted.forEach((value, at) => {
    if (!first.has(value)) first.set(value, at)
    last.set(value, at)
  })
  return values.map((value) => (value === null ? null : (first.get(value)! + last.get(value)!) / 2 + 1))
}

/**
 * A low alpha is no fault of an index whose pillars are meant to differ; a negative item-rest correlation is.
 * @formula alpha = k / (k - 1) (1 - sum var_k / var(sum)), indicators standardised, over districts that have them all.
 * @source Cronbach (1951) Psychometrika 16:297
 * @source Nardo et al. (2008) OECD/JRC Handbook, step 4
 * @shape `columns[k][i]` indicator k, district i, as risk (higher is worse), null where missing.
 * @example two equal columns: alpha 1, counted twice.
 */
export function indexConsistency(columns: readonly (readonly (number | null)[])[]): IndexConsistency {
  const k = columns.length
  const districts = columns[0]?.length ?? 0
  const complete = Array.from({ length: districts }, (_, i) => i).filter((i) =>
    columns.every((column) => (column[i] ?? null) !== null),
  )
  const z = columns.map((column) => standardise(complete.map((i) => column[i]!)))
  const varying = z.filter((column) => column !== null)
  const itemRest = z.map((own, at) => {
    const others = z.filter((column, other) => other !== at && column !== null)
    if (own === null || others.length === 0) return null
    return correlation(
      own,
      own.map((_, i) => others.reduce((sum, column) => sum + column![i]!, 0)),
    )
  })
  const doubleCounted = columns.flatMap((column, first) =>
    columns.slice(first + 1).flatMap((other, step) => {
      const rho = correlation(column, other)
      return rho !== null && Math.abs(rho) > DOUBLE_COUNTED
        ? [{ first, second: first + 1 + step, correlation: rho }]
        : []
    }),
  )
  return {
    alpha: k < 2 ? null : alphaOf(varying),
    itemRest,
    doubleCounted,
    opposed: itemRest.flatMap((rho, at) => (rho !== null && rho < 0 ? [at] : [])),
  }
}

function alphaOf(z: readonly (readonly number[])[]): number | null {
  const k = z.length
  if (k < 2) return null
  const n = z[0]!.length
  const sums = Array.from({ length: n }, (_, i) => z.reduce((sum, column) => sum + column[i]!, 0))
  const mean = meanOf(sums)
  const variance = sums.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)
  return variance > 1e-12 ? (k / (k - 1)) * (1 - k / variance) : null
}
