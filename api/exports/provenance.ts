/** What an exported file says about itself, so that it can be understood, repeated and cited without us. */

import type { exportKinds } from '#api/contract/exports.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { Instance } from '#api/queries/instance.ts'

export type Provenance = {
  about: string
  place: string
  fictional: string | null
  period: string
  filter: string
  asKnownOn: string
  recordSeq: number
  madeAt: string
  rows: string
  licence: string
}

type Kind = (typeof exportKinds)[number]

const rowsAre: Record<Kind, string> = {
  districts:
    'One row a place. An empty figure is not zero: its reason is in the column gaps. Shares from too few people are withheld.',
  incidents:
    'One row an incident whose whole date range lies in the period. geo_precision 1-3 may be counted by district.',
  observations: 'One row an observation made in the period, without those withdrawn.',
  interventions: 'One row an intervention, with its phase at the end of the period.',
}

export function provenanceOf(
  what: Kind,
  scope: Scope,
  seq: number,
  madeAt: Date,
  country: Instance | null,
): Provenance {
  return {
    about: `Upstream: ${what}`,
    place: country?.name ?? 'unnamed',
    fictional: country?.fictional === true ? 'Fictional demonstration data' : null,
    period: `${scope.from} to ${scope.to}, both months included`,
    filter: filterText(scope),
    asKnownOn: scope.asOf ?? 'now',
    recordSeq: seq,
    madeAt: madeAt.toISOString(),
    rows: rowsAre[what],
    licence:
      country?.fictional === true
        ? 'Free to use; it describes no real place or person.'
        : 'As each source in the column source or the instance states; ask its steward.',
  }
}

/** As it would stand in the address bar, so that it can be asked again. */
function filterText(scope: Scope): string {
  const groups = Object.entries(scope.group).map(([grouping, group]) => `${grouping}:${group}`)
  const parts = {
    from: scope.from,
    to: scope.to,
    level: scope.level,
    pcodes: scope.pcodes?.join(','),
    kinds: scope.kinds?.join(','),
    indicator: scope.indicator,
    group: groups.length === 0 ? undefined : groups.join(','),
    sources: scope.sources?.join(','),
    asOf: scope.asOf ?? undefined,
  }
  return Object.entries(parts)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
    .join('&')
}
