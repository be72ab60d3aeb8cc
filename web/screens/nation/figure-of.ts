// The figure of a place as it is said and as it is drawn, whichever figure is rolled up.
import type { RollUp, RollUpRow } from '#api/contract/roll-up.ts'
import { formatPercent, formatPoints, formatRate, formatRateEstimate, formatShare } from '#web/text/format.ts'
import { shownShare } from '#web/text/shown-share.ts'
import type { Text } from '#web/text/use-text.tsx'

type Figured = Pick<RollUp['country'], 'share' | 'rate'>
export type Drawn = { value: number; lo: number; hi: number; isSure: boolean }

export function sayFigure({ share, rate }: Figured, { figures }: Text): string {
  if (share !== null) return formatShare(share)
  return rate === null ? figures.reasons['no-data'] : formatRateEstimate(rate)
}

/** Null where nothing may be drawn. */
export function drawnFigure({ share, rate }: Figured): Drawn | null {
  if (share !== null) {
    const shown = shownShare(share)
    return shown === null ? null : { value: shown.value, lo: shown.lo, hi: shown.hi, isSure: shown.sort === 'exact' }
  }
  if (rate === null || rate.value === null) return null
  const { value, lo, hi, precision } = rate
  return { value, lo: lo ?? value, hi: hi ?? value, isSure: precision === 'shown' }
}

export function sayDifference({ fromCountry, toOthers }: RollUpRow, { rollUp, figures }: Text): string {
  if (toOthers !== null) {
    const { ratio, lo, hi } = toOthers
    if (ratio === null) return rollUp.onlyHere(formatRate(lo))
    return rollUp.times(formatRate(ratio), formatRate(lo), hi === null ? rollUp.open : formatRate(hi))
  }
  if (fromCountry === null || fromCountry.value === null) return figures.none
  const { value, lo, hi } = fromCountry
  return rollUp.points(formatPoints(value), formatPoints(lo ?? value), formatPoints(hi ?? value))
}

export const sizeOf = ({ fromCountry, toOthers }: RollUpRow): number | null =>
  toOthers === null ? (fromCountry?.value ?? null) : (toOthers.ratio ?? Number.POSITIVE_INFINITY)

/** In the unit of the figure: a share as a percentage. */
export const sayNumber = (value: number, of: RollUp['of']): string =>
  of === 'answers' ? formatPercent(value) : formatRate(value)
