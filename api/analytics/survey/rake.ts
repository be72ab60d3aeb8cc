/**
 * Makes weights agree with known margins of the population (sex, age, district), and keeps single weights from ruling.
 * @section a
 * @method perception
 * @units weights: people a respondent stands for
 */
import { demand } from '../numeric/gap.ts'
import { median } from '../surveillance/mann-kendall.ts'

export type Margin = {
  name: string
  /** Each respondent's category. */
  categories: readonly string[]
  /** Population total of each category; all margins sum to the same total. */
  totals: Readonly<Record<string, number>>
}
export type Raked =
  | {
      status: 'ok'
      weights: number[]
      cycles: number
      converged: boolean
      deffBefore: number
      deffAfter: number
      trimmed: number
    }
  | { status: 'not_tested'; reason: 'no-data'; margin: string; category: string }

/** Margins that have not agreed by then contradict each other. @unit cycles */
const MOST_CYCLES = 200
/** Far below what is compared or shown. @unit relative change */
const SETTLED = 1e-12
/** A weight above this many medians is cut once. @unit medians */
const TRIM_MEDIANS = 5

/**
 * @formula N sum w^2 / (sum w)^2, the loss from unequal weights.
 * @source Kish (1965)
 */
export function kishDeff(weights: readonly number[]): number {
  const sum = weights.reduce((held, w) => held + w, 0)
  return (weights.length * weights.reduce((held, w) => held + w * w, 0)) / (sum * sum)
}

/**
 * @formula Iterative proportional fitting until every margin agrees to 1e-12 of the total, or 200 cycles; with `trim`,
 *   weights above 5 x the median are cut once and the fit repeated.
 * @source Deville & Sarndal (1992) JASA 87:376
 * @throws A category of the population with no respondent is refused by name: collapse it first.
 * @throws A respondent in a category without total throws.
 * @example two respondents, one margin A 3, B 1: weights 3 and 1.
 */
export function rake(start: readonly number[], margins: readonly Margin[], trim = false): Raked {
  for (const { name, categories, totals } of margins) {
    demand(categories.length === start.length, `margin ${name} has one category per respondent`)
    demand(
      categories.every((category) => (totals[category] ?? 0) > 0),
      `margin ${name} has a total for every category`,
    )
    const empty = Object.keys(totals).find((category) => totals[category]! > 0 && !categories.includes(category))
    if (empty !== undefined) return { status: 'not_tested', reason: 'no-data', margin: name, category: empty }
  }
  const deffBefore = kishDeff(start)
  let fit = fitMargins(start, margins)
  let trimmed = 0
  if (trim) {
    const limit = TRIM_MEDIANS * median(fit.weights)
    trimmed = fit.weights.filter((w) => w > limit).length
    if (trimmed > 0) {
      fit = fitMargins(
        fit.weights.map((w) => Math.min(w, limit)),
        margins,
      )
    }
  }
  return { status: 'ok', ...fit, deffBefore, deffAfter: kishDeff(fit.weights), trimmed }
}

function fitMargins(start: readonly number[], margins: readonly Margin[]) {
  const weights = [...start]
  const held = ({ categories }: Margin) => {
    const sums = new Map<string, number>()
    categories.forEach((category, i) => {
      sums.set(category, (sums.get(category) ?? 0) + weights[i]!)
    })
    return sums
  }
  const worst = () =>
    Math.max(
      0,
      ...margins.flatMap((margin) => {
        const all = Object.values(margin.totals).reduce((sum, total) => sum + total, 0)
        return [...held(margin)].map(([category, sum]) => Math.abs(sum - margin.totals[category]!) / all)
      }),
    )
  let cycles = 0
  while (cycles < MOST_CYCLES && worst() > SETTLED) {
    cycles++
    for (const margin of margins) {
      const sums = held(margin)
      margin.categories.forEach((category, i) => {
        weights[i] = (weights[i]! * margin.totals[category]!) / sums.get(category)!
      })
    }
  }
  return { weights, cycles, converged: worst() <= SETTLED }
}
