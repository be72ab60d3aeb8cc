// Who stands behind a figure, in words: districts, people, and what stands aside.
import type { RollUpCoverage } from '#api/contract/roll-up.ts'
import { formatCount, formatPercent } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'

export function sayCoverage(coverage: RollUpCoverage, { rollUp }: Text): string {
  const { behind, districts, people } = coverage
  const aside = (['imprecise', 'withheld', 'otherWave', 'notMeasured'] as const).flatMap((what) =>
    coverage[what] === 0 ? [] : [rollUp.aside[what](formatCount(coverage[what]))],
  )
  return [
    rollUp.coverage(formatCount(behind), formatCount(districts)),
    ...(people === null ? [] : [rollUp.people(formatPercent(people.share))]),
    ...aside,
  ].join(' · ')
}
