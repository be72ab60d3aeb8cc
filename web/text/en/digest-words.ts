// Words of digests that the letter and the screen share.
import type { Imported } from '#api/contract/digest-news.ts'
import type { DistrictState } from '#api/contract/upstream.ts'
import type { Rhythm } from '#data/schema/digest.ts'
import { noun, plural } from './grammar.ts'

export const rhythmWords: Record<Rhythm, { label: string; every: string }> = {
  week: { label: 'Every week', every: 'every Monday at 06:00 UTC' },
  month: { label: 'Every month', every: 'on the first of every month at 06:00 UTC' },
}

export const stateWords: Record<DistrictState, string> = {
  upstream: 'upstream',
  respond: 'respond',
  sustain: 'sustain',
  uncertain: 'uncertain',
  not_tested: 'not tested',
}

export const importedWords: Record<Imported['what'], string> = {
  places: 'Places and outlines',
  population: 'Population',
  incidents: 'Incidents',
  counts: 'Published counts',
  forecasts: 'Forecasts of others',
  answers: 'Answers of people asked',
  interventions: 'Interventions',
  consultations: 'Consultations',
  commitments: 'Promises',
  others: 'Other records',
}

export const digestWords = {
  nothing:
    'Nothing changed: no district changed its state, no alert fired, no new change is more than chance, no promise fell late or was kept, and nothing was imported.',
  gone: 'This district is not known any more, as happens where boundaries change: nothing can be told of it. Whoever set this digest can name another.',
  unmeasured: 'Nothing has been measured here yet.',
  overdue: (count: number) =>
    count === 0
      ? 'No promise is past its day.'
      : `${noun(count, 'promise is', 'promises are')} past ${plural(count, 'its', 'their')} day.`,
  turns: (all: number, raised: number, lowered: number) =>
    `The flag says something else in ${noun(all, 'district', 'districts')}: raised to upstream in ${raised}, lowered from it in ${lowered}.`,
  byChance: 'Of the changes named, at most one in twenty is expected to be chance.',
  takenBack: (count: number) =>
    `${noun(count, 'earlier import', 'earlier imports')} ${plural(count, 'was', 'were')} taken back: figures told before may differ.`,
  why: (name: string, every: string) =>
    `You get this because somebody who works with the map put your address on ${name === '' ? 'a digest' : `the digest “${name}”`}, sent ${every}.`,
  wayOut: 'Here each reader finds a link that takes their address off, with no signing in.',
  figures: 'Figures have their 95 % intervals; what is withheld for the sake of few people is in no letter.',
  takeOff: 'Take my address off',
}
