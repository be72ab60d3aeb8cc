/** The whole country in one picture: what its people say, what happened by month and kind, who was heard, and what was promised. */
import type { Country } from '#api/contract/country.ts'
import type { Scope } from '#api/contract/filters.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { commitments } from '#api/queries/commitments.ts'
import { consultations } from '#api/queries/consultations.ts'
import { incidentKindCounts } from '#api/queries/incident-kinds.ts'
import { incidentMonths } from '#api/queries/incident-months.ts'
import { incidentSpan } from '#api/queries/incident-span.ts'
import { paramsOf } from '#api/queries/scope.ts'
import { incidentKinds } from '#data/schema/incident.ts'
import { participation } from '../perception/participation.ts'
import { areaPerceptions } from './area-perceptions.ts'
import { districts } from './districts.ts'
import { monthly, togetherArea } from './series.ts'

const kindLabels = new Map<string, string>(incidentKinds.map((kind) => [kind.id, kind.label]))

export const country = remembered(async (mirror: Mirror, asked: Scope): Promise<Country> => {
  const scope: Scope = { ...asked, level: 'country', pcodes: null }
  const { asOf } = scope
  const params = paramsOf(scope)
  const places = await atlas(mirror, asOf)
  const [table, perceptions, people, months, kinds, promises, meetings, span] = await Promise.all([
    districts(mirror, scope),
    areaPerceptions(mirror, scope, togetherArea(places, scope)),
    participation(mirror, { ...scope, kinds: null, sources: null, indicator: '', group: {} }),
    incidentMonths(mirror, { ...params, by: 'together' }),
    incidentKindCounts(mirror, params),
    commitments(mirror, params),
    consultations(mirror, { ...params, fewestPeople: mirror.fewestRespondents }),
    incidentSpan(mirror, asOf),
  ])
  const { rows, seq, analytics, from, to, fictional, withheldKinds, indicator } = table
  const sum = (of: (meeting: (typeof meetings)[number]) => number): number =>
    meetings.reduce((total, meeting) => total + of(meeting), 0)
  return {
    seq,
    analytics,
    from,
    to,
    asOf,
    fictional,
    withheldKinds,
    row: theOne(rows),
    indicator,
    ...perceptions,
    ...monthly(months, scope, span),
    kinds: kinds.map(({ kind, incidents }) => ({ kind, label: kindLabels.get(kind) ?? kind, incidents })),
    heard: theOne(people.rows),
    commitments: promises.map((each) => ({ ...each, districtName: places.byPcode.get(each.pcode)?.name ?? null })),
    consultations: {
      meetings: meetings.length,
      people: sum(({ people: came }) => came),
      women: sum(({ women }) => women),
    },
  }
})

/** Where places of several countries are known, none of them is "the country". */
const theOne = <T>(rows: readonly T[]): T | null => (rows.length === 1 ? (rows[0] ?? null) : null)
