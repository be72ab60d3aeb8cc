// What if some of the money were spent otherwise? The money after a move, and what each piece of work that was judged would then avert.
// Pure: a slider asks nobody.
import { type Averted, type BreakEven, breakEven, incidentsAverted } from '#api/analytics/cost/break-even.ts'
import type { BalanceRow, MoneyByDimension } from '#api/contract/balance.ts'
import { type EvaluationRow, verdicts } from '#api/contract/evaluation.ts'
import type { Dimension } from '#data/schema/intervention.ts'

/** Where the money comes from: one of the three, or money that was not there. */
export type Source = Dimension | 'new'
export type Move = { take: Source; give: Dimension; usd: number }
/** What the reader takes to be true. Null where nobody has said. */
export type Assumptions = {
  incidentUsd: number | null
  /** How long the work goes on averting. */
  lastsMonths: number
  /** How many incidents there are where it would work. */
  seen: { incidents: number; months: number } | null
}

/** As much as there is to move; of new money as much again as there is. */
export const mostToMove = (row: BalanceRow, take: Source): number =>
  Math.floor(take === 'new' ? row.totalUsd : row.usd[take])

/** No more than there is leaves; what leaves one arrives at the other. */
export function afterMove(before: MoneyByDimension, { take, give, usd }: Move): MoneyByDimension {
  const after = { ...before }
  const moved = take === 'new' ? usd : Math.min(usd, before[take])
  if (take !== 'new') after[take] -= moved
  after[give] += moved
  return after
}

/** Work of one class that was judged, the clearest verdicts first, and what as much again would avert here: each told by itself, none averaged. */
export type JudgedHere = { row: EvaluationRow; averted: Averted | null }

export const judgedHere = (
  evaluated: readonly EvaluationRow[],
  give: Dimension,
  { seen, lastsMonths }: Assumptions,
): JudgedHere[] =>
  evaluated
    .flatMap((row) => {
      if (row.dimension !== give || row.change === null) return []
      return [{ row, averted: seen === null ? null : incidentsAverted(seen, row.change, lastsMonths) }]
    })
    .sort((a, b) => verdicts.indexOf(a.row.verdict) - verdicts.indexOf(b.row.verdict))

/** What the amount must avert; null where nobody says what one incident costs, or nothing is moved. */
export const mustAvert = ({ usd }: Move, { incidentUsd, lastsMonths }: Assumptions): BreakEven | null =>
  incidentUsd === null ? null : breakEven(usd, incidentUsd, lastsMonths)
