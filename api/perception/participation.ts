/**
 * Who was asked, against who lives there: the groups of a place's sample, and whether any is missing so badly that the
 * sample cannot speak for the place. Counts are whole here; which of them are withheld is told beside them.
 */
import { group as groupBy } from 'd3-array'
import { representativeness } from '#api/analytics/survey/representativeness.ts'
import { rememberedForAll } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { type GroupLiving, populationGroups } from '#api/queries/population-groups.ts'
import { type GroupMet, whoWasAsked } from '#api/queries/who-was-asked.ts'
import { ageBands, type Grouping, groupingNames, groupings, sexes } from '#data/schema/perception.ts'
import type { Area } from './area.ts'
import { type Withholds, withholds } from './disclosure/withheld-cells.ts'

/** One way to split people; `sex-age` splits by both at once. */
export type Split = Grouping | 'sex-age'
const members: Record<Split, readonly string[]> = {
  ...groupings,
  'sex-age': sexes.flatMap((sex) => ageBands.map((age) => `${sex}:${age}`)),
}

export type GroupOf = 'everybody' | { grouping: Grouping; member: string }

export type Heard = {
  group: string
  respondents: number
  sampleShare: number | null
  lo: number | null
  hi: number | null
  populationShare: number | null
  ratio: number | null
  log2Ratio: number | null
  gap: number | null
  badge: 'ok' | 'amber' | 'red' | 'nobody' | 'unknown'
}
/** What the groups of one split come to; null where the population of its groups is not known. */
export type Whole = {
  dissimilarity: number
  postStratifiedDeff: number | null
  chiSquared: number
  df: number
  p: number
}
export type HeardSplit = { groups: Heard[]; whole: Whole | null }
export type Participation = {
  /** Whether the number asked of a group, or of everybody, is withheld. */
  isWithheld(area: Area, waveId: string, of: GroupOf): boolean
  /** Groups of one split; none where it was not recorded. */
  heard(area: Area, waveId: string, split: Split): HeardSplit
  /** Waves that interviewed anybody here. */
  wavesAt(area: Area): ReadonlySet<string>
  /**
   * Whether a group was heard so far out of proportion, beyond chance, that the sample does not speak for the place. A group of
   * which one to four were asked, a number never shown, is judged as if five had been, so that the verdict does not tell it.
   */
  lopsided(area: Area, waveId: string): boolean
}

/** Nobody was heard of a group too large for that to be chance. */
const isMissing = ({ badge, hi, populationShare }: Heard): boolean =>
  badge === 'nobody' && hi !== null && populationShare !== null && populationShare > hi
/** Women and men live everywhere, whether or not they were counted. */
const isUnheardSex = ({ badge }: Heard, grouping: Grouping): boolean => grouping === 'sex' && badge === 'nobody'

const badges = { green: 'ok', amber: 'amber', red: 'red' } as const
const nobodyRecorded: HeardSplit = { groups: [], whole: null }

/** Well under the number from which a group is shown. @unit respondents */
const JUDGED_AT_LEAST = 5

export const participation = rememberedForAll(
  async (mirror, { year, asOf }: { year: number; asOf: string | null }): Promise<Participation> =>
    participationOf(
      await everybodyMet(mirror, { asOf }),
      await populationGroups(mirror, { year, asOf }),
      await withheldOf(mirror, asOf),
    ),
)

async function withheldOf(mirror: Mirror, asOf: string | null): Promise<Participation['isWithheld']> {
  const of = new Map<string, Withholds>([['everybody', await withholds(mirror, { indicator: null, group: {}, asOf })]])
  for (const grouping of groupingNames)
    for (const member of groupings[grouping])
      of.set(`${grouping}:${member}`, await withholds(mirror, { indicator: null, group: { [grouping]: member }, asOf }))
  return (area, waveId, group) =>
    of.get(group === 'everybody' ? group : `${group.grouping}:${group.member}`)?.(area, waveId) ?? true
}

