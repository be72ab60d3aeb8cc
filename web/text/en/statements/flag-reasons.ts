// Why the upstream flag answers as it does, and what else there is to know of a district.
import type { DistrictReason } from '#api/contract/statements/flag.ts'
import { formatPercent, formatProbability } from '../../format.ts'
import type { WordsFor } from '../../say-in.ts'
import { capital, listed, noun, plural } from '../grammar.ts'
import { grievanceName } from '../grievances.ts'

const person: Record<string, string> = { female: 'woman', male: 'man' }
/** "no woman and no man" */
export const nobodyOf = (unheard: readonly string[]): string =>
  unheard.map((group) => `no ${person[group] ?? group}`).join(' and ')

const percent = (share: number): string => `${formatPercent(share)} %`
const chance = (p: number): string => `${formatProbability(p)} %`
const violent = (n: number): string =>
  n === 0 ? 'No violent incident' : plural(n, 'One violent incident', `${n} violent incidents`)

export const districtReasons: WordsFor<DistrictReason> = {
  'no-current-wave': () => 'Nobody here has been asked about grievances.',
  'wave-stale': ({ ageMonths, oldest }) =>
    `The last interviews are ${noun(ageMonths, 'month', 'months')} old; the flag uses none older than ${oldest}.`,
  'few-effective-respondents': ({ nEff, fewest }) =>
    nEff === null
      ? `Too few people were asked; ${fewest} independent answers are needed.`
      : `Too few people were asked: as precise as ${nEff} picked one by one by lot, and ${fewest} are needed.`,
  'coverage-incomplete': ({ months, needed }) =>
    `Incidents were recorded in ${months} of the last ${needed} months only.`,
  'no-exposure': () => 'How many people live here is not known.',
  'inclusion-red': ({ unheard }) =>
    unheard.length > 0
      ? `${capital(nobodyOf(unheard))} was heard, so the answers do not speak for the district.`
      : 'A group of people was heard far out of proportion, so the answers do not speak for the district.',
  'too-few-districts': () => 'Too few districts were asked to tell signal from chance.',
  'no-previous-wave': () => 'There is no earlier wave to compare with, so a rise cannot be seen.',
  'previous-few-effective-respondents': () => 'The wave before asked too few people to see a rise.',
  'grievance-high': ({ share, threshold, probability }) =>
    `${percent(share)} have a serious grievance; from ${percent(threshold)} we call it high (probability ${chance(probability)}).`,
  'grievance-rising': ({ change, threshold, probability }) =>
    `Serious grievances rose by ${noun(formatPercent(change), 'point', 'points')} since the wave before; a rise of ${noun(formatPercent(threshold), 'point', 'points')} matters (probability ${chance(probability)}).`,
  'violence-low': ({ count, probabilityHigh }) =>
    `${violent(count)} in the last 12 months: the probability that violence is high is ${chance(probabilityHigh)}.`,
  'violence-high': ({ count, probability }) =>
    `${violent(count)} in the last 12 months: more than is usual in this country (probability ${chance(probability)}).`,
  'unresolved-grievances': ({ probability }) =>
    `The grievances behind it are unresolved (probability ${chance(probability)}).`,
  'two-wave-average': ({ probability }) =>
    `Taking the last two waves together, grievances are high or rising while violence is low (probability ${chance(probability)}).`,
  'held-from-last-time': ({ probability }) =>
    `It was called so last time, and is still more likely so than not (probability ${chance(probability)}).`,
  watch: ({ probability }) =>
    `Watch: by its own answers alone the probability is ${chance(probability)}; verify and listen.`,
  'confirmed-watch': ({ probability }) =>
    `Confirmed watch: its own answers say so in two waves running (probability ${chance(probability)}); review.`,
  'no-differences-in-violence': () => 'Districts do not differ in violence beyond chance.',
  'grievances-rose': ({ grievances }) => `What rose: ${listed(grievances.map(grievanceName))}.`,
  'nobody-working': () => 'No intervention is active here.',
  'interventions-active': ({ active }) =>
    plural(active, 'One intervention is active here.', `${active} interventions are active here.`),
}
