/** What must hold before the upstream flag says anything about a district, each met or not. Decides nothing. */
import {
  COVERAGE_MONTHS,
  enough,
  FEWEST_EFFECTIVE,
  fresh,
  OLDEST_WAVE_MONTHS,
  type UpstreamDistrict,
} from '#api/analytics/flag/upstream-reasons.ts'
import type { FlagPrecondition } from '#api/contract/statements/flag.ts'

export function preconditionsOf(told: UpstreamDistrict): FlagPrecondition[] {
  const { current, previous, coverageMonths, exposure, inclusionRed } = told
  const ofAnswers: FlagPrecondition[] =
    current === null
      ? []
      : [
          {
            code: 'recent',
            met: fresh(current),
            ageMonths: Math.round(current.ageMonths),
            oldest: OLDEST_WAVE_MONTHS,
          },
          { code: 'enough-asked', met: enough(current), fewest: FEWEST_EFFECTIVE },
          { code: 'rise-measurable', met: enough(previous) },
          { code: 'heard-in-proportion', met: !inclusionRed },
        ]
  return [
    { code: 'asked', met: current !== null },
    ...ofAnswers,
    {
      code: 'incidents-recorded',
      met: coverageMonths >= COVERAGE_MONTHS && told.count !== null,
      months: coverageMonths,
      needed: COVERAGE_MONTHS,
    },
    { code: 'people-counted', met: exposure !== null && exposure > 0 },
  ]
}
