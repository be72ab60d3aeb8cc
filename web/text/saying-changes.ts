// How the change between two periods is said, on the map, in the table and aloud.
import type { ChangeRow, CountedSide, RateRatio } from '#api/contract/changes.ts'
import { formatCount, formatRate, formatRateEstimate, formatShare } from './format.ts'
import { sayingChange } from './saying-people.ts'
import type { Text } from './use-text.tsx'

export function sayingCounted({ incidents, rate }: CountedSide, { compare, figures }: Text): string {
  if (incidents === null) return figures.reasons['no-data']
  const count = compare.incidents(formatCount(incidents))
  return rate.value === null || rate.precision === 'hidden' ? count : `${formatRateEstimate(rate)}, ${count}`
}

export const sayingSide = (row: ChangeRow, side: 'base' | 'now', text: Text): string =>
  row.incidents === null
    ? row.answers === null
      ? text.figures.reasons['no-data']
      : formatShare(row.answers[side])
    : sayingCounted(row.incidents[side], text)

export function sayingBetween(row: ChangeRow, text: Text): string {
  const { compare } = text
  if (row.answers !== null) {
    const said = sayingChange(row.answers.change, text)
    const isAlone = row.verdict === 'cannot-tell' && row.answers.change.distinguishable === true
    return isAlone ? compare.notAmongAll(said) : said
  }
  const { ratio } = compare
  if (row.verdict === 'not-measured' || row.incidents === null) return ratio.unmeasured
  return row.incidents.change === null
    ? ratio.quiet
    : sayingRatio(row.incidents.change, row.verdict !== 'cannot-tell', text)
}

function sayingRatio({ ratio, lo, hi }: RateRatio, isTold: boolean, { compare }: Text): string {
  const words = compare.ratio
  if (ratio === null) return isTold ? words.fromNone(formatRate(lo)) : words.fromNoneChance
  const said = [formatRate(ratio), formatRate(lo), hi === null ? words.open : formatRate(hi)] as const
  return (isTold ? words.told : words.chance)(...said)
}
