/**
 * Parts figures into classes of equally many, or of equal width. A class begins at its break; the lowest begins below all figures.
 * @section 0
 * @method map-classes
 * @source Slocum, McMaster, Kessler & Howard (2009) Thematic Cartography and Geovisualization, ch. 4
 * @units those of the figures
 */
import { demand } from './gap.ts'

/**
 * @formula Break i of k - 1 stands at rank round(i n / k) of the sorted figures. Equal figures are never parted: the break moves to
 *   the nearer end of their run, to the lower where both are as near.
 * @shape Figures in any order; answers at most k - 1 breaks, each a figure, in order, none of them the smallest.
 * @gap All figures equal, or none: no break. Many equal ones: fewer breaks than asked for.
 * @example 1 to 10 in 5 classes: 3, 5, 7, 9. Five zeros, 1, 2, 3 in 4 classes: 1 and 2.
 */
export function quantileBreaks(figures: readonly number[], classes: number): number[] {
  demandClasses(classes)
  const sorted = [...figures].sort((a, b) => a - b)
  const n = sorted.length
  const breaks = Array.from({ length: classes - 1 }, (_, i) => Math.round(((i + 1) * n) / classes)).flatMap((rank) => {
    const figure = sorted[rank]
    if (figure === undefined) return []
    const first = sorted.indexOf(figure)
    const after = sorted.lastIndexOf(figure) + 1
    const isNearerFirst = first > 0 && (rank - first <= after - rank || after === n)
    return (isNearerFirst ? figure : sorted[after]) ?? []
  })
  return [...new Set(breaks)]
}

/**
 * @formula Break i of k - 1 is min + i (max - min) / k.
 * @gap All figures equal, or none: no break. Classes may be empty.
 * @example 0, 3 and 10 in 5 classes: 2, 4, 6, 8.
 */
export function equalBreaks(figures: readonly number[], classes: number): number[] {
  demandClasses(classes)
  const [low, high] = figures.reduce(
    ([least, most], figure) => [Math.min(least, figure), Math.max(most, figure)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
  if (!(high > low)) return []
  return Array.from({ length: classes - 1 }, (_, i) => low + ((i + 1) * (high - low)) / classes)
}

const demandClasses = (classes: number): void =>
  demand(Number.isInteger(classes) && classes >= 1, 'a whole number of classes, 1 or more')
