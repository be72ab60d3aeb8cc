// How a figure of any size becomes one of a few classes of violence: none apart from little, withheld and no data apart from both. Pure.
import { classOf } from '#web/map/classes.ts'
import type { Classes, ToldClasses, Written } from '#web/map/classing.ts'
import type { LegendSwatch, Mark } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import type { Text } from '#web/text/use-text.tsx'

export type Figure = { value: number | null; words: string; isWithheld: boolean }

export function gradedMark(
  { value, words, isWithheld }: Figure,
  { breaks, fills }: Classes,
  { said }: Written,
  palette: MapPalette,
): Mark {
  if (value === null) return { fill: null, pattern: isWithheld ? 'dots' : 'hatch', outline: null, words, rank: null }
  const fill = value === 0 ? palette.zero : (fills[classOf(value, breaks, said)] ?? palette.zero)
  return { fill, pattern: null, outline: null, words, rank: value }
}

/** What is parted into classes: none stands beside them. */
export const gradedFigures = (figures: readonly Figure[]): number[] =>
  figures.flatMap(({ value }) => (value === null || value === 0 ? [] : [value]))

/** The ramp starts above none, which stands beside it. */
export function gradedRamp(
  figures: readonly Figure[],
  { breaks, fills, told }: Classes,
  { said, format }: Written,
  palette: MapPalette,
  text: Text,
): { ramp: LegendSwatch[]; beside: LegendSwatch[]; classes: ToldClasses } {
  const { legend } = text.map
  const count = (fits: (figure: Figure) => boolean) => figures.filter(fits).length
  const lows = [0, ...breaks]
  return {
    classes: told,
    ramp: fills.map((fill, index) => ({
      label: index === 0 ? legend.aboveNone : format(lows[index] ?? 0),
      fill,
      pattern: null,
      count: count(({ value }) => value !== null && value > 0 && classOf(value, breaks, said) === index),
    })),
    beside: [
      { label: legend.zero, fill: palette.zero, pattern: null, count: count(({ value }) => value === 0) },
      {
        label: legend.noData,
        fill: null,
        pattern: 'hatch',
        count: count(({ value, isWithheld }) => value === null && !isWithheld),
      },
      ...(figures.some(({ isWithheld }) => isWithheld)
        ? [
            {
              label: text.people.rates.withheld,
              fill: null,
              pattern: 'dots' as const,
              count: count(({ isWithheld }) => isWithheld),
            },
          ]
        : []),
    ],
  }
}
