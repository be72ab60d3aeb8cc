/**
 * Quiet countries from the demonstration's own generator, with nothing planted and another seed, taken to the flag by the shortest
 * way: rows are summed here instead of in the database, and everything after that is the product's own code. A few of them also
 * go the long way, through the whole application, so that the two cannot drift apart.
 */
import { group as groupBy, quantileSorted, rollups } from 'd3-array'
import { flagUpstream, type UpstreamAssessment } from '#api/analytics/flag/upstream-flag.ts'
import type { UpstreamDistrict, UpstreamState } from '#api/analytics/flag/upstream-reasons.ts'
import { createRandom } from '#api/analytics/numeric/random.ts'
import { cellsFrom, type IndicatorCells, type Wave } from '#api/perception/indicator-cells.ts'
import { type Participation, participationOf, sortMet } from '#api/perception/participation.ts'
import type { GroupLiving } from '#api/queries/population-groups.ts'
import type { PsuRow } from '#api/queries/psu-sums.ts'
import type { GroupMet } from '#api/queries/who-was-asked.ts'
import { drawCountry } from '#data/generate/country.ts'
import { makeIncidents } from '#data/generate/incidents.ts'
import { askPeople, type WaveRows } from '#data/generate/perceptions.ts'
import { countPeople, describePeople } from '#data/generate/population.ts'
import { scatterSites } from '#data/generate/sites.ts'
import { FIRST_MONTH, LAST_MONTH } from '#data/generate/story.ts'
import { violentKinds } from '#data/schema/incident.ts'
import { type Grouping, groupingNames } from '#data/schema/perception.ts'
import { addMonths, countMonths, firstDayOf, type Month, monthsBetween } from '#data/schema/period.ts'
import type { Population } from '#data/schema/population.ts'

export type Verdicts = { month: Month; endedOn: string; pcodes: string[]; assessments: UpstreamAssessment[] }

const country = drawCountry()
const pcodes = country.districts.map(({ pcode }) => pcode).sort()
const indicator = 'serious-grievance'
const columns = {
  sex: 'sex',
  age: 'ageBand',
  minority: 'minority',
  displacement: 'displacement',
} as const satisfies Record<Grouping, keyof Population>
const thresholds = { cG: 0.4, delta: 0.05 }
const dayMs = 86_400_000
const daysInMonth = 30.4375

/** Every wave's verdicts, each as known in the month after it ended. The seeds of the parts are those of `generateDemo`. */
export function quietVerdicts(seed: number): Verdicts[] {
  const part = (number: number) => createRandom((seed ^ Math.imul(number, 0x9e3779b1)) >>> 0)
  const makeups = describePeople(country, [], part(1))
  const sites = scatterSites(country, part(2))
  const incidents = makeIncidents(
    country,
    sites,
    [],
    [{ months: monthsBetween(FIRST_MONTH, LAST_MONTH), random: part(3), nearRandom: part(9) }],
  )
  const waves = [...askPeople(country, makeups, [], part(4))]
  const people = countPeople(country, makeups)
  const exposureOf = new Map(
    people.flatMap((row) =>
      row.sex === null && row.ageBand === null && row.minority === null && row.displacement === null
        ? [[row.pcode, row.people] as const]
        : [],
    ),
  )
  const exposure = pcodes.map((pcode) => exposureOf.get(pcode) ?? 0)
  const cells = cellsOf(waves)
  const heard = whoWasHeard(waves, people)
  const violent = incidents.filter(({ row }) => violentKinds.includes(row.kind) && row.pcode !== null)
  const first = incidents[0]!.row.dateStart.slice(0, 7)

  let before: readonly (UpstreamState | null)[] = pcodes.map(() => null)
  return waves.map(({ wave }): Verdicts => {
    const month = wave.endedOn.slice(0, 7)
    const toDate = firstDayOf(addMonths(month, 1))
    const countIn = (from: Month, to: Month): number[] => {
      const counts = new Map<string | null, number>()
      for (const { row, knownAfter } of violent) {
        const of = row.dateStart.slice(0, 7)
        if (knownAfter <= month && of >= from && of <= to) counts.set(row.pcode, (counts.get(row.pcode) ?? 0) + 1)
      }
      return pcodes.map((pcode) => counts.get(pcode) ?? 0)
    }
    const from = addMonths(month, -11)
    const earlier = countMonths(first, addMonths(from, -1))
    const usual = earlier < 1 ? { from, to: month } : { from: first, to: addMonths(first, Math.min(earlier, 24) - 1) }
    const years = countMonths(usual.from, usual.to) / 12
    const rates = countIn(usual.from, usual.to).map((count, i) => count / (exposure[i]! * years))
    const counts = countIn(from, month)
    const covered = Math.min(12, countMonths(first, month))

    const told = pcodes.map((pcode, i): UpstreamDistrict => {
      const area = { pcode, districts: [pcode] }
      const current = cells.waveIn(area, { fromDate: '', toDate })
      const previous = current === null ? null : cells.waveBefore(area, current)
      const baseline = previous === null ? null : cells.waveBefore(area, previous)
      const strengthOf = (of: Wave | null) => {
        const strength = of === null ? null : cells.share(area, of).strength
        if (of === null || strength === null) return null
        return {
          ...strength,
          ageMonths: Math.max(0, (Date.parse(toDate) - Date.parse(of.endedOn)) / dayMs / daysInMonth),
        }
      }
      return {
        current: strengthOf(current),
        previous: strengthOf(previous),
        baseline: strengthOf(baseline),
        count: counts[i]!,
        exposure: exposure[i]!,
        coverageMonths: covered,
        inclusionRed: current !== null && heard.lopsided(area, current.waveId),
        previousState: before[i] ?? null,
      }
    })
    const cV =
      quantileSorted(
        rates.sort((a, b) => a - b),
        0.75,
      ) ?? 0
    const assessments = flagUpstream(told, { ...thresholds, cV })
    before = assessments.map(({ state }) => state)
    return { month, endedOn: wave.endedOn, pcodes, assessments }
  })
}

