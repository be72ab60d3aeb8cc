// How likely each district's true rate lies above the common one: the default colour of rates, for it allows for chance. Pure.
import type { Districts } from '#api/contract/districts.ts'
import type { SmoothedRate } from '#api/contract/estimates.ts'
import type { PaintedView } from '#web/layers/view.ts'
import { classOf } from '#web/map/classes.ts'
import type { Mark } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { formatProbability, formatRate } from '#web/text/format.ts'
import { sayingSmoothedRate } from '#web/text/saying-people.ts'
import type { Text } from '#web/text/use-text.tsx'

const breaks = [0.05, 0.2, 0.8, 0.95] as const
const fills = (palette: MapPalette): (string | null)[] => [
  palette.cold[2] ?? null,
  palette.cold[0] ?? null,
  palette.notSignificant,
  palette.hot[0] ?? null,
  palette.hot[2] ?? null,
]
/** Where all rates are pooled nothing is told apart: the middle class. */
const bandOf = (e: SmoothedRate): number | null =>
  e.exceedance === null ? null : e.pooled ? 2 : classOf(e.exceedance, breaks)

function markOf(e: SmoothedRate, palette: MapPalette, text: Text): Mark {
  const rate = sayingSmoothedRate(e, text)
  const band = bandOf(e)
  if (band === null || e.exceedance === null)
    return { fill: null, pattern: 'hatch', outline: null, words: rate, rank: null }
  const { exceedanceWords, pooled } = text.people.rates
  const words = e.pooled ? pooled : exceedanceWords(formatProbability(e.exceedance), rate)
  return { fill: fills(palette)[band] ?? null, pattern: null, outline: null, words, rank: e.exceedance }
}

export function paintExceedance(districts: Districts, palette: MapPalette, text: Text): PaintedView {
  const { rates } = text.people
  const { rateModel, rows } = districts
  const bands = rows.map((row) => bandOf(row.rateSmoothed))
  const count = (band: number | null) => bands.filter((b) => b === band).length
  const threshold = rateModel === null ? '–' : formatRate(rateModel.threshold)
  return {
    marks: new Map(rows.map((row) => [row.pcode, markOf(row.rateSmoothed, palette, text)])),
    legend: {
      title: rates.exceedance(threshold),
      look: 'list',
      ramp: fills(palette).map((fill, band) => ({
        label: rates.bands[band] ?? '',
        fill,
        pattern: null,
        count: count(band),
      })),
      beside: [{ label: text.map.legend.noData, fill: null, pattern: 'hatch', count: count(null) }],
      ...(rateModel?.pooled === true ? { note: rates.pooled } : {}),
      method: 'exceedance',
    },
    summary:
      rateModel?.pooled === true ? rates.pooled : rates.above(count(3) + count(4), count(0) + count(1), threshold),
    column: rates.columnExceedance,
  }
}
