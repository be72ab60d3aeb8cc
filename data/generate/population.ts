/** Who lives in each district, by sex, age, minority and displacement: the rows of table `population`. */
import type { Random } from '#api/analytics/numeric/random.ts'
import { ageBands, displacementAnswers, minorityAnswers, sexes } from '#data/schema/perception.ts'
import type { Population } from '#data/schema/population.ts'
import type { Country } from './country.ts'
import type { Chapter } from './lever.ts'
import { leversOf } from './levers.ts'

const CENSUS_YEAR = 2022
export const ageShares = [0.31, 0.33, 0.25, 0.11] as const
const usual = { minority: 0.12, displaced: 0.05 }

export interface Makeup {
  female: number
  ages: number[]
  minority: number
  displaced: number
}

/** The make-up of each district's people, in the order of `country.districts`. */
export function describePeople(country: Country, story: readonly Chapter[], random: Random): Makeup[] {
  const levers = leversOf(story, 'makeup')
  return country.districts.map(({ pcode }) => {
    const wobble = (spread: number) => Math.exp(spread * random.normal())
    const own = levers.filter(({ pcodes }) => pcodes.includes(pcode))
    const minority = own.find((lever) => lever.minority !== undefined)?.minority
    const displaced = own.find((lever) => lever.displaced !== undefined)?.displaced ?? usual.displaced
    const ages = ageShares.map((share) => share * wobble(0.06))
    const all = ages.reduce((sum, share) => sum + share, 0)
    return {
      female: 0.505 + 0.008 * random.normal(),
      ages: ages.map((share) => share / all),
      minority: Math.min(0.4, (minority ?? usual.minority) * wobble(minority === undefined ? 0.45 : 0.1)),
      displaced: displaced * wobble(0.25),
    }
  })
}

/** The total, each group of each split, and the whole of sex by age by minority, which sums to the total. */
export function countPeople(country: Country, makeups: readonly Makeup[]): Population[] {
  return country.districts.flatMap(({ pcode, people }, district) => {
    const { female, ages, minority, displaced } = makeups[district]!
    const shareOfSex = { female, male: 1 - female }
    const shareOfMinority = { minority, majority: 1 - minority }
    const all = { pcode, year: CENSUS_YEAR, sex: null, ageBand: null, minority: null, displacement: null }
    const cross = sexes.flatMap((sex) =>
      ageBands.flatMap((ageBand, age) =>
        minorityAnswers.map((answer) => ({
          ...all,
          sex,
          ageBand,
          minority: answer,
          people: Math.round(people * shareOfSex[sex] * ages[age]! * shareOfMinority[answer]),
        })),
      ),
    )
    const sum = (rows: readonly { people: number }[]) => rows.reduce((total, row) => total + row.people, 0)
    const total = sum(cross)
    const fled = Math.round(total * displaced)
    return [
      { ...all, people: total },
      ...sexes.map((sex) => ({ ...all, sex, people: sum(cross.filter((row) => row.sex === sex)) })),
      ...ageBands.map((ageBand) => ({ ...all, ageBand, people: sum(cross.filter((row) => row.ageBand === ageBand)) })),
      ...minorityAnswers.map((answer) => ({
        ...all,
        minority: answer,
        people: sum(cross.filter((row) => row.minority === answer)),
      })),
      ...displacementAnswers.map((displacement) => ({
        ...all,
        displacement,
        people: displacement === 'displaced' ? fled : total - fled,
      })),
      ...cross,
    ]
  })
}
