// How estimates of people's answers, steadied rates and silence are said in words, on the map and in the panel alike.
import type { ShareChange, SmoothedRate, SmoothedShare } from '#api/contract/estimates.ts'
import type { ParticipationRow } from '#api/contract/participation.ts'
import { formatPercent, formatPoints, formatProbability, formatRate } from './format.ts'
import type { Text } from './use-text.tsx'

/** "41 % (32–50), allowing for chance", or why there is no figure. */
export function sayingSmoothed(e: SmoothedShare, text: Text): string {
  if (e.value === null || e.lo === null || e.hi === null) return text.figures.reasons[e.reason ?? 'no-data']
  const say = e.source === 'model-only' ? text.people.smoothed.modelOnly : text.people.smoothed.words
  return say(formatPercent(e.value), formatPercent(e.lo), formatPercent(e.hi))
}

/** "rose by 12 points (+5 to +19)", that it cannot be told from none, or why it was not tested. */
export function sayingChange(e: ShareChange, text: Text): string {
  const { change } = text.people
  if (e.value === null || e.lo === null || e.hi === null) return change.why(e.reason ?? 'not-tested')
  const [lo, hi] = [formatPoints(e.lo), formatPoints(e.hi)]
  const size = formatPercent(Math.abs(e.value))
  const said =
    e.distinguishable !== true
      ? change.unclear(formatPoints(e.value), lo, hi)
      : e.value > 0
        ? change.rose(size, lo, hi)
        : change.fell(size, formatPoints(e.hi), formatPoints(e.lo))
  return e.askedOtherwise.length === 0 ? said : change.askedOtherwise(said, e.askedOtherwise)
}

/** "12 per 100,000 a year (8–17), allowing for chance", or why there is none. */
export function sayingSmoothedRate(e: SmoothedRate, text: Text): string {
  if (e.value === null || e.lo === null || e.hi === null) return text.figures.reasons[e.reason ?? 'no-data']
  return text.people.rates.smoothed(formatRate(e.value), formatRate(e.lo), formatRate(e.hi))
}

/** "Very likely above the common rate: 97 % …", or that it cannot be told; a percentage is said only where something is called. */
export function sayingExceedance(e: SmoothedRate, text: Text): string {
  const { rates } = text.people
  if (e.exceedance === null || e.exceedanceClass === null) return text.figures.reasons[e.reason ?? 'no-data']
  if (e.pooled) return rates.pooled
  const called = rates.classes[e.exceedanceClass]
  return e.exceedanceClass === 'cannot-tell' ? called : rates.called(called, formatProbability(e.exceedance))
}

/** "women, displaced people": a sex or an age wholly missing is not said again with each of its parts. */
export function namesOfMissing(row: ParticipationRow, text: Text): string[] {
  const { noun } = text.people.heard
  const whole = new Set(row.zeroGroups.map((g) => g.group))
  return row.zeroGroups
    .filter(({ grouping, group }) => grouping !== 'sex-age' || !group.split(':').some((part) => whole.has(part)))
    .map(({ grouping, group }) => noun[`${grouping}:${group}`] ?? group)
}

export function sayingSilence({ monthsSilent }: ParticipationRow, text: Text): string {
  const { never, askedNow, silent } = text.people.heard
  return monthsSilent === null ? never : monthsSilent <= 0 ? askedNow : silent(monthsSilent)
}
