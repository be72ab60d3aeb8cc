/**
 * A filter as asked becomes a scope as SQL takes it: defaults filled in, every name checked against what this instance holds.
 * A year that holds something stands in for a period nobody gave; the wall clock is never asked.
 */

import { datesOf, type Filters, type Scope } from '#api/contract/filters.ts'
import { problem } from '#api/contract/problems.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import type { Params } from '#api/mirror/values.ts'
import { defaultIndicator } from '#data/schema/indicators.ts'
import { groupingNames } from '#data/schema/perception.ts'
import { addMonths, type Month } from '#data/schema/period.ts'
import { atlas } from './atlas.ts'
import { defaultPeriod } from './default-period.ts'
import { heldIndicators } from './held-indicators.ts'
import { heldMonths } from './held-months.ts'
import { heldSources } from './held-sources.ts'
import { knownIndicators } from './known-indicators.ts'

/** Shown when there is nothing to show: a whole year, so that every answer has a period. */
const emptyPeriod = { from: '2000-01', to: '2000-12' }
const defaultMonths = 12

export async function scopeOf(mirror: Mirror, filters: Filters): Promise<Scope> {
  const asOf = instantOf(filters.asOf)
  const { from, to } = await periodOf(mirror, filters, asOf)
  const pcodes = await pcodesOf(mirror, filters.pcodes, asOf)
  return {
    from,
    to,
    ...datesOf(from, to),
    level: filters.level ?? 'district',
    pcodes,
    kinds: filters.kinds === undefined ? null : await kindsOf(mirror, filters.kinds, { pcodes, asOf }),
    indicator: await indicatorOf(mirror, filters.indicator, asOf),
    group: groupOf(filters.group),
    sources: await sourcesOf(mirror, filters.sources, asOf),
    review: filters.review === undefined ? null : sorted(filters.review),
    asOf,
  }
}

/** The scope as SQL parameters. */
export const paramsOf = (scope: Scope): Params => {
  const { group, ...rest } = scope
  return { ...rest, ...groupParams(group) }
}

export const groupParams = (group: Scope['group']): Params => ({
  sexIs: group.sex ?? null,
  ageIs: group.age ?? null,
  minorityIs: group.minority ?? null,
  displacementIs: group.displacement ?? null,
})

const sorted = (values: readonly string[]): string[] => [...new Set(values)].sort()

/** A date means the end of that day. */
export function instantOf(asOf: string | undefined): string | null {
  if (asOf === undefined) return null
  return asOf.length === 10 ? `${asOf}T23:59:59.999Z` : new Date(asOf).toISOString()
}

async function periodOf(mirror: Mirror, filters: Filters, asOf: string | null): Promise<{ from: Month; to: Month }> {
  const usual = await defaultPeriod(mirror, asOf)
  if (filters.from === undefined && filters.to === undefined) return usual ?? emptyPeriod
  const { firstMonth, lastMonth } = await heldMonths(mirror, asOf)
  const to = filters.to ?? latest(lastMonth, filters.from ?? '')
  const from = filters.from ?? latest(addMonths(to, 1 - defaultMonths), earliest(firstMonth, to))
  if (from > to)
    throw problem('request.invalid', undefined, { from: { code: 'period-ends-before-it-begins', from, to } })
  return { from, to }
}

/** Whoever asks for nothing but what is withheld from them is told so: no figure of it would be true, least of all none. */
async function kindsOf(
  mirror: Mirror,
  kinds: readonly string[],
  { pcodes, asOf }: Pick<Scope, 'pcodes' | 'asOf'>,
): Promise<string[]> {
  const { withheld } = mirror
  if (withheld !== null && kinds.every((kind) => withheld.kinds.includes(kind))) {
    const places = await atlas(mirror, asOf)
    const told = new Set(places.districtsIn(withheld.but).map(({ pcode }) => pcode))
    if (!places.districtsIn(pcodes).every(({ pcode }) => told.has(pcode)))
      throw problem('actor.forbidden', { code: 'kinds-withheld', kinds: [...kinds] })
  }
  return sorted(kinds)
}

const latest = (a: string | null, b: string): string => (a !== null && a > b ? a : b)
const earliest = (a: string | null, b: string): string => (a !== null && a < b ? a : b)

async function pcodesOf(mirror: Mirror, pcodes: string[] | undefined, asOf: string | null): Promise<string[] | null> {
  if (pcodes === undefined) return null
  const { byPcode } = await atlas(mirror, asOf)
  return sorted(
    pcodes.map((pcode) => {
      const place = byPcode.get(pcode)
      if (place === undefined)
        throw problem(
          'place.unknown',
          { code: 'place-not-known', pcode },
          { pcodes: { code: 'place-not-known', pcode } },
        )
      return place.level === 'community' && place.districtPcode !== null ? place.districtPcode : pcode
    }),
  )
}

/** Shown when no indicator is asked for; null where nobody was asked anything. */
export async function usualIndicator(mirror: Mirror, asOf: string | null): Promise<string | null> {
  const asked = new Set((await heldIndicators(mirror, asOf)).map((held) => held.indicator))
  const [first = null] = asked
  return asked.has(defaultIndicator) ? defaultIndicator : first
}

async function indicatorOf(mirror: Mirror, id: string | undefined, asOf: string | null): Promise<string> {
  if (id === undefined) return (await usualIndicator(mirror, asOf)) ?? defaultIndicator
  if ((await knownIndicators(mirror, asOf)).some((i) => i.id === id)) return id
  throw problem(
    'indicator.unknown',
    { code: 'indicator-not-known', indicator: id },
    { indicator: { code: 'indicator-not-known', indicator: id } },
  )
}

async function sourcesOf(mirror: Mirror, asked: string[] | undefined, asOf: string | null): Promise<string[] | null> {
  if (asked === undefined) return null
  const known = await heldSources(mirror, asOf)
  const unknown = asked.filter((source) => !known.includes(source))
  if (unknown.length === 0) return sorted(asked)
  throw problem('request.invalid', undefined, { sources: { code: 'sources-not-known', unknown, known: [...known] } })
}

export function groupOf(pairs: readonly string[] | undefined): Scope['group'] {
  const group: Scope['group'] = {}
  for (const pair of pairs ?? []) {
    const grouping = groupingNames.find((name) => pair.startsWith(`${name}:`))
    if (grouping !== undefined) group[grouping] = pair.slice(grouping.length + 1)
  }
  return group
}
