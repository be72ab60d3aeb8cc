// How hot and cold spots behave over time: seventeen categories drawn as seven, each told in full in words. Pure.
import type { Districts } from '#api/contract/districts.ts'
import type { Emerging, EmergingCategory, EmergingRow } from '#api/contract/emerging.ts'
import type { PaintView } from '#web/layers/view.ts'
import type { Legend, LegendSwatch, Mark } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { formatCount, formatMonth } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'

/** What is new or grows asks for a look first, what lasts is known, what comes and goes or is over comes last. */
export const emergingGroups = [
  'hot-rising',
  'hot-lasting',
  'hot-passing',
  'neither',
  'cold-passing',
  'cold-lasting',
  'cold-rising',
] as const
export type EmergingGroup = (typeof emergingGroups)[number]
type Course = 'rising' | 'lasting' | 'passing'
const courses: Record<string, Course> = {
  new: 'rising',
  consecutive: 'rising',
  intensifying: 'rising',
  persistent: 'lasting',
  diminishing: 'lasting',
  sporadic: 'passing',
  oscillating: 'passing',
  historical: 'passing',
}

/** Null where nothing was tested. */
export function groupOf(category: EmergingCategory): EmergingGroup | null {
  if (category === 'not-tested') return null
  const [pattern = '', side] = category.split('_')
  const course = courses[pattern]
  if (course === undefined) return 'neither'
  return side === 'cold' ? `cold-${course}` : `hot-${course}`
}

const fillOf = (group: EmergingGroup, palette: MapPalette): string | null =>
  ({
    'hot-rising': palette.hot[2],
    'hot-lasting': palette.hot[1],
    'hot-passing': palette.hot[0],
    neither: palette.notSignificant,
    'cold-passing': palette.cold[0],
    'cold-lasting': palette.cold[1],
    'cold-rising': palette.cold[2],
  })[group] ?? null

const rankOf = (group: EmergingGroup): number => 3 - emergingGroups.indexOf(group)

function markOf(row: EmergingRow, palette: MapPalette, { say }: Text): Mark {
  const group = groupOf(row.category)
  const words = say(row.finding)
  return group === null
    ? { fill: null, pattern: 'hatch', outline: null, words, rank: null }
    : { fill: fillOf(group, palette), pattern: null, outline: null, words, rank: rankOf(group) }
}

export const emergingMarks = (emerging: Emerging, palette: MapPalette, text: Text): Map<string, Mark> =>
  new Map(emerging.rows.map((row) => [row.pcode, markOf(row, palette, text)]))

const countOf = (emerging: Emerging, group: EmergingGroup | null): number =>
  emerging.rows.filter((row) => groupOf(row.category) === group).length

/** `shownFrom`: first month of the period that the rest of the page shows. */
export function emergingLegend(
  emerging: Emerging,
  shownFrom: string | undefined,
  palette: MapPalette,
  text: Text,
): Legend {
  const looksFurther = shownFrom !== undefined && emerging.periods.length > 0 && emerging.from < shownFrom
  const { spots, map, say } = text
  const swatch = (group: EmergingGroup): LegendSwatch => ({
    label: spots.groups[group],
    fill: fillOf(group, palette),
    pattern: null,
    count: countOf(emerging, group),
  })
  return {
    title: spots.over(emerging.periods.length),
    look: 'list',
    ramp: emergingGroups.map(swatch),
    beside: [{ label: map.hotspotClasses['not-tested'], fill: null, pattern: 'hatch', count: countOf(emerging, null) }],
    note: [...(looksFurther ? [spots.looksFurther] : []), ...emerging.method.caveats.map(say)].join(' '),
    method: 'emerging',
  }
}

export function emergingSummary(emerging: Emerging, text: Text): string {
  const { spots, say } = text
  const tested = emerging.rows.length - countOf(emerging, null)
  const lastCaveat = emerging.method.caveats.at(-1)
  if (tested === 0) return lastCaveat === undefined ? spots.nothingTested : say(lastCaveat)
  return spots.summary({
    rising: countOf(emerging, 'hot-rising'),
    lasting: countOf(emerging, 'hot-lasting'),
    passing: countOf(emerging, 'hot-passing'),
    tested: formatCount(tested),
    from: formatMonth(emerging.from),
    to: formatMonth(emerging.to),
  })
}

export const paintEmerging: PaintView<{ emerging: Emerging; districts: Districts }> = (
  { emerging, districts },
  palette,
  text,
) =>
  emerging === undefined
    ? null
    : {
        marks: emergingMarks(emerging, palette, text),
        legend: emergingLegend(emerging, districts?.from, palette, text),
        summary: emergingSummary(emerging, text),
        column: text.spots.column,
      }
