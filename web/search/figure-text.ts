// One single figure in the address: what it is, of which place, which part of it, and within which months or group where they are
// not the page's own. `perception,XV0501,from=2026-05,to=2026-05,group=sex:female`. Pure.
import type { Filters } from '#api/contract/filters.ts'
import { filters } from '#api/contract/filters.ts'
import { pcode } from '#data/schema/place.ts'

export const figureIds = [
  'mark',
  'incidents',
  'happened',
  'fatalities',
  'rate',
  'rateSmoothed',
  'exceedance',
  'kind',
  'perception',
  'perceptionSmoothed',
  'perceptionChange',
  'group',
  'indicator',
  'complaint',
  'grievance',
  'change',
  'interventions',
  'openSites',
  'buildings',
  'counted',
] as const
export type FigureId = (typeof figureIds)[number]
/** What a figure is of, where that is not the page's own filter. */
export type Within = Pick<Filters, 'from' | 'to' | 'group'>
export type FigureRef = {
  id: FigureId
  pcode: string
  /** Which kind of incident, group, question, grievance or measure. */
  part?: string | undefined
  within?: Within | undefined
}

export function writeFigure({ id, pcode: place, part, within = {} }: FigureRef): string {
  const { from, to, group } = within
  const named = Object.entries({ part, from, to, group: group?.join('+') })
  return [
    id,
    encodeURIComponent(place),
    ...named.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`])),
  ].join(',')
}

/** Null where no figure can be meant. */
export function readFigure(text: string): FigureRef | null {
  const [written = '', place = '', ...named] = text.split(',')
  const id = figureIds.find((each) => each === written)
  const values = new Map(named.map((each) => [each.split('=')[0] ?? '', decoded(each.split('=')[1] ?? '')]))
  const isKnown = [...values.keys()].every((name) => ['part', 'from', 'to', 'group'].includes(name))
  const { part, from, to, group } = Object.fromEntries(values)
  const read = filters.safeParse({ from, to, group: group?.split('+') })
  const at = pcode.safeParse(decoded(place))
  return id === undefined || !isKnown || !read.success || !at.success
    ? null
    : { id, pcode: at.data, part, within: present(read.data) }
}

/** What is not said leaves the page's own filter as it is. */
const present = (within: Within): Within =>
  Object.fromEntries(Object.entries(within).filter(([, value]) => value !== undefined))

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