function cellsOf(waves: readonly WaveRows[]): IndicatorCells {
  const rows: PsuRow[] = []
  const held: { waveId: string; answers: number; dontKnow: number }[] = []
  for (const { wave, respondents, answers } of waves) {
    const answerOf = new Map(answers.flatMap((a) => (a.indicator === indicator ? [[a.respondentId, a.counts]] : [])))
    const points = new Map<string, PsuRow>()
    for (const { respondentId, pcode, askedAs, stratum, psu, weight } of respondents) {
      const counts = answerOf.get(respondentId)
      if (counts === undefined) continue
      const key = `${pcode} ${askedAs} ${stratum} ${psu}`
      const row = points.get(key) ?? {
        ...{ indicator, waveId: wave.waveId, pcode, askedAs, stratum: stratum ?? '', psu: psu ?? '' },
        ...{ n: 0, weight: 0, weightedSum: 0, sumWeightsSquared: 0 },
        ...{ dontKnow: 0, dontKnowWeight: 0, dontKnowWeightsSquared: 0 },
      }
      points.set(key, row)
      if (counts === null) {
        row.dontKnow++
        row.dontKnowWeight += weight
        row.dontKnowWeightsSquared += weight * weight
        continue
      }
      row.n++
      row.weight += weight
      row.sumWeightsSquared += weight * weight
      if (counts) row.weightedSum += weight
    }
    rows.push(...points.values())
    const told = [...answerOf.values()]
    held.push({ waveId: wave.waveId, answers: told.length, dontKnow: told.filter((a) => a === null).length })
  }
  const strataOf = (waveId: string, askedOf: string) => {
    const asked = waves.find(({ wave }) => wave.waveId === waveId)?.respondents ?? []
    const meant = groupBy(
      asked.filter(({ askedAs }) => askedAs === askedOf),
      ({ stratum }) => stratum ?? '',
    )
    const strata = [...meant]
      .map(([stratum, list]) => ({ stratum, psuCount: new Set(list.map(({ psu }) => psu)).size }))
      .sort((a, b) => (a.stratum < b.stratum ? -1 : 1))
    return { strata, psusKnown: true }
  }
  const known = new Map(waves.map(({ wave }) => [wave.waveId, strataOf(wave.waveId, 'community')]))
  const frame = {
    waves: waves.map(({ wave, respondents }) => ({ ...wave, respondents: respondents.length })),
    strataOf: (waveId: string) => known.get(waveId)!,
    sharedIn: () => 0,
  }
  return cellsFrom({ rows, published: [], held, frame, askedOf: 'community', isWithheld: () => false, fewest: 10 })
}

/** Who was heard against who lives there, counted by every group the product counts them by. */
function whoWasHeard(waves: readonly WaveRows[], people: readonly Population[]): Participation {
  const met = waves.flatMap(({ wave: { waveId }, respondents }) =>
    groupingNames.flatMap((grouping) =>
      rollups(
        respondents.filter(({ askedAs }) => askedAs === 'community'),
        (those) => those.length,
        ({ pcode }) => pcode,
        (each) => each[columns[grouping]],
      ).flatMap(([pcode, groups]) =>
        groups.map(([member, respondents]): GroupMet => ({ waveId, pcode, grouping, member, respondents })),
      ),
    ),
  )
  const living = people.flatMap((row): GroupLiving[] => {
    const [grouping, another] = groupingNames.filter((name) => row[columns[name]] !== null)
    if (grouping === undefined || another !== undefined) return []
    return [{ pcode: row.pcode, grouping, member: row[columns[grouping]]!, people: row.people }]
  })
  return participationOf(sortMet(met), living, () => false)
}

export type FalseFlags = {
  countries: number
  waves: number
  wavesFlagged: number
  districtWaves: number
  flagged: number
  watches: number
}

/** Waves in which nothing could be tested yet (under a year of incidents) are not counted. */
export function countFalseFlags(seeds: readonly number[]): FalseFlags {
  const sum = { countries: seeds.length, waves: 0, wavesFlagged: 0, districtWaves: 0, flagged: 0, watches: 0 }
  for (const seed of seeds) {
    for (const { assessments } of quietVerdicts(seed)) {
      const tested = assessments.filter(({ state }) => state !== 'not_tested')
      if (tested.length === 0) continue
      const flagged = tested.filter(({ tier }) => tier === 'flag').length
      sum.waves++
      sum.wavesFlagged += flagged > 0 ? 1 : 0
      sum.districtWaves += tested.length
      sum.flagged += flagged
      sum.watches += tested.filter(({ tier }) => tier === 'watch' || tier === 'confirmed-watch').length
    }
  }
  return sum
}

export const told = (rate: FalseFlags): string =>
  `Quiet countries: ${rate.wavesFlagged} of ${rate.waves} country-waves raised any flag (${((100 * rate.wavesFlagged) / rate.waves).toFixed(2)} %); ` +
  `${rate.flagged} of ${rate.districtWaves} district-waves (${((100 * rate.flagged) / rate.districtWaves).toFixed(4)} %); ` +
  `on watch ${rate.watches} (${((100 * rate.watches) / rate.districtWaves).toFixed(2)} %); ${rate.countries} countries`
