/**
 * The upstream flag in plain sentences: what people are told about a district and why. Makes words of codes and numbers; decides
 * nothing.
 */

import type { UpstreamReason, UpstreamState } from '#api/analytics/flag/upstream-reasons.ts'
import { FEWEST_RESPONDENTS } from '#api/analytics/survey/precision.ts'
import { grievances } from '#data/schema/grievance.ts'

export type Told = {
  state: UpstreamState
  reasons: readonly UpstreamReason[]
  /** Single grievances that rose since the wave before, most first. */
  rose: readonly string[]
  /** The foremost grievances now. */
  foremost: readonly string[]
  interventionsActive: number
  /** Nobody of these was heard. */
  unheard: readonly string[]
}

const labels = new Map<string, string>(grievances.map((g) => [g.id, g.label.toLowerCase()]))
const percent = (share: number): string => `${Math.round(share * 100)} %`
/** Never certain: a posterior of 0.9996 is not 100 %. */
const chance = (p: number): string => (p > 0.995 ? 'over 99 %' : p < 0.005 ? 'under 1 %' : percent(p))
const points = (change: number): string => `${Math.round(change * 100)} points`
const count = (n: number, one: string, many: string): string => (n === 1 ? `one ${one}` : `${n} ${many}`)

function listed(ids: readonly string[]): string {
  const words = ids.map((id) => labels.get(id) ?? id)
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

export function headlineOf(told: Told): string {
  const { state } = told
  if (state === 'not_tested') return notTested(told)
  const grievance = grievanceClause(told)
  const work =
    told.interventionsActive === 0
      ? 'nobody is working here'
      : `${count(told.interventionsActive, 'intervention is', 'interventions are')} active`
  const sentence = `${grievance}; ${violenceClause(told)}; ${work}.`
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function grievanceClause({ state, reasons, rose, foremost }: Told): string {
  const rising = reasons.some((r) => r.code === 'grievance-rising')
  const high = reasons.some(
    (r) =>
      r.code === 'grievance-high' ||
      r.code === 'two-wave-average' ||
      (r.code === 'held-from-last-time' && r.state === 'upstream'),
  )
  const about = rising && rose.length > 0 ? rose : foremost
  const over = about.length === 0 ? '' : ` over ${listed(about.slice(0, 2))}`
  if (rising) return `grievances${over} are rising`
  if (high) return `grievances${over} are high`
  return state === 'uncertain' ? 'whether grievances are high or rising cannot be told yet' : 'few serious grievances'
}

function violenceClause({ state, reasons }: Told): string {
  const low = reasons.find((r) => r.code === 'violence-low')
  if (low?.code === 'violence-low') {
    if (low.count === 0) return 'no violence was recorded in the last year'
    return state === 'uncertain' && low.probabilityHigh > 0.2
      ? 'violence may or may not be high'
      : 'almost no violence yet'
  }
  return state === 'uncertain' ? 'violence may be high' : 'violence is high'
}

function notTested({ reasons, unheard }: Told): string {
  const [first] = reasons
  if (reasons.some((r) => r.code === 'inclusion-red')) {
    return unheard.length > 0
      ? `Not tested: no ${unheard.join(' and no ')} was heard here.`
      : 'Not tested: a group of people was heard far out of proportion here.'
  }
  return first === undefined ? 'Not tested.' : `Not tested: ${lowerFirst(sentenceOf(first, unheard))}`
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

export function sentenceOf(reason: UpstreamReason, unheard: readonly string[] = []): string {
  switch (reason.code) {
    case 'no-current-wave':
      return 'Nobody here has been asked about grievances.'
    case 'wave-stale':
      return `The last interviews are ${Math.round(reason.ageMonths)} months old; the flag uses none older than ${reason.oldest}.`
    case 'few-effective-respondents':
      if (reason.nEff <= FEWEST_RESPONDENTS)
        return `Too few people were asked; ${reason.fewest} independent answers are needed.`
      return `Too few people were asked: worth ${Math.floor(reason.nEff)} independent answers, ${reason.fewest} are needed.`
    case 'coverage-incomplete':
      return `Incidents were recorded in ${reason.months} of the last ${reason.needed} months only.`
    case 'no-exposure':
      return 'How many people live here is not known.'
    case 'inclusion-red':
      return unheard.length > 0
        ? `No ${unheard.join(' and no ')} was heard, so the answers do not speak for the district.`
        : 'A group of people was heard far out of proportion, so the answers do not speak for the district.'
    case 'too-few-districts':
      return 'Too few districts were asked to tell signal from chance.'
    case 'no-previous-wave':
      return 'There is no earlier wave to compare with, so a rise cannot be seen.'
    case 'previous-few-effective-respondents':
      return 'The wave before asked too few people to see a rise.'
    case 'grievance-high':
      return `${percent(reason.share)} have a serious grievance; from ${percent(reason.threshold)} we call it high (probability ${chance(reason.probability)}).`
    case 'grievance-rising':
      return `Serious grievances rose by ${points(reason.change)} since the wave before; a rise of ${points(reason.threshold)} matters (probability ${chance(reason.probability)}).`
    case 'violence-low':
      return `${violence(reason.count)} in the last 12 months: the probability that violence is high is ${chance(reason.probabilityHigh)}.`
    case 'violence-high':
      return `${violence(reason.count)} in the last 12 months: more than is usual in this country (probability ${chance(reason.probability)}).`
    case 'unresolved-grievances':
      return `The grievances behind it are unresolved (probability ${chance(reason.probability)}).`
    case 'two-wave-average':
      return `Taking the last two waves together, grievances are high or rising while violence is low (probability ${chance(reason.probability)}).`
    case 'held-from-last-time':
      return `It was called so last time, and is still more likely so than not (probability ${chance(reason.probability)}).`
    case 'watch':
      return `Watch: by its own answers alone the probability is ${chance(reason.probability)}; verify and listen.`
    case 'confirmed-watch':
      return `Confirmed watch: its own answers say so in two waves running (probability ${chance(reason.probability)}); review.`
    case 'no-differences-in-violence':
      return 'Districts do not differ in violence beyond chance.'
  }
}

const violence = (n: number): string =>
  n === 0 ? 'No violent incident' : n === 1 ? 'One violent incident' : `${n} violent incidents`

export function roseSentence(rose: readonly string[]): string {
  return `What rose: ${listed(rose)}.`
}

export const workSentence = (active: number): string =>
  active === 0
    ? 'No intervention is active here.'
    : `${count(active, 'intervention is', 'interventions are')} active here.`
