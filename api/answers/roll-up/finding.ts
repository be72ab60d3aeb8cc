/** The sentence the roll-up begins with: the country's figure, who stands behind it, and the districts that disagree. */
import type { RollUp, RollUpRow, RollUpVerdict } from '#api/contract/roll-up.ts'
import type { RollUpFinding } from '#api/contract/statements/roll-up.ts'

/** `judged`: every district of the country, whichever are shown. */
export function rollUpFinding(
  { of, country, tested }: Pick<RollUp, 'of' | 'country' | 'tested'>,
  judged: readonly RollUpRow[],
  { phrase, namesKinds }: { phrase: string; namesKinds: boolean },
): RollUpFinding {
  const { share, rate, coverage } = country
  const { value, lo, hi, precision } = share ?? rate ?? { value: null, lo: null, hi: null, precision: null }
  return {
    code: 'roll-up',
    of,
    phrase,
    namesKinds,
    ...{ value, lo, hi, precision },
    districts: coverage.districts,
    behind: coverage.behind,
    peopleShare: coverage.people?.share ?? null,
    tested,
    above: named(judged, 'above'),
    below: named(judged, 'below'),
  }
}

const named = (rows: readonly RollUpRow[], verdict: RollUpVerdict): string[] =>
  rows
    .filter((row) => row.verdict === verdict)
    .sort((one, other) => distance(other) - distance(one) || (one.pcode < other.pcode ? -1 : 1))
    .map(({ name }) => name)

/** How far from the country, either way; a ratio by its logarithm. */
export function distance({ fromCountry, toOthers }: RollUpRow): number {
  if (toOthers !== null) return toOthers.ratio === null ? Number.POSITIVE_INFINITY : Math.abs(Math.log(toOthers.ratio))
  return Math.abs(fromCountry?.value ?? 0)
}
