/**
 * Whom the surveys reach: sampling points revisited wave after wave, and the people met at each, with the weight that
 * makes them stand for their stratum. Knows who people are; not what they answer.
 */
import type { Random } from '#api/analytics/numeric/random.ts'
import { ageBands, type Respondent } from '#data/schema/perception.ts'
import type { Country, District } from './country.ts'
import { chooser } from './draws.ts'
import type { Chapter } from './lever.ts'
import { districtsWith, leversOf } from './levers.ts'
import type { Makeup } from './population.ts'

const POINTS_PER_DISTRICT = 12
const PEOPLE_PER_POINT = 10
const OFFICERS_PER_DISTRICT = 5
/** Share of people at a point who are not met or refuse. */
const MISSED = 0.04
const WEIGHT_SPREAD = 0.22
const OFFICERS_FEMALE = 0.18

export interface SamplingPoint {
  psu: string
  stratum: string
  district: number
}
export interface Met {
  respondent: Respondent
  district: number
  point: number
}

export function layPoints(country: Country, story: readonly Chapter[], random: Random): SamplingPoint[] {
  const levers = leversOf(story, 'sampling-points')
  return country.districts.flatMap((district, number) => {
    const count = levers.find(({ pcodes }) => pcodes.includes(district.pcode))?.points ?? POINTS_PER_DISTRICT
    return pointsIn(district, count, random).map((community, k) => ({
      psu: `${district.pcode}-P${String(k + 1).padStart(2, '0')}`,
      stratum: `${country.regions[district.region]!.pcode}-${community.urban ? 'urban' : 'rural'}`,
      district: number,
    }))
  })
}

/** Systematic, with probability proportional to size: large towns get several points. */
function pointsIn({ communities, people }: District, count: number, random: Random) {
  if (count === 0) return []
  const step = people / count
  const start = random.uniform() * step
  let sum = 0
  return communities.flatMap((community) => {
    const before = Math.ceil((sum - start) / step)
    sum += community.people
    const upTo = Math.ceil((sum - start) / step)
    return Array.from({ length: Math.max(0, upTo - before) }, () => community)
  })
}

export function meetPeople(
  country: Country,
  points: readonly SamplingPoint[],
  makeups: readonly Makeup[],
  story: readonly Chapter[],
  waveId: string,
  random: Random,
): Met[] {
  const onlyMen = districtsWith(story, 'only-men-heard')
  const ages = makeups.map((makeup) => chooser(makeup.ages))
  const met: Met[] = []
  const meet = (point: number, district: number, who: Omit<Respondent, 'waveId' | 'respondentId' | 'pcode'>) => {
    const { pcode } = country.districts[district]!
    met.push({ district, point, respondent: { waveId, respondentId: `${waveId}-${met.length + 1}`, pcode, ...who } })
  }
  points.forEach(({ psu, stratum, district }, point) => {
    const makeup = makeups[district]!
    for (let k = 0; k < PEOPLE_PER_POINT; k++) {
      if (random.uniform() < MISSED) continue
      const female = random.uniform() < makeup.female + 0.02
      meet(point, district, {
        psu,
        stratum,
        weight: Math.exp(WEIGHT_SPREAD * random.normal()),
        askedAs: 'community',
        sex: female && !onlyMen.has(country.districts[district]!.pcode) ? 'female' : 'male',
        ageBand: ageBands[ages[district]!(random)]!,
        minority: random.uniform() < makeup.minority ? 'minority' : 'majority',
        displacement: random.uniform() < makeup.displaced ? 'displaced' : 'host',
      })
    }
  })
  weigh(country, met)
  const reached = new Set(points.map(({ district }) => district))
  country.districts.forEach(({ pcode, region }, district) => {
    if (!reached.has(district)) return
    for (let k = 0; k < OFFICERS_PER_DISTRICT; k++) {
      meet(-1, district, {
        psu: `${pcode}-station`,
        stratum: `${country.regions[region]!.pcode}-officers`,
        weight: 1,
        askedAs: 'officers',
        sex: !onlyMen.has(pcode) && random.uniform() < OFFICERS_FEMALE ? 'female' : 'male',
        ageBand: ageBands[random.integerBelow(3)]!,
        minority: random.uniform() < makeups[district]!.minority / 2 ? 'minority' : 'majority',
        displacement: 'host',
      })
    }
  })
  return met
}

/** Each district's respondents stand for its people; the mean weight is one. */
function weigh(country: Country, met: readonly Met[]): void {
  const drawn = country.districts.map(() => 0)
  for (const { district, respondent } of met) drawn[district]! += respondent.weight
  const reached = country.districts.reduce((sum, { people }, d) => sum + (drawn[d]! > 0 ? people : 0), 0)
  for (const { district, respondent } of met) {
    const share = country.districts[district]!.people / reached / drawn[district]!
    respondent.weight = Math.round(respondent.weight * share * met.length * 1e4) / 1e4
  }
}
