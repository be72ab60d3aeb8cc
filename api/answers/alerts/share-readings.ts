/** Shares of people, wave by wave, as they are published: the same cells as on the map. */
import type { AlertReading } from '#api/contract/alerts.ts'
import type { ShareEstimate } from '#api/contract/estimates.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { type IndicatorCells, indicatorCells } from '#api/perception/indicator-cells.ts'
import { groupOf } from '#api/queries/scope.ts'
import type { AlertCondition } from '#data/schema/alert.ts'
import { blankReading, type Looking, type ReadingsOf } from './looking.ts'

type ShareCondition = Extract<AlertCondition, { measure: 'share' }>

export const cellsOf = (
  mirror: Mirror,
  { indicator, group }: ShareCondition,
  asOf: string | null,
): Promise<IndicatorCells> => indicatorCells(mirror, { indicator, group: groupOf(group === null ? [] : [group]), asOf })

export async function shareReadings(mirror: Mirror, condition: ShareCondition, { asOf }: Looking): Promise<ReadingsOf> {
  const cells = await cellsOf(mirror, condition, asOf)
  return (area) =>
    cells.wavesAt(area).map((wave) => ({
      ...blankReading,
      month: wave.endedOn.slice(0, 7),
      waveId: wave.waveId,
      label: wave.label,
      ...published(cells.share(area, wave).shown),
    }))
}

/** A figure that the precision rule hides from most is hidden from a rule as well. */
export function published({
  value,
  lo,
  hi,
  n,
  precision,
  reason,
}: ShareEstimate): Pick<AlertReading, 'value' | 'lo' | 'hi' | 'n' | 'reason'> {
  return value === null || precision === 'hidden'
    ? { value: null, lo: null, hi: null, n, reason: reason ?? 'wide-interval' }
    : { value, lo, hi, n, reason: null }
}
