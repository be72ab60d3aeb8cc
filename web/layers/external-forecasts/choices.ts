// Whose forecast of what, which issue of it, and of which month: whatever came in can be chosen, so an address may name any.
import type { ForecastVintage, HeldForecasts } from '#api/contract/external-forecasts.ts'
import { addMonths, type Month, monthsBetween } from '#data/schema/period.ts'
import type { Choices, OpenChoice } from '#web/layers/choice.ts'
import type { ExpectedAsked } from '#web/queries/external-forecasts.ts'

const open = (id: string, label: OpenChoice['label']): OpenChoice => ({ id, label, offered: () => [] })

export const outcomeChoice = open('expected', ({ expected }) => expected.outcome)
export const issueChoice = open('issue', ({ expected }) => expected.issue)
export const monthChoice = open('expectedIn', ({ expected }) => expected.month)

export const askedBy = (choices: Choices, asOf: string | undefined): ExpectedAsked => ({
  outcome: choices[outcomeChoice.id],
  vintage: choices[issueChoice.id],
  month: choices[monthChoice.id],
  asOf,
})

type Shown = { outcome: string; vintage: string; month: Month | null }
const issuesWith = (held: readonly HeldForecasts[], outcome: string): ForecastVintage[] =>
  held.flatMap(({ vintages }) => vintages.filter((one) => one.outcomes.some((each) => each.outcome === outcome)))

/** The issues that hold an outcome, the newest first, and the months of the one shown. */
export function offeredFor(held: readonly HeldForecasts[], { outcome, vintage }: Shown) {
  const issues = issuesWith(held, outcome)
  const span = issues.find((one) => one.vintage === vintage)?.outcomes.find((one) => one.outcome === outcome)
  return { issues, months: span === undefined ? [] : monthsBetween(span.from, span.to) }
}

/** What an outcome or an issue that was chosen leaves of the other choices: the month stays where it is spoken of. */
export function choicesFor(held: readonly HeldForecasts[], wanted: Shown): Record<string, string> {
  const issues = issuesWith(held, wanted.outcome)
  const issue = issues.find((one) => one.vintage === wanted.vintage) ?? issues[0]
  const span = issue?.outcomes.find((one) => one.outcome === wanted.outcome)
  if (issue === undefined || span === undefined) return {}
  const isSpoken = wanted.month !== null && wanted.month >= span.from && wanted.month < addMonths(span.to, 1)
  return {
    [outcomeChoice.id]: wanted.outcome,
    [issueChoice.id]: issue.vintage,
    [monthChoice.id]: isSpoken && wanted.month !== null ? wanted.month : span.from,
  }
}
