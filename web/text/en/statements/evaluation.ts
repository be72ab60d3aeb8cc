// Whether an intervention worked, for somebody who knows no statistics: what was counted here, what elsewhere, and what follows.
import type { EvaluationFinding, Heard } from '#api/contract/statements/evaluation.ts'
import { indicators } from '#data/schema/indicators.ts'
import { formatCount, formatPercent, formatShareShort } from '../../format.ts'
import type { WordsFor } from '../../say-in.ts'
import { capital, noun, small } from '../grammar.ts'

type Counted = Omit<Extract<EvaluationFinding, { code: 'evaluation-no-more' }>, 'code'>

const where = ({ area, radiusM }: Counted): string =>
  area === 'drawn' ? 'in the area drawn' : radiusM === null ? 'in the district' : `within ${formatCount(radiusM)} m`
const elsewhere = ({ area, comparisonPlaces: n }: Counted): string =>
  area === 'district' ? noun(n, 'similar district', 'similar districts') : noun(n, 'similar place', 'similar places')
const moved = (before: number, after: number): string => {
  const [from, to] = [formatCount(before), formatCount(after)]
  return before === after ? `stayed at ${from}` : `${after < before ? 'fell' : 'rose'} from ${from} to ${to}`
}
const beside = (counted: Counted): string =>
  `while ${elsewhere(counted)} went from ${formatCount(counted.comparisonBefore)} to ${formatCount(counted.comparisonAfter)}`
const incidents = (isViolent: boolean): string => (isViolent ? 'violent incidents' : 'the incidents asked for')
const happened = (counted: Counted): string =>
  `${incidents(counted.isViolent)} ${where(counted)} ${moved(counted.before, counted.after)} in ${noun(counted.months, 'month', 'months')}, ${beside(counted)}`
const amongMany = (alone: boolean): string => (alone ? ', on its own, but not among so many that were tested' : '')

const labels = new Map(indicators.map(({ id, label }) => [id, label]))
const groups = { female: 'Women', male: 'Men' }
/** "Women feeling safe after dark: 21 % → 56 %." */
const said = ({ indicator, group, before, now, change }: Heard): string => {
  const label = labels.get(indicator) ?? indicator
  const what = group === null ? label : `${groups[group]} ${small(label)}`
  const [then, since] = [formatShareShort(before), formatShareShort(now)]
  if (before.precision === null || now.precision === null) return `${what}: too few were asked to compare.`
  if (change.distinguishable === true) return `${what}: ${then} → ${since}.`
  if (change.distinguishable === false) return `${what} did not change beyond chance (${then} → ${since}).`
  return `${what}: ${then} → ${since}, which cannot be tested.`
}
const chosen = {
  'before-it-began': 'Area, comparison and months as agreed before it began.',
  'under-way': 'Area, comparison and months as agreed while it was under way.',
  afterwards: 'Area, comparison and months as agreed after the months compared.',
}
const unagreed = 'Area, comparison and months were chosen afterwards.'

/** What was found, what people say, and when it was decided how to look. */
const and = (found: string, { heard, ...rest }: { heard: Heard[]; agreed?: keyof typeof chosen | null }): string =>
  [found, ...heard.map(said), ...('agreed' in rest ? [rest.agreed == null ? unagreed : chosen[rest.agreed]] : [])].join(
    ' ',
  )

export const evaluationFindings: WordsFor<EvaluationFinding> = {
  'evaluation-fell': (found) => and(`${capital(happened(found))}: more than chance${amongMany(found.alone)}.`, found),
  'evaluation-moved': (found) =>
    and(
      `Moved, not fallen: ${happened(found)}; but up to ${formatCount(found.ringM)} m away they ${moved(found.ringBefore, found.ringAfter)}${amongMany(found.alone)}.`,
      found,
    ),
  'evaluation-rose': (found) =>
    and(`${capital(happened(found))}: a rise beyond chance${amongMany(found.alone)}.`, found),
  'evaluation-no-more': (found) => and(`No more than elsewhere: ${happened(found)}.`, found),
  'evaluation-cannot-tell': (found) => {
    const { smallestFall, monthsNeeded } = found
    const seen =
      smallestFall === null
        ? 'so few incidents could not have shown even a fall to nothing'
        : `the smallest fall this could have shown is ${formatPercent(smallestFall)} %`
    const wait =
      monthsNeeded === null
        ? 'waiting longer would hardly tell'
        : `about ${noun(Math.max(1, monthsNeeded), 'more month', 'more months')} would do`
    return and(`Cannot tell yet: ${happened(found)}; ${seen}, and ${wait}.`, found)
  },
  'evaluation-too-short': (found) =>
    and('Not tested: no whole month both before and after it began is on record.', found),
  'evaluation-few-before': (found) => {
    const { isViolent, before, fewest, months } = found
    const counted = isViolent
      ? noun(before, 'violent incident', 'violent incidents')
      : noun(before, 'incident', 'incidents')
    return and(
      `Not tested: only ${counted} in the ${noun(months, 'month', 'months')} before; at least ${formatCount(fewest)} are needed to see a fall.`,
      found,
    )
  },
  'evaluation-no-comparison': (found) =>
    and(
      `Not tested: ${incidents(found.isViolent)} ${moved(found.before, found.after)} in ${noun(found.months, 'month', 'months')}, but no place alike enough was left alone to compare with.`,
      found,
    ),
  'evaluation-unsteady-source': (found) =>
    and(
      `Not tested: the source ${found.source} began or ended in the months compared, so that a change may be its own.`,
      found,
    ),
  'evaluation-not-alike-before': (found) =>
    and('Not tested: this place and those it would be compared with did not run alike before it began.', found),
}
