// Incidents by district: their number, for the ground, or for the people; none is the lightest class, and nobody looked is no class. Pure.
import { incidentRate } from '#api/analytics/small-areas/rates.ts'
import type { DistrictRow, Districts } from '#api/contract/districts.ts'
import { type Figure, gradedFigures, gradedMark, gradedRamp } from '#web/layers/graded-marks.ts'
import type { PaintedView, PaintView } from '#web/layers/view.ts'
import { saidBreaks } from '#web/map/classes.ts'
import { type ClassWish, classesOf } from '#web/map/classing.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { formatCount, formatRate, saidCount, saidRate } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'
import { countForm } from './form.ts'

/** Ground is told per this many square kilometres. */
const GROUND_KM2 = 1000

type Form = ReturnType<typeof countForm.of>

/** Null where nothing was recorded in the period, or what it is set against is not known. */
export function figureOf(row: DistrictRow, form: Form, monthsRecorded: number, { counted }: Text): Figure {
  const { incidents, areaKm2, rate } = row
  const missing = (words: string): Figure => ({ value: null, words, isWithheld: false })
  if (incidents === null) return missing(counted.nobodyLooked)
  if (form === 'number')
    return { value: incidents, words: counted.incidents(formatCount(incidents)), isWithheld: false }
  const years = monthsRecorded / 12
  if (form === 'per-area') {
    if (areaKm2 === null || areaKm2 === 0) return missing(counted.noArea)
    const value = (incidents / areaKm2 / years) * GROUND_KM2
    return { value, words: counted.perArea(formatRate(value), formatCount(incidents)), isWithheld: false }
  }
  const found = incidentRate(incidents, rate.population, years)
  if (found.status === 'not_tested') return missing(counted.noPeople)
  if (found.status === 'unreliable')
    return { value: null, words: counted.tooFew(formatCount(incidents)), isWithheld: true }
  return {
    value: found.rate,
    words: counted.perHead(formatRate(found.rate), formatRate(found.lo), formatRate(found.hi)),
    isWithheld: false,
  }
}

export function paintedCount(
  districts: Districts,
  form: Form,
  wish: ClassWish | null | undefined,
  palette: MapPalette,
  text: Text,
): PaintedView {
  const { rows, coverage } = districts
  const figures = rows.map((row) => ({ row, ...figureOf(row, form, coverage.monthsRecorded, text) }))
  const written = form === 'number' ? { said: saidCount, format: formatCount } : { said: saidRate, format: formatRate }
  const graded = gradedFigures(figures)
  const usual = saidBreaks(graded, palette.violence.length - 1, written.said)
  const classes = classesOf({ wish, figures: graded, usual, ramp: palette.violence, written })
  const total = (of: 'incidents' | 'fatalities') => formatCount(rows.reduce((sum, row) => sum + (row[of] ?? 0), 0))
  return {
    marks: new Map(figures.map(({ row, ...figure }) => [row.pcode, gradedMark(figure, classes, written, palette)])),
    legend: {
      title: text.counted.legends[form],
      look: 'scale',
      ...gradedRamp(figures, classes, written, palette, text),
      method: 'rates',
    },
    summary: text.map.summaries.rate(total('incidents'), total('fatalities')),
    column: text.counted.columns[form],
  }
}

export const paintCount: PaintView<{ districts: Districts }> = ({ districts, choices, classes }, palette, text) =>
  districts === undefined ? null : paintedCount(districts, countForm.of(choices), classes, palette, text)
