// Who was heard: the worst group of each district against the people who live there, hatched where nobody was asked. Pure.
import type { Participation, ParticipationRow } from '#api/contract/participation.ts'
import type { PaintView } from '#web/layers/view.ts'
import type { Legend, Mark } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { namesOfMissing, sayingSilence } from '#web/text/saying-people.ts'
import type { Text } from '#web/text/use-text.tsx'

const drawn = ['nobody', 'red', 'amber', 'ok', 'unknown'] as const
type Drawn = (typeof drawn)[number]

const fillOf = (badge: Drawn, palette: MapPalette): string | null =>
  ({
    nobody: palette.complaint[5],
    red: palette.complaint[4],
    amber: palette.complaint[2],
    ok: palette.good[2],
    unknown: palette.grey,
  })[badge] ?? null

function markOf(row: ParticipationRow, palette: MapPalette, text: Text): Mark {
  const { badges, heard } = text.people
  const missing = namesOfMissing(row, text)
  const note = missing.length === 0 ? {} : { note: heard.missing(missing.join(', ')) }
  const words = `${badges[row.badge]}; ${sayingSilence(row, text)}`
  if (row.badge === 'not-asked')
    return { fill: null, pattern: 'hatch', outline: null, words, rank: row.monthsSilent === null ? 5 : 4.5 }
  return {
    fill: fillOf(row.badge, palette),
    pattern: null,
    outline: null,
    words,
    ...note,
    rank: drawn.length - drawn.indexOf(row.badge) - 1,
  }
}

export const heardMarks = (heard: Participation, palette: MapPalette, text: Text): Map<string, Mark> =>
  new Map(heard.rows.map((row) => [row.pcode, markOf(row, palette, text)]))

export function heardLegend(heard: Participation, palette: MapPalette, text: Text): Legend {
  const count = (badge: ParticipationRow['badge']) => heard.rows.filter((row) => row.badge === badge).length
  return {
    title: text.people.heard.title,
    look: 'list',
    ramp: drawn.map((badge) => ({
      label: text.people.badges[badge],
      fill: fillOf(badge, palette),
      pattern: null,
      count: count(badge),
    })),
    beside: [{ label: text.people.badges['not-asked'], fill: null, pattern: 'hatch', count: count('not-asked') }],
    method: 'participation',
  }
}

/** Groups missing by name, then districts never asked and those far out of proportion. */
export function heardSummary(heard: Participation, text: Text): string {
  const { inPlaces, neverIn, out, everywhere, otherGroups } = text.people.heard
  const named = new Map<string, number>()
  for (const row of heard.rows)
    for (const name of namesOfMissing(row, text)) named.set(name, (named.get(name) ?? 0) + 1)
  const missing = [...named].sort((a, b) => b[1] - a[1]).map(([name, places]) => inPlaces(name, places))
  const red = heard.rows.filter((row) => row.badge === 'red').length
  const never = heard.neverAsked.length
  const parts = [
    ...(missing.length === 0 ? [everywhere] : missing.slice(0, mostNamed)),
    ...(missing.length > mostNamed ? [otherGroups(missing.length - mostNamed)] : []),
    ...(red === 0 ? [] : [out(red)]),
    ...(never === 0 ? [] : [neverIn(never)]),
  ]
  const said = parts.join('; ')
  return said.charAt(0).toUpperCase() + said.slice(1)
}
const mostNamed = 4

export const paintHeard: PaintView<{ participation: Participation }> = ({ participation }, palette, text) =>
  participation === undefined
    ? null
    : {
        marks: heardMarks(participation, palette, text),
        legend: heardLegend(participation, palette, text),
        summary: heardSummary(participation, text),
        column: text.people.heard.column,
      }
