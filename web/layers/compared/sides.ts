// Two periods on one scale: classes are worked out over the figures of both together, and each map counts its own districts. Pure.
import type { ChangeRow, Changes } from '#api/contract/changes.ts'
import type { Indicator } from '#data/schema/indicators.ts'
import { type Figure, gradedFigures, gradedMark, gradedRamp } from '#web/layers/graded-marks.ts'
import { drawnShare, shareClasses, shareMark } from '#web/layers/share-marks.ts'
import { classOf, saidBreaks } from '#web/map/classes.ts'
import { type ClassWish, classesOf } from '#web/map/classing.ts'
import type { Legend, Marks } from '#web/map/marks.ts'
import { type MapPalette, withCaution } from '#web/map/palette.ts'
import { formatCount, formatPercent, formatRate, saidCount, saidRate, saidShare } from '#web/text/format.ts'
import { sayingSide } from '#web/text/saying-changes.ts'
import type { Text } from '#web/text/use-text.tsx'

export type Painted = { marks: Marks; legend: Legend }
export type Side = 'base' | 'now'
export type Sides = Record<Side, Painted>
type Asked = { changes: Changes; indicator: Indicator | undefined; wish: ClassWish | null; namesKinds: boolean }

export const paintSides = (asked: Asked, palette: MapPalette, text: Text): Sides =>
  asked.changes.of === 'incidents' ? incidentSides(asked, palette, text) : answerSides(asked, palette, text)

/** Rates where the people are known anywhere, else numbers of incidents. */
function incidentSides({ changes: { rows }, wish, namesKinds }: Asked, palette: MapPalette, text: Text): Sides {
  const isRate = rows.some(({ incidents }) => (incidents?.now.rate.population ?? null) !== null)
  const written = isRate ? { said: saidRate, format: formatRate } : { said: saidCount, format: formatCount }
  const figureOf = (row: ChangeRow, side: Side): Figure => {
    const counted = row.incidents?.[side]
    const words = sayingSide(row, side, text)
    if (counted === undefined || counted.incidents === null) return { value: null, words, isWithheld: false }
    if (!isRate) return { value: counted.incidents, words, isWithheld: false }
    const isWithheld = counted.rate.precision === 'hidden' && counted.incidents > 0
    return { value: counted.incidents === 0 ? 0 : isWithheld ? null : counted.rate.value, words, isWithheld }
  }
  const figures = { base: rows.map((row) => figureOf(row, 'base')), now: rows.map((row) => figureOf(row, 'now')) }
  const both = gradedFigures([...figures.base, ...figures.now])
  const usual = saidBreaks(both, palette.violence.length - 1, written.said)
  const classes = classesOf({ wish, figures: both, usual, ramp: palette.violence, written })
  const titles = text.compare.legend[isRate ? 'rate' : 'count']
  const painted = (side: Side): Painted => ({
    marks: new Map(
      figures[side].map((figure, i) => [rows[i]?.pcode ?? '', gradedMark(figure, classes, written, palette)]),
    ),
    legend: {
      title: namesKinds ? titles.kinds : titles.violent,
      look: 'scale',
      ...gradedRamp(figures[side], classes, written, palette, text),
      method: 'rates',
    },
  })
  return { base: painted('base'), now: painted('now') }
}

function answerSides({ changes, indicator, wish }: Asked, palette: MapPalette, text: Text): Sides {
  const { legend } = text.map
  const ramp = indicator?.polarity === 'high-is-bad' ? palette.complaint : palette.good
  const told = changes.rows.flatMap(({ pcode, answers }) => (answers === null ? [] : [{ pcode, ...answers }]))
  const drawn = (side: Side) => told.flatMap((row) => drawnShare(row[side]) ?? [])
  const classes = shareClasses([...drawn('base'), ...drawn('now')], wish, ramp)
  const { fills, breaks } = classes
  const painted = (side: Side): Painted => {
    const shares = told.map((row) => row[side])
    const count = (fits: (share: (typeof shares)[number]) => boolean) => shares.filter(fits).length
    return {
      marks: new Map(told.map((row) => [row.pcode, shareMark(row[side], fills, breaks)])),
      legend: {
        title: text.compare.legend.share(indicator?.phrase ?? changes.indicator),
        look: 'scale',
        classes: classes.told,
        ramp: fills.map((fill, index) => ({
          label: formatPercent([0, ...breaks][index] ?? 0),
          fill,
          pattern: null,
          count: drawn(side).filter((share) => classOf(share, breaks, saidShare) === index).length,
        })),
        beside: [
          {
            label: legend.noData,
            fill: null,
            pattern: 'hatch',
            count: count((e) => e.value === null && e.precision !== 'hidden' && e.status !== 'suppressed'),
          },
          { label: legend.suppressed, fill: null, pattern: 'dots', count: count((e) => e.status === 'suppressed') },
          {
            label: legend.caution,
            fill: withCaution(ramp[3] ?? palette.grey),
            pattern: 'stripes',
            count: count((e) => e.precision === 'caution'),
          },
          { label: legend.hidden, fill: null, pattern: 'stripes', count: count((e) => e.precision === 'hidden') },
        ],
        method: 'perception',
      },
    }
  }
  return { base: painted('base'), now: painted('now') }
}
