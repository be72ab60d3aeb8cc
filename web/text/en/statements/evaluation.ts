// Whether an intervention worked, for somebody who knows no statistics: what was counted here, what elsewhere, and what follows.
import type { EvaluationFinding } from '#api/contract/statements/evaluation.ts'
import { formatCount, formatPercent } from '../../format.ts'
import type { WordsFor } from '../../say-in.ts'
import { capital, noun } from '../grammar.ts'

type Counted = Omit<Extract<EvaluationFinding, { code: 'evaluation-no-more' }>, 'code'>

const where = ({ radiusM }: Counted): string =>
  radiusM === null ? 'in the district' : `within ${formatCount(radiusM)} m`
const elsewhere = ({ radiusM, comparisonPlaces: n }: Counted): string =>
  radiusM === null ? noun(n, 'similar district', 'similar districts') : noun(n, 'similar place', 'similar places')
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

export const evaluationFindings: WordsFor<EvaluationFinding> = {
  'evaluation-fell': (found) => `${capital(happened(found))}: more than chance${amongMany(found.alone)}.`,
  'evaluation-moved': (found) =>
    `Moved, not fallen: ${happened(found)}; but up to ${formatCount(found.ringM)} m away they ${moved(found.ringBefore, found.ringAfter)}${amongMany(found.alone)}.`,
  'evaluation-rose': (found) => `${capital(happened(found))}: a rise beyond chance${amongMany(found.alone)}.`,
  'evaluation-no-more': (found) => `No more than elsewhere: ${happened(found)}.`,
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
    return `Cannot tell yet: ${happened(found)}; ${seen}, and ${wait}.`
  },
  'evaluation-too-short': () => 'Not tested: no whole month both before and after it began is on record.',
  'evaluation-few-before': ({ isViolent, before, fewest, months }) =>
    `Not tested: only ${isViolent ? noun(before, 'violent incident', 'violent incidents') : noun(before, 'incident', 'incidents')} in the ${noun(months, 'month', 'months')} before; at least ${formatCount(fewest)} are needed to see a fall.`,
  'evaluation-no-comparison': ({ isViolent, before, after, months }) =>
    `Not tested: ${incidents(isViolent)} ${moved(before, after)} in ${noun(months, 'month', 'months')}, but no place alike enough was left alone to compare with.`,
  'evaluation-unsteady-source': ({ source }) =>
    `Not tested: the source ${source} began or ended in the months compared, so that a change may be its own.`,
  'evaluation-not-alike-before': () =>
    'Not tested: this place and those it would be compared with did not run alike before it began.',
}
