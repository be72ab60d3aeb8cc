/**
 * Police asked at more stations than the one of every district, where the story says so: enough of them that what they think of people
 * can be told. Draws from its own generator, so that nobody else's answers change.
 */
import type { Random } from '#api/analytics/numeric/random.ts'
import { type Answer, ageBands, type Respondent } from '#data/schema/perception.ts'
import type { Country } from './country.ts'
import type { Chapter } from './lever.ts'
import { leversOf } from './levers.ts'
import type { Makeup } from './population.ts'

const OFFICERS_PER_STATION = 13
const FEMALE = 0.22

export function askOfficers(
  country: Country,
  makeups: readonly Makeup[],
  story: readonly Chapter[],
  waveId: string,
  random: Random,
): { respondents: Respondent[]; answers: Answer[] } {
  const respondents: Respondent[] = []
  const answers: Answer[] = []
  for (const { pcodes, stations, trust } of leversOf(story, 'officers')) {
    for (const pcode of pcodes) {
      const at = country.districts.findIndex((district) => district.pcode === pcode)
      const [district, makeup] = [country.districts[at]!, makeups[at]!]
      for (let k = 0; k < stations * OFFICERS_PER_STATION; k++) {
        const respondentId = `${waveId}-officer-${respondents.length + 1}`
        respondents.push({
          waveId,
          respondentId,
          pcode,
          psu: `${pcode}-station-${2 + (k % stations)}`,
          stratum: `${country.regions[district.region]!.pcode}-officers`,
          weight: 1,
          askedAs: 'officers',
          sex: random.uniform() < FEMALE ? 'female' : 'male',
          ageBand: ageBands[random.integerBelow(3)]!,
          minority: random.uniform() < makeup.minority / 2 ? 'minority' : 'majority',
          displacement: 'host',
        })
        const counts = random.uniform() < trust
        const scale = (counts ? 2 : 0) + random.integerBelow(2)
        answers.push({ waveId, respondentId, indicator: 'police-trust-community', counts, scale })
      }
    }
  }
  return { respondents, answers }
}
