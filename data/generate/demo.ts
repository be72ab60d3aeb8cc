/**
 * The demo country as dated batches, in the order in which it became known, so that a view "as known on 1 March 2026"
 * means something. The same seed gives the same bytes; the ground is the same for every seed.
 */
import { createRandom } from '#api/analytics/numeric/random.ts'
import type { RowTable } from '#api/record/entries.ts'
import { addMonths, type Month, monthsBetween } from '#data/schema/period.ts'
import { drawBoundaries } from './boundaries.ts'
import { promise } from './commitments.ts'
import { consult } from './consultations.ts'
import { COUNTRY_CODE, drawCountry } from './country.ts'
import { addDays, monthOf, quarterEnd } from './draws.ts'
import { makeIncidents } from './incidents.ts'
import { intervene } from './interventions.ts'
import type { Chapter } from './lever.ts'
import { watchCountry } from './observations.ts'
import { askOfficers } from './officers.ts'
import { askPeople } from './perceptions.ts'
import { placeRows } from './place-rows.ts'
import { countPeople, describePeople } from './population.ts'
import { scatterSites } from './sites.ts'
import { FIRST_MONTH, LAST_MONTH, story as velmoraStory } from './story.ts'

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
  officers: 10,
}
const WAVE_CODING_DAYS = 27
const FIELD_REPORT_DAYS = 9
const STARTED_AT = '2022-12-15T09:00:00.000Z'

/** `story` is the planted truth; an empty one makes a quiet country with the same ground. */
export function generateDemo(seed: number = DEFAULT_SEED, story: readonly Chapter[] = velmoraStory): DemoBatch[] {
  const randomFor = (subject: keyof typeof subjects) =>
    createRandom((seed ^ Math.imul(subjects[subject], 0x9e3779b1)) >>> 0)
  const country = drawCountry()
  const makeups = describePeople(country, story, randomFor('people'))
  const siteMap = scatterSites(country, randomFor('sites'))

  const batches = [
    batch('country', STARTED_AT, {
      place: placeRows(country),
      boundary: drawBoundaries(country),
      population: countPeople(country, makeups),
    }),
  ]
  const incidents = makeIncidents(country, siteMap, story, randomFor('incidents'), randomFor('clusters'))
  for (const month of monthsBetween(FIRST_MONTH, LAST_MONTH)) {
    const known = incidents.filter(({ knownAfter }) => knownAfter === month).map(({ row }) => row)
    batches.push(batch(`incidents-${month}`, `${addMonths(month, 1)}-03T07:30:00.000Z`, { incident: known }))
  }
  const inStations = randomFor('officers')
  for (const { wave, respondents, answers } of askPeople(country, makeups, story, randomFor('perceptions'))) {
    const at = `${addDays(wave.endedOn, WAVE_CODING_DAYS)}T12:00:00.000Z`
    const officers = askOfficers(country, makeups, story, wave.waveId, inStations)
    const respondent = [...respondents, ...officers.respondents]
    batches.push(
      batch(`perceptions-${wave.waveId}`, at, { wave: [wave], respondent, answer: [...answers, ...officers.answers] }),
    )
  }
  const field = {
    observations: watchCountry(country, siteMap, randomFor('field')),
    interventions: intervene(country, siteMap, story, randomFor('interventions')),
    heard: consult(country, makeups, story, randomFor('consultations')),
    commitments: promise(country, story, randomFor('promises')),
  }
  return [...batches, ...fieldBatches(field)].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
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

const batch = (name: string, at: string, rows: DemoBatch['rows']): DemoBatch => ({
  batchId: `demo-${name}`,
  at,
  format: 'demo',
  filename: `velmora-${name}`,
  rows: Object.fromEntries(Object.entries(rows).filter(([, list]) => list.length > 0)),
})
