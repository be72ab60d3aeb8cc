/** What must hold before the upstream flag says anything about a district, each met or not, in a sentence. Decides nothing. */
import {
  COVERAGE_MONTHS,
  enough,
  FEWEST_EFFECTIVE,
  fresh,
  OLDEST_WAVE_MONTHS,
  type UpstreamDistrict,
} from '#api/analytics/flag/upstream-reasons.ts'

export type Precondition = { code: string; met: boolean; sentence: string }

export function preconditionsOf(told: UpstreamDistrict): Precondition[] {
  const { current, previous, coverageMonths, exposure, inclusionRed } = told
  const covered = coverageMonths >= COVERAGE_MONTHS && told.count !== null
  const known: Precondition[] = [
    {
      code: 'asked',
      met: current !== null,
      sentence:
        current === null ? 'Nobody here has been asked about grievances.' : 'People here were asked about grievances.',
    },
  ]
  if (current !== null) {
    const age = Math.round(current.ageMonths)
    known.push(
      {
        code: 'recent',
        met: fresh(current),
        sentence: fresh(current)
          ? `The last interviews are ${age === 1 ? 'one month' : `${age} months`} old; up to ${OLDEST_WAVE_MONTHS} are used.`
          : `The last interviews are ${age} months old; none older than ${OLDEST_WAVE_MONTHS} are used.`,
      },
      {
        code: 'enough-asked',
        met: enough(current),
        sentence: enough(current)
          ? `Enough people were asked: at least ${FEWEST_EFFECTIVE} independent answers.`
          : `Too few people were asked: ${FEWEST_EFFECTIVE} independent answers are needed.`,
      },
      {
        code: 'rise-measurable',
        met: enough(previous),
        sentence: enough(previous)
          ? 'An earlier wave asked enough people, so a rise can be seen.'
          : 'No earlier wave asked enough people, so a rise cannot be seen; a high level can.',
      },
      {
        code: 'heard-in-proportion',
        met: !inclusionRed,
        sentence: inclusionRed
          ? 'A group of people was not heard, or far out of proportion, so the answers do not speak for the district.'
          : 'Every group was heard well enough for the answers to speak for the district.',
      },
    )
  }
  return [
    ...known,
    {
      code: 'incidents-recorded',
      met: covered,
      sentence: covered
        ? `Incidents were recorded in all of the last ${COVERAGE_MONTHS} months.`
        : `Incidents were recorded in ${coverageMonths} of the last ${COVERAGE_MONTHS} months only.`,
    },
    {
      code: 'people-counted',
      met: exposure !== null && exposure > 0,
      sentence:
        exposure !== null && exposure > 0
          ? 'How many people live here is known.'
          : 'How many people live here is not known.',
    },
  ]
}
