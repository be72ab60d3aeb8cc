// A published measure by district: as it came, or per 100,000 people a year. An index is never divided by people. Pure.
import { incidentRate } from '#api/analytics/small-areas/rates.ts'
import type { Catalogue } from '#api/contract/catalogue.ts'
import type { DistrictRow, Districts } from '#api/contract/districts.ts'
import { type Figure, gradedFigures, gradedMark, gradedRamp } from '#web/layers/graded-marks.ts'
import type { PaintedView, PaintView } from '#web/layers/view.ts'
import { saidBreaks } from '#web/map/classes.ts'
import { type ClassWish, classesOf } from '#web/map/classing.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { formatMonth, formatRate, saidRate } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'
import { measureForm } from './form.ts'
import { measureChoice } from './measure.ts'

type Measure = Catalogue['measures'][number]
type Form = ReturnType<typeof measureForm.of>

export function measuredFigure(row: DistrictRow, measure: Measure, form: Form, { counted }: Text): Figure {
  const found = row.measures.find(({ id }) => id === measure.id)
  if (found === undefined) return { value: null, words: counted.notPublished, isWithheld: false }
  const { value, isIndex, from, to, months } = found
  const span = counted.span(formatMonth(from), formatMonth(to))
  const published = counted.published(formatRate(value), measure.label, span)
  if (form === 'published' || isIndex) return { value, words: published, isWithheld: false }
  const rate = incidentRate(value, row.rate.population, months / 12)
  if (rate.status === 'not_tested') return { value: null, words: counted.noPeople, isWithheld: false }
  if (rate.status === 'unreliable') return { value: null, words: counted.tooFew(formatRate(value)), isWithheld: true }
  const words = counted.perHead(formatRate(rate.rate), formatRate(rate.lo), formatRate(rate.hi))
  return { value: rate.rate, words: `${words}; ${published}`, isWithheld: false }
}

export function paintedMeasure(
  { rows }: Districts,
  measure: Measure,
  form: Form,
  wish: ClassWish | null | undefined,
  palette: MapPalette,
  text: Text,
): PaintedView {
  const { counted } = text
  const figures = rows.map((row) => ({ row, ...measuredFigure(row, measure, form, text) }))
  const written = { said: saidRate, format: formatRate }
  const graded = gradedFigures(figures)
  const usual = saidBreaks(graded, palette.violence.length - 1, saidRate)
  const classes = classesOf({ wish, figures: graded, usual, ramp: palette.violence, written })
  const isPerHead = form === 'per-head' && !measure.isIndex
  const title = isPerHead ? counted.legendPerHead(measure.label) : measure.label
  const measured = rows.filter((row) => row.measures.some(({ id }) => id === measure.id)).length
  return {
    marks: new Map(figures.map(({ row, ...figure }) => [row.pcode, gradedMark(figure, classes, written, palette)])),
    legend: {
      title,
      look: 'scale',
      ...gradedRamp(figures, classes, written, palette, text),
      note: counted.noInterval(measure.source),
      method: 'rates',
    },
    summary: counted.measured(measure.label, String(measured), String(rows.length)),
    column: title,
  }
}

export const paintMeasure: PaintView<{ districts: Districts }> = (
  { districts, choices, catalogue, classes },
  palette,
  text,
) => {
  if (districts === undefined || catalogue === undefined) return null
  const id = measureChoice.of(choices, catalogue)
  const measure = catalogue.measures.find((one) => one.id === id)
  return measure === undefined
    ? null
    : paintedMeasure(districts, measure, measureForm.of(choices), classes, palette, text)
}
