// The risk index under the usual weights: its score in fixed classes; striped where a district cannot be told apart from half of the
// others, hatched where too little is measured for a score. Pure.
import type { Districts } from '#api/contract/districts.ts'
import { pillarIds, type RiskIndex, type RiskRow } from '#api/contract/risk-index.ts'
import type { PaintView } from '#web/layers/view.ts'
import { classOf } from '#web/map/classes.ts'
import { type Classes, type ClassWish, classesOf } from '#web/map/classing.ts'
import type { Legend, Mark } from '#web/map/marks.ts'
import { type MapPalette, withCaution } from '#web/map/palette.ts'
import type { NameOf } from '#web/queries/name-of.ts'
import { formatCount, saidCount } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'

/** Fixed, so that two maps compare. */
export const riskBreaks = [20, 35, 50, 65, 80] as const
/** Districts named in the summary. */
const mostNamed = 3

const scoresOf = (rows: readonly RiskRow[]): number[] =>
  rows.flatMap((row) => (row.score === null ? [] : [row.score.conservative]))

const riskClasses = (rows: readonly RiskRow[], palette: MapPalette, wish: ClassWish | null | undefined): Classes =>
  classesOf({
    wish,
    figures: scoresOf(rows),
    usual: riskBreaks,
    ramp: palette.risk,
    written: { said: saidCount, format: formatCount },
  })

function markOf(row: RiskRow, { breaks, fills }: Classes, text: Text): Mark {
  const { risk } = text
  if (row.score === null)
    return { fill: null, pattern: 'hatch', outline: null, words: risk.reason(row.reason), rank: null }
  const score = row.score.conservative
  const fill = fills[classOf(score, breaks, saidCount)] ?? null
  const range = row.uncertainty?.rank
  const [lo, hi] = range === undefined ? ['', ''] : [formatCount(range.lo), formatCount(range.hi)]
  const most = pillarIds
    .map((id, p) => ({ id, points: row.pillars[p]?.contribution?.conservative ?? 0 }))
    .sort((a, b) => b.points - a.points)[0]
  const isRanked = row.rank !== null
  return {
    fill: fill === null || isRanked ? fill : withCaution(fill),
    pattern: isRanked ? null : 'stripes',
    outline: null,
    words: isRanked
      ? risk.onMapRanked(formatCount(score), formatCount(row.rank ?? 0), lo, hi)
      : range === undefined
        ? risk.onMapScore(formatCount(score))
        : risk.onMapUntold(formatCount(score), lo, hi),
    ...(most === undefined ? {} : { note: risk.mostly(risk.pillars[most.id], formatCount(most.points)) }),
    rank: score,
  }
}

export function riskMarks(
  rows: readonly RiskRow[],
  palette: MapPalette,
  text: Text,
  wish?: ClassWish | null,
): Map<string, Mark> {
  const classes = riskClasses(rows, palette, wish)
  return new Map(rows.map((row) => [row.pcode, markOf(row, classes, text)]))
}

export function riskLegend(rows: readonly RiskRow[], palette: MapPalette, text: Text, wish?: ClassWish | null): Legend {
  const { risk } = text
  const scores = scoresOf(rows)
  const { breaks, fills, told } = riskClasses(rows, palette, wish)
  return {
    title: risk.legend,
    look: 'scale',
    classes: told,
    ramp: fills.map((fill, band) => ({
      label: formatCount(band === 0 ? 0 : (breaks[band - 1] ?? 0)),
      fill,
      pattern: null,
      count: scores.filter((score) => classOf(score, breaks, saidCount) === band).length,
    })),
    beside: [
      {
        label: risk.untold,
        fill: withCaution(palette.risk[2] ?? palette.grey),
        pattern: 'stripes',
        count: rows.filter((row) => row.score !== null && row.rank === null).length,
      },
      { label: risk.unscored, fill: null, pattern: 'hatch', count: rows.length - scores.length },
    ],
    method: 'risk-index',
  }
}

export function riskSummary(rows: readonly RiskRow[], nameOf: NameOf, text: Text): string {
  const ranked = rows
    .filter((row) => row.rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(nameOf)
  const untold = rows.filter((row) => row.score !== null && row.rank === null).length
  return ranked.length === 0 && untold === 0
    ? text.risk.empty
    : text.risk.summary(ranked.slice(0, mostNamed), ranked.length, untold)
}

/** The whole country is ranked; only the districts of the filter are drawn and counted. */
const drawnOf = (index: RiskIndex, shown: readonly { pcode: string }[]): RiskRow[] => {
  const pcodes = new Set(shown.map((row) => row.pcode))
  return index.rows.filter((row) => pcodes.has(row.pcode))
}

export const paintRisk: PaintView<{ risk: RiskIndex; districts: Districts }> = (
  { districts, risk, nameOf, classes },
  palette,
  text,
) => {
  if (districts === undefined || risk === undefined) return null
  const rows = drawnOf(risk, districts.rows)
  return {
    marks: riskMarks(rows, palette, text, classes),
    legend: riskLegend(rows, palette, text, classes),
    summary: riskSummary(rows, nameOf, text),
    column: text.risk.title,
  }
}
