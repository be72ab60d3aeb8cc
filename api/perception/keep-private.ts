/**
 * Complementary suppression: where one group of a whole is withheld, the smallest of the others is withheld too, or the withheld
 * one could be had by subtraction.
 */
import type { ShareEstimate } from '#api/contract/estimates.ts'

/** Which of the cells must be withheld besides those already withheld. `n` null: withheld. */
export function alsoWithheld(cells: readonly { n: number | null }[]): boolean[] {
  const withheld = cells.filter((cell) => cell.n === null)
  if (withheld.length !== 1) return cells.map(() => false)
  const sizes = cells.flatMap((cell, i) => (cell.n === null || cell.n === 0 ? [] : [{ n: cell.n, i }]))
  const smallest = sizes.sort((a, b) => a.n - b.n)[0]
  return cells.map((_, i) => i === smallest?.i)
}

/** The shares of all groups of one whole (the age bands of a place in a wave) as they may be shown beside each other. */
export function keepPrivate(estimates: readonly ShareEstimate[]): ShareEstimate[] {
  const also = alsoWithheld(estimates.map(({ status, n }) => ({ n: status === 'suppressed' ? null : (n ?? 0) })))
  return estimates.map((estimate, i) => (also[i] ? withheldShare(estimate) : estimate))
}

const withheldShare = (estimate: ShareEstimate): ShareEstimate => ({
  ...estimate,
  value: null,
  lo: null,
  hi: null,
  n: null,
  nEffective: null,
  dontKnow: null,
  precision: null,
  status: 'suppressed',
  reason: 'suppressed',
})
