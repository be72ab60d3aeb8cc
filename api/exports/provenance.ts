/** What an exported file says about itself, so that it can be understood, repeated and cited without us. */

import type { exportKinds } from '#api/contract/exports.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { NotHandedOn } from '#api/contract/handing-on.ts'
import type { ActorRole } from '#api/contract/session.ts'
import { may } from '#api/protection/permissions.ts'
import type { Instance } from '#api/queries/instance.ts'
import { type DatasetId, sensitivityOf } from '#data/schema/dataset.ts'
import type { WaveQuestion } from '#data/schema/perception.ts'
import { termsOf } from '#data/schema/source.ts'

export type Provenance = {
  about: string
  place: string
  fictional: string | null
  period: string
  filter: string
  asKnownOn: string
  recordSeq: number
  madeAt: string
  /** Where to ask for it again, and where the same is on a page. */
  address: string
  page: string
  rows: string
  /** Whom it was made for, and what that reader is not shown. */
  reader: string
  /** Its level by the OCHA data responsibility guidelines. */
  responsibility: string
  withheld: string
  imprecise: string
  /** Rows that are not in it because their source forbids handing them on; null where there are none. */
  leftOut: string | null
  /** How the waves asked about the indicator, as far as their files told; null where none did. */
  asked: string | null
  sources: SourceUsed[]
  licence: string
}
export type SourceUsed = {
  title: string
  /** How much of it: records, or when people were interviewed. */
  brought: string
  licence: string
  licenceUrl: string | null
  citation: string | null
}

type Kind = (typeof exportKinds)[number]

const rowsAre: Record<Kind, string> = {
  districts: 'One row a place. An empty figure is not zero: its reason is in the column gaps.',
  silence:
    'One row a district. Whether anybody of a group was heard is said, never how many; the reason stands beside what cannot be told.',
  incidents:
    'One row an incident whose whole date range lies in the period, but for those of sources that forbid handing rows on. geo_precision 1-3 may be counted by district.',
  observations:
    'One row an observation made in the period, without those withdrawn, rejected, or told by another already. The column review says how far it was checked.',
  interventions: 'One row an intervention, with its phase at the end of the period.',
  balance:
    'One row a place, the nation first: US dollars of the period by class. Budgets not stated are counted in without_budget, never zero.',
  'weekly-safety':
    'One row a district and week, from its first week with a report to its last. Community reporters, no survey: their mean, each once; weeks of few are withheld, and never zero.',
  evaluations:
    'One row an intervention with its verdict: incidents before and after, here, around it and in comparison places, up to the end of the period.',
}

type Made = {
  what: Kind
  format: string
  scope: Scope
  seq: number
  madeAt: Date
  country: Instance | null
  role: ActorRole
  origin: string
  sources: readonly { id: string; records: number }[]
  waves: readonly { waveId: string; label: string; startedOn: string; endedOn: string }[]
  notHandedOn: readonly NotHandedOn[]
  questions: readonly WaveQuestion[]
  /** No figure of fewer people is told. */
  fewest: number
}

/** Example: `high (OCHA data responsibility guidelines)`. */
export const responsibilityOf = (dataset: DatasetId): string =>
  `${sensitivityOf[dataset]} (OCHA data responsibility guidelines)`

