/**
 * What was recorded here of what others foretold: only by the source the forecast is about and under its own definition, so that the two
 * can be set side by side. CAST foretells ACLED's events by type; VIEWS the deaths of UCDP's types of violence. Reads, never scores.
 */
import type { ExternalForecastRow } from '#api/contract/external-forecasts.ts'
import { datesOf } from '#api/contract/filters.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { recordedByArea } from '#api/queries/recorded-by-area.ts'
import { sourceSpans } from '#api/queries/source-spans.ts'
import type { ForecastOutcome } from '#data/schema/external-forecast.ts'
import type { IncidentKind } from '#data/schema/incident.ts'
import { termsOf } from '#data/schema/source.ts'

type Definition = { source: 'acled' | 'ucdp'; kinds: readonly IncidentKind[] | null; words: readonly string[] | null }
type Recorded = NonNullable<ExternalForecastRow['recorded']>

const battles: readonly IncidentKind[] = ['armed-clash']
const explosions: readonly IncidentKind[] = ['explosion']
/** ACLED's attacks, abductions and sexual violence, as its import names them. */
const againstCivilians: readonly IncidentKind[] = ['attack-on-civilians', 'kidnapping', 'gender-based-violence']
const acled = (...kinds: IncidentKind[]): Definition => ({ source: 'acled', kinds, words: null })
const ucdp = (word: string): Definition => ({ source: 'ucdp', kinds: null, words: [word] })
const stateBased = ucdp('State-based violence')

const definitions: Readonly<Record<ForecastOutcome, Definition>> = {
  'state-based-deaths': stateBased,
  'state-based-25-deaths': stateBased,
  'state-based-1-death': stateBased,
  'non-state-deaths': ucdp('Non-state violence'),
  'one-sided-deaths': ucdp('One-sided violence'),
  'events-total': acled(...battles, ...explosions, ...againstCivilians),
  'events-battles': acled(...battles),
  'events-explosions': acled(...explosions),
  'events-against-civilians': acled(...againstCivilians),
}

type Asked = { outcome: ForecastOutcome; asOf: string | null; pcodes: readonly string[]; months: readonly string[] }

/** A question about each row's month and area, answered without asking again. */
export async function recordedSince(
  mirror: Mirror,
  { outcome, asOf, pcodes, months }: Asked,
): Promise<(row: Pick<ExternalForecastRow, 'month' | 'area' | 'pcode'>) => Recorded> {
  const { source, kinds, words } = definitions[outcome]
  const spans = (await sourceSpans(mirror, { asOf })).filter(({ id }) => termsOf(id)?.id === source)
  const [first, last] = [months[0], months.at(-1)]
  const gap = (reason: Recorded['reason']): Recorded => ({ value: null, reason })
  if (spans.length === 0 || first === undefined || last === undefined)
    return ({ area }) => gap(area === 'cell' ? 'another-area' : 'not-held')
  const counted = await recordedByArea(mirror, {
    ...datesOf(first, last),
    ...{ kinds: kinds === null ? null : [...kinds], words: words === null ? null : [...words] },
    ...{ sources: spans.map(({ id }) => id), pcodes: [...pcodes], asOf },
  })
  const found = new Map(counted.map((row) => [`${row.month}|${row.pcode}`, row]))
  const isDeaths = source === 'ucdp'
  return ({ month, area, pcode }) => {
    if (area === 'cell') return gap('another-area')
    if (spans.every(({ firstMonth }) => firstMonth > month)) return gap('not-held')
    if (spans.every(({ lastMonth }) => lastMonth <= month)) return gap('not-over')
    const row = found.get(`${month}|${pcode}`)
    return { value: (isDeaths ? row?.fatalities : row?.incidents) ?? 0, reason: null }
  }
}
