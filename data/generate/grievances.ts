/** What a serious grievance is about: which of the categories weigh, and how much, once it is known whether any does. */
import type { Random } from '#api/analytics/numeric/random.ts'
import { type GrievanceId, grievanceIds, seriousSeverity } from '#data/schema/grievance.ts'
import type { Answer, Respondent } from '#data/schema/perception.ts'
import type { Country } from './country.ts'
import { chooser } from './draws.ts'
import type { Chapter } from './lever.ts'
import { leversOf } from './levers.ts'

const usualWeights: Record<GrievanceId, number> = {
  land: 1.1,
  water: 1.3,
  services: 2,
  marginalisation: 0.8,
  livelihoods: 2.1,
  governance: 0.9,
  corruption: 1.3,
  'security-conduct': 0.8,
  'intergroup-tension': 0.6,
}
const DISTRICT_SPREAD = 0.35
/** Of those with one serious grievance, who has a second, and a third. */
const SECOND = 0.42
const THIRD = 0.16
const VERY_SERIOUS = 0.35
/** A grievance that weighs a little, and one people cannot judge. */
const SOME = 0.24
const DONT_KNOW = 0.02
const indicatorOf = grievanceIds.map((id) => `grievance-${id}`)

export function complainer(country: Country, story: readonly Chapter[], random: Random) {
  const levers = leversOf(story, 'grievances')
  const about = country.districts.map(({ pcode }) => {
    const planted = levers.find(({ pcodes }) => pcodes.includes(pcode))?.weights ?? {}
    return chooser(
      grievanceIds.map((id) => planted[id] ?? usualWeights[id] * Math.exp(DISTRICT_SPREAD * random.normal())),
    )
  })
  const severities: (number | null)[] = grievanceIds.map(() => 0)

  /** Adds the answer to each category and to "any serious grievance", which is the greatest of them. */
  return (
    random: Random,
    answers: Answer[],
    respondent: Respondent,
    district: number,
    serious: boolean | null,
  ): void => {
    const { waveId, respondentId } = respondent
    for (let k = 0; k < severities.length; k++) {
      const turn = random.uniform()
      severities[k] = serious === null || turn < DONT_KNOW ? null : turn < DONT_KNOW + SOME ? 1 : 0
    }
    if (serious) {
      const choose = about[district]!
      const named = 1 + Number(random.uniform() < SECOND) + Number(random.uniform() < THIRD)
      for (let k = 0; k < named; k++) {
        severities[choose(random)] = seriousSeverity + Number(random.uniform() < VERY_SERIOUS)
      }
    }
    let most: number | null = null
    severities.forEach((scale, k) => {
      if (scale !== null) most = Math.max(most ?? 0, scale)
      const counts = scale === null ? null : scale >= seriousSeverity
      answers.push({ waveId, respondentId, indicator: indicatorOf[k]!, counts, scale })
    })
    answers.push({ waveId, respondentId, indicator: 'serious-grievance', counts: serious, scale: most })
  }
}