export function provenanceOf(made: Made): Provenance {
  const { what, format, scope, seq, madeAt, country, role, origin, sources, waves, notHandedOn, questions } = made
  const fictional = country?.fictional === true
  const filter = filterText(scope)
  return {
    about: `Upstream: ${what}`,
    place: country?.name ?? 'unnamed',
    fictional: fictional ? 'Fictional demonstration data' : null,
    period: `${scope.from} to ${scope.to}, both months included`,
    filter,
    asKnownOn: scope.asOf ?? 'now',
    recordSeq: seq,
    madeAt: madeAt.toISOString(),
    address: `${origin}/api/exports/${what}.${format}?${filter}`,
    page: `${origin}/explore?${filter}`,
    rows: rowsAre[what],
    reader: role,
    responsibility: responsibilityOf(what),
    withheld: `Figures of fewer than ${made.fewest} people or 3 sampling points, and those they could be worked out from, are withheld from every reader.`,
    imprecise: may(role, 'seeImprecise')
      ? 'Figures too imprecise to publish are in it, marked hidden in the columns of precision: not for publication.'
      : 'Figures too imprecise to publish are blank, marked hidden in the columns of precision.',
    leftOut: notHandedOn.length === 0 ? null : notHandedOn.map(leftOut).join(' '),
    asked: askedText(
      questions.filter(({ waveId }) => waves.some((wave) => wave.waveId === waveId && wave.endedOn < scope.toDate)),
      what === 'districts' ? scope.indicator : null,
    ),
    sources: [
      ...sources
        .filter(({ id }) => scope.sources === null || scope.sources.includes(id))
        .map(({ id, records }) => sourceUsed(id, `${records} records`, fictional)),
      ...waves
        .filter(({ endedOn }) => endedOn < scope.toDate)
        .map(({ waveId, label, startedOn, endedOn }) =>
          sourceUsed(waveId, `${label}, interviews ${startedOn} to ${endedOn}`, fictional),
        ),
    ],
    licence: fictional
      ? 'Free to use, but for rows of sources that say otherwise; it describes no real place or person.'
      : 'Each source its own, as stated with it; where none is stated ask the steward of this instance.',
  }
}

function askedText(questions: readonly WaveQuestion[], indicator: string | null): string | null {
  const asked = questions.filter((each) => each.indicator === indicator)
  if (asked.length === 0) return null
  return asked
    .map(
      ({ waveId, wording, columnName, answers, counts }) =>
        `${waveId}: ${wording ?? `wording not told (column ${columnName})`}; answers ${answers.join(' | ')}; counting ${counts.join(' | ')}.`,
    )
    .join(' ')
}

const leftOut = ({ source, name, licence, incidents }: NotHandedOn): string =>
  `Not in this file: ${incidents} ${incidents === 1 ? 'incident' : 'incidents'} of ${name} (source ${source}), whose rows may not be handed on (${licence}). Figures by place count them.`

function sourceUsed(id: string, brought: string, fictional: boolean): SourceUsed {
  const terms = termsOf(id)
  return {
    title: terms === null ? id : `${terms.name} (${id})`,
    brought,
    licence: terms?.licence ?? (fictional ? 'Invented for this demonstration: free to use' : 'licence not stated'),
    licenceUrl: terms?.licenceUrl ?? null,
    citation: terms?.citation ?? null,
  }
}

/** Everything it says, name by name, for formats that hold lines of text: a source a line. */
export const provenanceLines = ({ sources, ...rest }: Provenance): [name: string, value: string][] => [
  ...Object.entries(rest).flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[name, String(value).replace(/\s+/g, ' ')]],
  ),
  ...sources.map(({ title, brought, licence, licenceUrl, citation }): [string, string] => [
    'source',
    [`${title}: ${brought}`, licenceUrl === null ? licence : `${licence} <${licenceUrl}>`, citation]
      .filter((part) => part !== null)
      .join('; '),
  ]),
]

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
    review: scope.review?.join(','),
    asOf: scope.asOf ?? undefined,
  }
  return Object.entries(parts)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
    .join('&')
}

/** Clients take headers of so many bytes in all, Node's own of 16 KiB. */
const longestHeader = 8000

/** For the header of an answer; where there are too many sources they are counted instead. */
export function headerOf(provenance: Provenance): string {
  const whole = encodeURIComponent(JSON.stringify(provenance))
  if (whole.length <= longestHeader) return whole
  const { sources, ...rest } = provenance
  return encodeURIComponent(JSON.stringify({ ...rest, sources: [], sourcesNotNamed: sources.length }))
}