/** The same in every year that people are counted for. */
const everybodyMet = rememberedForAll(async (mirror, { asOf }: { asOf: string | null }) =>
  sortMet(await whoWasAsked(mirror, { asOf })),
)

export const sortMet = (met: readonly GroupMet[]) => ({
  asked: groupBy(met, (r) => `${r.waveId}\u0000${r.pcode}\u0000${r.grouping}`),
  waves: groupBy(met, (r) => r.pcode),
})

/** From people met and people living there, each counted by place and group. */
export function participationOf(
  { asked, waves }: ReturnType<typeof sortMet>,
  residents: readonly GroupLiving[],
  isWithheld: Participation['isWithheld'],
): Participation {
  const found = new Map<string, HeardSplit>()
  const living = groupBy(residents, (r) => `${r.pcode}\u0000${r.grouping}`)

  function heard(area: Area, waveId: string, split: Split): HeardSplit {
    const key = `${waveId}\u0000${area.pcode}\u0000${split}`
    const known = found.get(key) ?? compare(area, waveId, split, (count) => count)
    found.set(key, known)
    return known
  }

  const judged = (area: Area, waveId: string, grouping: Grouping): Heard[] =>
    compare(area, waveId, grouping, (count) => (count > 0 ? Math.max(count, JUDGED_AT_LEAST) : 0)).groups

  function compare(area: Area, waveId: string, split: Split, counted: (count: number) => number): HeardSplit {
    const here = area.districts.flatMap((pcode) => asked.get(`${waveId}\u0000${pcode}\u0000${split}`) ?? [])
    const recorded = here.filter((row) => row.member !== null)
    if (recorded.length === 0) return nobodyRecorded
    const count = (member: string): number =>
      counted(recorded.reduce((sum, row) => (row.member === member ? sum + row.respondents : sum), 0))
    const people = peopleOf(area, split)
    const counts = members[split].map((member) => ({ group: member, count: count(member) }))
    if (people === null) return { groups: withoutPopulation(counts), whole: null }
    const measured = representativeness(counts.map((c) => ({ ...c, populationShare: people.get(c.group) ?? 0 })))
    if (measured.status === 'not_tested') return nobodyRecorded
    return {
      groups: measured.groups.map(({ count: respondents, share: sampleShare, badge, ...g }) => ({
        ...g,
        respondents,
        sampleShare,
        badge: respondents === 0 && g.populationShare > 0 ? 'nobody' : badges[badge],
      })),
      whole: measured,
    }
  }

  /** Shares of the population, or null where the groups were not all counted. */
  function peopleOf(area: Area, split: Split): Map<string, number> | null {
    const own = living.get(`${area.pcode}\u0000${split}`)
    const counted = own ?? area.districts.flatMap((pcode) => living.get(`${pcode}\u0000${split}`) ?? [])
    const total = counted.reduce((sum, row) => sum + row.people, 0)
    if (total === 0) return null
    const shares = new Map<string, number>()
    for (const row of counted) shares.set(row.member, (shares.get(row.member) ?? 0) + row.people / total)
    return shares
  }

  return {
    isWithheld,
    heard,
    wavesAt: ({ districts }) =>
      new Set(districts.flatMap((pcode) => (waves.get(pcode) ?? []).map(({ waveId }) => waveId))),
    lopsided: (area, waveId) =>
      groupingNames.some((grouping) =>
        judged(area, waveId, grouping).some((g) => g.badge === 'red' || isMissing(g) || isUnheardSex(g, grouping)),
      ),
  }
}

function withoutPopulation(counts: readonly { group: string; count: number }[]): Heard[] {
  const total = counts.reduce((sum, c) => sum + c.count, 0)
  return counts.map((c) => ({
    group: c.group,
    respondents: c.count,
    sampleShare: total === 0 ? null : c.count / total,
    lo: null,
    hi: null,
    populationShare: null,
    ratio: null,
    log2Ratio: null,
    gap: null,
    badge: c.count === 0 ? 'nobody' : 'unknown',
  }))
}
