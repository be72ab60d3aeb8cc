/**
 * The demo country as dated batches, in the order in which it became known, so that a view "as known on 1 March 2026"
 * means something. The same seed gives the same bytes; the ground is the same for every seed.
 */
import { createRandom } from '#api/analytics/numeric/random.ts'
import type { RowTable } from '#api/record/entries.ts'
import type { Wave } from '#data/schema/perception.ts'
import { addMonths, type Month, monthsBetween } from '#data/schema/period.ts'
import { countAnswers } from './answer-counts.ts'
import { drawBoundaries } from './boundaries.ts'
import { promise } from './commitments.ts'
import { consult } from './consultations.ts'
import { COUNTRY_CODE, drawCountry } from './country.ts'
import { addDays, monthOf, quarterEnd } from './draws.ts'
import { type DatedEntry, fieldReports } from './field-reports.ts'
import { makeIncidents } from './incidents.ts'
import { intervene } from './interventions.ts'
import type { Chapter } from './lever.ts'
import { watchCountry } from './observations.ts'
import { askOfficers } from './officers.ts'
import { askEarlier, askPeople } from './perceptions.ts'
import { placeRows } from './place-rows.ts'
import { countPeople, describePeople } from './population.ts'
import { scatterSites } from './sites.ts'
import { FIRST_MONTH, LAST_MONTH, story as velmoraStory } from './story.ts'
import { EARLIER_FROM, EARLIER_TO } from './story-earlier.ts'

export const DEFAULT_SEED = 13
export const DEMO_NAME = 'Velmora'
export const DEMO_COUNTRY_CODE = COUNTRY_CODE

export interface DemoBatch {
  batchId: string
  /** When these rows became known. */
  at: string
  format: 'demo'
  filename: string
  rows: Partial<Record<RowTable, object[]>>
  /** What was written about these rows, or beside them, one thing at a time. */
  entries?: DatedEntry[]
}

/** Each subject draws from its own generator, so that more of one never changes another. */
const subjects = {
  people: 1,
  sites: 2,
  incidents: 3,
  perceptions: 4,
  field: 5,
  interventions: 6,
  consultations: 7,
  promises: 8,
  clusters: 9,
  earlier: 10,
  'earlier-clusters': 11,
  'earlier-perceptions': 12,
  officers: 13,
}
const WAVE_CODING_DAYS = 27
const FIELD_REPORT_DAYS = 9
/** Before the first incident: the people counted are the census office's projection for 2022. */
const STARTED_AT = '2018-12-15T09:00:00.000Z'

/** In the order in which they became known. `story` is the planted truth; an empty one makes a quiet country with the same ground. */
export const generateDemo = (seed?: number, story?: readonly Chapter[]): DemoBatch[] =>
  [...demoBatches(seed, story)].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))

/** The same one by one, subject by subject, so that one can be written while the next is made up. */
export function* demoBatches(
  seed: number = DEFAULT_SEED,
  story: readonly Chapter[] = velmoraStory,
): Generator<DemoBatch> {
  const randomFor = (subject: keyof typeof subjects) =>
    createRandom((seed ^ Math.imul(subjects[subject], 0x9e3779b1)) >>> 0)
  const country = drawCountry()
  const makeups = describePeople(country, story, randomFor('people'))
  const siteMap = scatterSites(country, randomFor('sites'))

  yield batch('country', STARTED_AT, {
    place: placeRows(country),
    boundary: drawBoundaries(country),
    population: countPeople(country, makeups),
  })
  const months = monthsBetween(FIRST_MONTH, LAST_MONTH)
  const earlier = monthsBetween(EARLIER_FROM, EARLIER_TO)
  const incidents = makeIncidents(country, siteMap, story, [
    { months, random: randomFor('incidents'), nearRandom: randomFor('clusters') },
    { months: earlier, random: randomFor('earlier'), nearRandom: randomFor('earlier-clusters') },
  ])
  // At first incidents came in by the quarter.
  for (const last of [...earlier.filter((_, k) => k % 3 === 2), ...months]) {
    const first = last < FIRST_MONTH ? addMonths(last, -2) : last
    const known = incidents.filter(({ knownAfter }) => first <= knownAfter && knownAfter <= last).map(({ row }) => row)
    yield batch(`incidents-${last}`, `${addMonths(last, 1)}-03T07:30:00.000Z`, { incident: known })
  }
  const inStations = randomFor('officers')
  for (const { wave, respondents, answers } of askPeople(country, makeups, story, randomFor('perceptions'))) {
    const officers = askOfficers(country, makeups, story, wave.waveId, inStations)
    yield waveBatch(wave, {
      respondent: [...respondents, ...officers.respondents],
      answer: [...answers, ...officers.answers],
    })
  }
  // Of the earlier surveys only counts were published.
  const earlierRandom = randomFor('earlier-perceptions')
  for (const asked of askEarlier(country, makeups, story, randomFor('perceptions'), earlierRandom)) {
    yield waveBatch(asked.wave, { answer_count: countAnswers(asked) })
  }
  const field = {
    observations: watchCountry(country, siteMap, randomFor('field')),
    interventions: intervene(country, siteMap, story, randomFor('interventions')),
    heard: consult(country, makeups, story, randomFor('consultations')),
    commitments: promise(country, story, randomFor('promises')),
  }
  const [last, ...before] = fieldBatches(field).reverse()
  yield* before.reverse()
  if (last !== undefined) yield { ...last, entries: fieldReports(field.observations) }
}

interface Field {
  observations: ReturnType<typeof watchCountry>
  interventions: ReturnType<typeof intervene>
  heard: ReturnType<typeof consult>
  commitments: ReturnType<typeof promise>
}

/** Each quarter's field work; what is only planned is known by the last quarter. */
function fieldBatches({ observations, interventions, heard, commitments }: Field): DemoBatch[] {
  const last = quarterEnd(`${LAST_MONTH}-01`)
  const quarters = [...new Set(monthsBetween(FIRST_MONTH, LAST_MONTH).map((month: Month) => quarterEnd(`${month}-01`)))]
  return quarters.map((end) => {
    const inQuarter = (day: string) => quarterEnd(day) === end || (end === last && quarterEnd(day) > last)
    const held = heard.filter(({ consultation }) => inQuarter(consultation.heldOn))
    const name = `field-${monthOf(end)}`
    return batch(name, `${addDays(end, FIELD_REPORT_DAYS)}T16:00:00.000Z`, {
      observation: observations.filter(({ observedAt }) => inQuarter(observedAt.slice(0, 10))),
      intervention: interventions.filter(({ startsOn }) => inQuarter(startsOn)),
      consultation: held.map(({ consultation }) => consultation),
      attendance: held.flatMap(({ attendance }) => attendance),
      ranked_priority: held.flatMap(({ priorities }) => priorities),
      commitment: commitments.filter(({ promisedOn, doneOn, dueOn, state }) =>
        inQuarter(doneOn ?? (state === 'dropped' ? dueOn : promisedOn)),
      ),
    })
  })
}

const waveBatch = (wave: Wave, rows: DemoBatch['rows']): DemoBatch =>
  batch(`perceptions-${wave.waveId}`, `${addDays(wave.endedOn, WAVE_CODING_DAYS)}T12:00:00.000Z`, {
    wave: [wave],
    ...rows,
  })

const batch = (name: string, at: string, rows: DemoBatch['rows']): DemoBatch => ({
  batchId: `demo-${name}`,
  at,
  format: 'demo',
  filename: `velmora-${name}`,
  rows: Object.fromEntries(Object.entries(rows).filter(([, list]) => list.length > 0)),
})
