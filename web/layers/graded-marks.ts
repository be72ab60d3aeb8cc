// How a figure of any size becomes one of a few classes of violence: none apart from little, withheld and no data apart from both. Pure.
import { classOf, type Saying } from '#web/map/classes.ts'
import type { LegendSwatch, Mark } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import type { Text } from '#web/text/use-text.tsx'

/** How a figure is rounded, and how that is written. */
export type Written = { said: Saying; format: (value: number) => string }
export type Figure = { value: number | null; words: string; isWithheld: boolean }

export function gradedMark(
  { value, words, isWithheld }: Figure,
  breaks: readonly number[],
  said: Saying,
  palette: MapPalette,
): Mark {
  if (value === null) return { fill: null, pattern: isWithheld ? 'dots' : 'hatch', outline: null, words, rank: null }
  const fill = value === 0 ? palette.zero : (palette.violence[classOf(value, breaks, said)] ?? palette.zero)
  return { fill, pattern: null, outline: null, words, rank: value }
}

/** The ramp starts above none, which stands beside it. */
export function gradedRamp(
  figures: readonly Figure[],
  breaks: readonly number[],
  { said, format }: Written,
  palette: MapPalette,
  text: Text,
): { ramp: LegendSwatch[]; beside: LegendSwatch[] } {
  const { legend } = text.map
  const count = (fits: (figure: Figure) => boolean) => figures.filter(fits).length
  const lows = [0, ...breaks]
  return {
    ramp: palette.violence.slice(0, lows.length).map((fill, index) => ({
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
