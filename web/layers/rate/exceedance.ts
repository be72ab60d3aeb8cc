// What each district may be called beside the common rate: the default colour of rates, for it allows for chance. Pure.
import type { Districts } from '#api/contract/districts.ts'
import { type ExceedanceClass, exceedanceClass, type SmoothedRate } from '#api/contract/estimates.ts'
import type { PaintedView } from '#web/layers/view.ts'
import type { Mark } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { formatRate } from '#web/text/format.ts'
import { sayingExceedance, sayingSmoothedRate } from '#web/text/saying-people.ts'
import type { Text } from '#web/text/use-text.tsx'

const classes = exceedanceClass.options
const fills = (palette: MapPalette): Record<ExceedanceClass, string | null> => ({
  'very-likely-below': palette.cold[2] ?? null,
  'likely-below': palette.cold[0] ?? null,
  'cannot-tell': palette.notSignificant,
  'likely-above': palette.hot[0] ?? null,
  'very-likely-above': palette.hot[2] ?? null,
})

function markOf(e: SmoothedRate, palette: MapPalette, text: Text): Mark {
  const rate = sayingSmoothedRate(e, text)
  if (e.exceedanceClass === null || e.exceedance === null)
    return { fill: null, pattern: 'hatch', outline: null, words: rate, rank: null }
  return {
    fill: fills(palette)[e.exceedanceClass],
    pattern: null,
    outline: null,
    words: text.people.rates.beside(sayingExceedance(e, text), rate),
    rank: e.exceedance,
  }
}

export function paintExceedance(districts: Districts, palette: MapPalette, text: Text): PaintedView {
  const { rates } = text.people
  const { rateModel, rows } = districts
  const tooFew = rateModel?.tooFew ?? false
  const count = (of: ExceedanceClass | null) =>
    rows.filter(({ rateSmoothed: e }) => (e.exceedance === null ? null : e.exceedanceClass) === of).length
  const nothingTold = rateModel?.pooled === true ? rates.pooled : tooFew ? rates.tooFew : null
  const threshold = rateModel === null ? '–' : formatRate(rateModel.threshold)
  return {
    marks: new Map(rows.map((row) => [row.pcode, markOf(row.rateSmoothed, palette, text)])),
    legend: {
      title: rates.exceedance(threshold),
      look: 'list',
      ramp: classes.map((id) => ({
        label: rates.classes[id],
        fill: fills(palette)[id],
        pattern: null,
        count: count(id),
      })),
      beside: [{ label: text.map.legend.noData, fill: null, pattern: 'hatch', count: count(null) }],
      ...(nothingTold === null ? {} : { note: nothingTold }),
      method: 'exceedance',
    },
    summary:
      nothingTold ??
      rates.above(
        count('likely-above') + count('very-likely-above'),
        count('likely-below') + count('very-likely-below'),
        threshold,
      ),
    column: rates.columnExceedance,
  }
}
