/**
 * What people answered, wave by wave. One person's answers hang together, and so do those of one sampling point; what the
 * true shares are is not decided here.
 */
import type { Random } from '#api/analytics/numeric/random.ts'
import type { Answer, Respondent, Wave } from '#data/schema/perception.ts'
import {
  type CutOffs,
  DISPLACED,
  earlierAttitudes,
  FEMALE,
  MINORITY,
  questions,
  REPORTED,
  SERIOUS,
  takeAttitudes,
  YOUNG,
} from './attitudes.ts'
import type { Country } from './country.ts'
import { complainer } from './grievances.ts'
import type { Chapter } from './lever.ts'
import { feltDanger } from './levers.ts'
import type { Makeup } from './population.ts'
import { layPoints, type Met, meetPeople, type SamplingPoint } from './sample.ts'
import { waveDates } from './story.ts'
import { earlierWaveDates } from './story-earlier.ts'

/** How much of a leaning is shared by a sampling point, how much is the person's temper, and what is left to the question. */
const VARIANCE = { point: 0.07, person: 0.26 }
/** Of a point's own leaning, how much stays from wave to wave. */
const POINT_STAYS = 0.8
const DONT_KNOW = 0.03
const REFUSES_GRIEVANCES = 0.02
const VICTIM = { usual: 0.33, inDanger: 0.12 }
/** Cut-offs of the outer answers, from that between the answers that count and those that do not. */
const STRONG = -0.9
const WEAK = 0.8
const OFFICERS_TRUST = -0.05
const source = 'Velmora perception survey (fictional)'

export interface WaveRows {
  wave: Wave
  respondents: Respondent[]
  answers: Answer[]
}

interface Survey {
  waves: readonly Wave[]
  points: readonly SamplingPoint[]
  cutOffs: CutOffs
  complain: ReturnType<typeof complainer>
  random: Random
}

/** The waves of the demonstration's own years. */
export function* askPeople(
  country: Country,
  makeups: readonly Makeup[],
  story: readonly Chapter[],
  random: Random,
): Generator<WaveRows> {
  const waves = waveDates.map(([startedOn, endedOn], k): Wave => {
    return { waveId: `wave-${k + 1}`, label: `Wave ${k + 1}, ${startedOn.slice(0, 7)}`, startedOn, endedOn, source }
  })
  yield* askWaves(country, makeups, story, { waves, ...leanings(country, story, random), random })
}

/** Those of the years before, at half the sampling points. `random` must be as it was when the later waves began: it draws the same leanings. */
export function* askEarlier(
  country: Country,
  makeups: readonly Makeup[],
  story: readonly Chapter[],
  random: Random,
  earlierRandom: Random,
): Generator<WaveRows> {
  const { points, cutOffs, complain } = leanings(country, story, random)
  const waves = earlierWaveDates.map(([startedOn, endedOn]): Wave => {
    const month = startedOn.slice(0, 7)
    return { waveId: `yearly-${month.slice(0, 4)}`, label: `Yearly survey, ${month}`, startedOn, endedOn, source }
  })
  yield* askWaves(country, makeups, story, {
    waves,
    points: points.filter((_, k) => k % 2 === 0),
    cutOffs: earlierAttitudes(country, story, cutOffs, earlierRandom),
    complain,
    random: earlierRandom,
  })
}

function leanings(country: Country, story: readonly Chapter[], random: Random) {
  const points = layPoints(country, story, random)
  const cutOffs = takeAttitudes(country, story, random)
  return { points, cutOffs, complain: complainer(country, story, random) }
}

function* askWaves(
  country: Country,
  makeups: readonly Makeup[],
  story: readonly Chapter[],
  { waves, points, cutOffs, complain, random }: Survey,
): Generator<WaveRows> {
  const feels = feltDanger(story)
  const normals = () => Float64Array.from({ length: points.length * questions.length }, () => random.normal())
  const lasting = normals()
  const ownPart = Math.sqrt(1 - VARIANCE.point - VARIANCE.person)

  for (const [number, wave] of waves.entries()) {
    const { waveId } = wave
    const met = meetPeople(country, points, makeups, story, waveId, random)
    const passing = normals()
    const answers: Answer[] = []

    const askOfficer = ({ respondent }: Met) => {
      const leaning = random.normal()
      answers.push(answerOf(respondent, 'police-trust-community', OFFICERS_TRUST, leaning))
    }
    const askPerson = ({ respondent, district, point }: Met) => {
      const who = groupOf(respondent)
      const temper = random.normal()
      const lean = (question: number) => {
        const at = point * questions.length + question
        const ofPoint = POINT_STAYS * lasting[at]! + Math.sqrt(1 - POINT_STAYS ** 2) * passing[at]!
        const ofPerson = (question === SERIOUS ? -1 : 1) * temper
        return Math.sqrt(VARIANCE.point) * ofPoint + Math.sqrt(VARIANCE.person) * ofPerson + ownPart * random.normal()
      }
      for (let question = 0; question < REPORTED; question++) {
        const dontKnow = random.uniform() < DONT_KNOW
        const leaning = dontKnow ? null : lean(question)
        answers.push(
          answerOf(respondent, questions[question]!.indicator, cutOffs(district, number, question, who), leaning),
        )
      }
      if (random.uniform() < VICTIM.usual + VICTIM.inDanger * Math.max(0, feels(respondent.pcode))) {
        const counts = lean(REPORTED) < cutOffs(district, number, REPORTED, who)
        answers.push({ ...asked(respondent, 'reported-if-victim'), counts, scale: counts ? 1 : 0 })
      }
      const refuses = random.uniform() < REFUSES_GRIEVANCES
      const serious = refuses ? null : lean(SERIOUS) < cutOffs(district, number, SERIOUS, who)
      complain(random, answers, respondent, district, serious)
    }
    for (const person of met) person.point < 0 ? askOfficer(person) : askPerson(person)
    yield { wave, respondents: met.map(({ respondent }) => respondent), answers }
  }
}

function groupOf({ sex, ageBand, minority, displacement }: Respondent): number {
  return (
    (sex === 'female' ? FEMALE : 0) +
    (ageBand === '15-24' ? YOUNG : 0) +
    (minority === 'minority' ? MINORITY : 0) +
    (displacement === 'displaced' ? DISPLACED : 0)
  )
}

const asked = ({ waveId, respondentId }: Respondent, indicator: string) => ({ waveId, respondentId, indicator })

/** On a scale of 0 to 3, of which 2 and 3 count; a null leaning is "don't know". */
function answerOf(respondent: Respondent, indicator: string, cutOff: number, leaning: number | null): Answer {
  const { waveId, respondentId } = respondent
  if (leaning === null) return { waveId, respondentId, indicator, counts: null, scale: null }
  const scale = leaning < cutOff + STRONG ? 3 : leaning < cutOff ? 2 : leaning < cutOff + WEAK ? 1 : 0
  return { waveId, respondentId, indicator, counts: scale >= 2, scale }
}
