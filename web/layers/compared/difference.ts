// What changed between two periods: coloured only where the change is more than chance, grey where it cannot be told. Pure.
import type { ChangeRow, Changes, ChangeVerdict } from '#api/contract/changes.ts'
import type { Indicator } from '#data/schema/indicators.ts'
import { classOf } from '#web/map/classes.ts'
import type { LegendSwatch, Mark, Pattern } from '#web/map/marks.ts'
import type { MapPalette, Ramp } from '#web/map/palette.ts'
import { saidRate, saidShare } from '#web/text/format.ts'
import { sayingBetween } from '#web/text/saying-changes.ts'
import type { Text } from '#web/text/use-text.tsx'
import type { Painted } from './sides.ts'

/** In shares: 10 and 20 percentage points. */
const pointBreaks = [0.1, 0.2] as const
/** So many times as many, or so many times fewer. */
const timesBreaks = [1.5, 2] as const

const patterns: Partial<Record<ChangeVerdict, Pattern>> = {
  'not-measured': 'hatch',
  withheld: 'dots',
  imprecise: 'stripes',
}

/** How large the change is: 0 to 2, and how far from none, for the order of emphasis. */
function sizeOf({ answers, incidents }: ChangeRow): { band: number; size: number } {
  if (answers !== null) {
    const size = Math.abs(answers.change.value ?? 0)
    return { band: classOf(size, pointBreaks, saidShare), size }
  }
  const ratio = incidents?.change?.ratio ?? null
  // From none, or to none: more than any number of times.
  const size = ratio === null || ratio === 0 ? Number.MAX_VALUE : Math.max(ratio, 1 / ratio)
  return { band: classOf(size, timesBreaks, saidRate), size }
}

export function paintDifference(
  changes: Changes,
  indicator: Indicator | undefined,
  palette: MapPalette,
  text: Text,
): Painted {
  const { legend } = text.compare
  const isCount = changes.of === 'incidents'
  const riseIsGood = !isCount && indicator?.polarity !== 'high-is-bad'
  const rampOf = (isUp: boolean): Ramp =>
    isCount ? (isUp ? palette.hot : palette.cold) : isUp === riseIsGood ? palette.better : palette.worse
  const markOf = (row: ChangeRow): Mark => {
    const { band, size } = sizeOf(row)
    const isTold = row.verdict === 'up' || row.verdict === 'down'
    return {
      fill: isTold ? (rampOf(row.verdict === 'up')[band] ?? null) : row.verdict === 'cannot-tell' ? palette.grey : null,
      pattern: patterns[row.verdict] ?? null,
      outline: null,
      words: sayingBetween(row, text),
      rank: isTold ? size : row.verdict === 'cannot-tell' ? 0 : null,
    }
  }
  const { points } = text.compare
  const swatch = (isUp: boolean, band: number): LegendSwatch => ({
    label: (isCount ? (isUp ? legend.up : legend.down)[band] : (isUp ? points.up : points.down)[band]) ?? '',
    fill: rampOf(isUp)[band] ?? null,
    pattern: null,
    count: changes.rows.filter((row) => row.verdict === (isUp ? 'up' : 'down') && sizeOf(row).band === band).length,
  })
  const apart = (label: string, verdict: ChangeVerdict): LegendSwatch => ({
    label,
    fill: null,
    pattern: patterns[verdict] ?? null,
    count: changes.counts[verdict],
  })
  return {
    marks: new Map(changes.rows.map((row) => [row.pcode, markOf(row)])),
    legend: {
      title: isCount ? legend.ratio : legend.points(indicator?.phrase ?? changes.indicator),
      look: 'list',
      ramp: [
        ...[2, 1, 0].map((band) => swatch(true, band)),
        { label: legend.grey, fill: palette.grey, pattern: null, count: changes.counts['cannot-tell'] },
        ...[0, 1, 2].map((band) => swatch(false, band)),
      ],
      beside: [
        apart(legend.unmeasured, 'not-measured'),
        ...(isCount ? [] : [apart(legend.withheld, 'withheld'), apart(legend.imprecise, 'imprecise')]),
      ],
      method: 'change',
    },
  }
}
