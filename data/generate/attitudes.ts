/**
 * What people in a place would answer, as cut-offs on a standard normal scale: an answer counts when a person's own
 * leaning lies below the cut-off. Built from what is usual, how the district differs, who is asked, and the story.
 */
import { normalQuantile } from '#api/analytics/numeric/normal.ts'
import type { Random } from '#api/analytics/numeric/random.ts'
import type { Country } from './country.ts'
import type { Chapter } from './lever.ts'
import { feltDanger, leversOf, shareIn } from './levers.ts'
import { waveDates } from './story.ts'
import { earlierWaveDates } from './story-earlier.ts'

/** Scale questions asked of everyone in the community, and the share that counts where nothing else is said. */
export const questions = [
  { indicator: 'safe-by-day', share: 0.78, spread: 0.16, women: -0.16, minority: -0.08, danger: -0.3 },
  { indicator: 'safe-after-dark', share: 0.5, spread: 0.16, women: -0.34, minority: -0.08, danger: -0.4 },
  { indicator: 'trust-police', share: 0.44, spread: 0.14, women: -0.06, minority: -0.14, danger: -0.22 },
  { indicator: 'trust-courts', share: 0.4, spread: 0.13, women: -0.04, minority: -0.12, danger: -0.15 },
  { indicator: 'trust-local-authority', share: 0.48, spread: 0.15, women: 0, minority: -0.14, danger: -0.12 },
  { indicator: 'trust-neighbours', share: 0.74, spread: 0.13, women: 0.03, minority: -0.06, danger: -0.12 },
  { indicator: 'reported-if-victim', share: 0.4, spread: 0.12, women: -0.12, minority: -0.1, danger: -0.1 },
  { indicator: 'serious-grievance', share: 0.22, spread: 0.1, women: 0.03, minority: 0.12, danger: 0.3 },
] as const
export const REPORTED = 6
export const SERIOUS = 7
const ofYoung = -0.05
const ofDisplaced = -0.16
const WAVE_SPREAD = 0.02

/** Who is asked, as the sum of what applies. */
export const FEMALE = 1
export const YOUNG = 2
export const MINORITY = 4
export const DISPLACED = 8
const GROUPS = 16

/** The cut-off for one person: district, wave, question, who is asked. */
export type CutOffs = (district: number, wave: number, question: number, who: number) => number

export function takeAttitudes(country: Country, story: readonly Chapter[], random: Random): CutOffs {
  const levers = leversOf(story, 'answers')
  const feels = feltDanger(story)
  const base = country.districts.map(({ pcode }) =>
    waveDates.map(() => {
      const danger = feels(pcode)
      return questions.map((question) => normalQuantile(question.share) + danger * question.danger)
    }),
  )
  for (const waves of base) {
    for (let question = 0; question < questions.length; question++) {
      const own = questions[question]!.spread * random.normal()
      for (const cutOffs of waves) cutOffs[question]! += own + WAVE_SPREAD * random.normal()
    }
  }
  const planted = new Map<string, number>()
  country.districts.forEach(({ pcode }, district) => {
    for (const lever of levers) {
      if (!lever.pcodes.includes(pcode)) continue
      const question = questions.findIndex(({ indicator }) => indicator === lever.indicator)
      waveDates.forEach((_, wave) => {
        const key = `${district}.${wave}.${question}.${lever.sex ?? ''}.${lever.minority ?? ''}`
        planted.set(key, normalQuantile(shareIn(lever, wave)))
      })
    }
  })
  const touched = new Set([...planted.keys()].map((key) => key.split('.').slice(0, 3).join('.')))

  const cutOff = (district: number, wave: number, question: number, who: number): number => {
    const { women, minority } = questions[question]!
    const bad = question === SERIOUS ? -1 : 1
    const ofWomen = who & FEMALE ? women : -women
    const ofMinority = who & MINORITY ? minority : 0
    const rest = (who & YOUNG ? bad * ofYoung : 0) + (who & DISPLACED ? bad * ofDisplaced : 0)
    const key = `${district}.${wave}.${question}`
    const usual = base[district]![wave]![question]!
    if (!touched.has(key)) return usual + ofWomen + ofMinority + rest
    const bySex = planted.get(`${key}.${who & FEMALE ? 'female' : 'male'}.`)
    if (bySex !== undefined) return bySex
    const byGroup = planted.get(`${key}..${who & MINORITY ? 'minority' : 'majority'}`)
    if (byGroup !== undefined) return byGroup + ofWomen
    return (planted.get(`${key}..`) ?? usual) + ofWomen
  }
  const size = [waveDates.length, questions.length, GROUPS] as const
  const at = (district: number, wave: number, question: number, who: number) =>
    ((district * size[0] + wave) * size[1] + question) * size[2] + who
  const cutOffs = new Float64Array(at(country.districts.length, 0, 0, 0))
  for (let district = 0; district < country.districts.length; district++) {
    for (let wave = 0; wave < size[0]; wave++) {
      for (let question = 0; question < size[1]; question++) {
        for (let who = 0; who < GROUPS; who++)
          cutOffs[at(district, wave, question, who)] = cutOff(district, wave, question, who)
      }
    }
  }
  return (district, wave, question, who) => cutOffs[at(district, wave, question, who)]!
}

/** In the earlier years people leaned as in the first wave, with a drift of their own, but for what is planted. */
export function earlierAttitudes(
  country: Country,
  story: readonly Chapter[],
  cutOffs: CutOffs,
  random: Random,
): CutOffs {
  const drift = country.districts.map(() =>
    earlierWaveDates.map(() => questions.map(() => WAVE_SPREAD * random.normal())),
  )
  const planted = new Map(
    leversOf(story, 'earlier-answers').flatMap(({ pcodes, indicator, shares }) =>
      pcodes.flatMap((pcode) =>
        shares.map((share, wave) => [`${pcode}.${wave}.${indicator}`, normalQuantile(share)] as const),
      ),
    ),
  )
  return (district, wave, question, who) =>
    planted.get(`${country.districts[district]!.pcode}.${wave}.${questions[question]!.indicator}`) ??
    cutOffs(district, 0, question, who) + drift[district]![wave]![question]!
}
