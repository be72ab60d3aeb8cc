// Which lines can be shown together: the most frequent kinds; groups with their names in words.
import type { ComparedLine } from '#web/queries/compared-series.ts'
import { mostCompared } from '#web/search/explore-search.ts'
import type { Text } from '#web/text/use-text.tsx'

const incidentsIn = (line: ComparedLine): number => line.months.reduce((sum, m) => sum + (m.incidents ?? 0), 0)

export function shownLines(
  lines: readonly ComparedLine[],
  by: 'places' | 'kind' | 'group',
  text: Text,
): readonly ComparedLine[] {
  if (by === 'places') return lines
  if (by === 'kind') return [...lines].sort((a, b) => incidentsIn(b) - incidentsIn(a)).slice(0, mostCompared)
  const { groups } = text.map.filters
  const ofOne = lines.filter((l) => l.id.startsWith('sex:'))
  return (ofOne.length > 1 ? ofOne : lines)
    .slice(0, mostCompared)
    .map((l) => ({ ...l, label: groups[l.id] ?? l.label }))
}
