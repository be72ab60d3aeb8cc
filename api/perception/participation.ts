/**
 * Who was asked, against who lives there: the groups of a district's sample, and whether any is missing so badly that the
 * sample cannot speak for the place.
 */
import { group as groupBy } from 'd3-array'
import { representativeness } from '#api/analytics/representativeness.ts'
import { rememberedSinceImport } from '#api/mirror/answer-cache.ts'
import { populationGroups } from '#api/queries/population-groups.ts'
import { whoWasAsked } from '#api/queries/who-was-asked.ts'
import { type Grouping, groupings } from '#data/schema/perception.ts'
import type { Area } from './perception-book.ts'

export type Heard = {
  group: string
  respondents: number
  sampleShare: number | null
  populationShare: number | null
  ratio: number | null
  badge: 'ok' | 'amber' | 'red' | 'nobody' | 'unknown'
}
export type Participation = {
  /** Groups of one grouping; empty where the grouping was not recorded. */
  heard(area: Area, waveId: string, grouping: Grouping): Heard[]
  /** Whether a sex is missing so badly that the sample does not speak for the place. */
  lopsided(area: Area, waveId: string): boolean
}

const badges = { green: 'ok', amber: 'amber', red: 'red' } as const

const askedKnown = rememberedSinceImport(async (mirror, asOf: string | null) =>
  groupBy(await whoWasAsked(mirror, { asOf }), (r) => `${r.waveId}\u0000${r.pcode}\u0000${r.grouping}`),
)

export const participation = rememberedSinceImport(
  async (mirror, { year, asOf }: { year: number; asOf: string | null }): Promise<Participation> => {
    const asked = await askedKnown(mirror, asOf)
    const living = groupBy(await populationGroups(mirror, { year, asOf }), (r) => `${r.pcode}\u0000${r.grouping}`)

    function heard(area: Area, waveId: string, grouping: Grouping): Heard[] {
      const rows = area.districts.flatMap((pcode) => asked.get(`${waveId}\u0000${pcode}\u0000${grouping}`) ?? [])
      const recorded = rows.filter((row) => row.member !== null)
      if (recorded.length === 0) return []
      const count = (member: string): number =>
        recorded.reduce((sum, row) => (row.member === member ? sum + row.respondents : sum), 0)
      const people = peopleOf(area, grouping)
      const counts = groupings[grouping].map((member) => ({ group: member, count: count(member) }))
      const total = counts.reduce((sum, c) => sum + c.count, 0)
      if (people === null) {
        return counts.map((c) => ({
          group: c.group,
          respondents: c.count,
          sampleShare: total === 0 ? null : c.count / total,
          populationShare: null,
          ratio: null,
          badge: c.count === 0 ? 'nobody' : 'unknown',
        }))
      }
      const measured = representativeness(counts.map((c) => ({ ...c, populationShare: people.get(c.group) ?? 0 })))
      if (measured.status === 'not_tested') return []
      return measured.groups.map((g) => ({
        group: g.group,
        respondents: g.count,
        sampleShare: g.share,
        populationShare: g.populationShare,
        ratio: g.ratio,
        badge: g.count === 0 && g.populationShare > 0 ? 'nobody' : badges[g.badge],
      }))
    }

    /** Shares of the population, or null where the groups were not all counted. */
    function peopleOf(area: Area, grouping: Grouping): Map<string, number> | null {
      const own = living.get(`${area.pcode}\u0000${grouping}`)
      const rows = own ?? area.districts.flatMap((pcode) => living.get(`${pcode}\u0000${grouping}`) ?? [])
      const total = rows.reduce((sum, row) => sum + row.people, 0)
      if (total === 0) return null
      const shares = new Map<string, number>()
      for (const row of rows) shares.set(row.member, (shares.get(row.member) ?? 0) + row.people / total)
      return shares
    }

    return {
      heard,
      lopsided: (area, waveId) =>
        heard(area, waveId, 'sex').some((sex) => sex.badge === 'red' || sex.badge === 'nobody'),
    }
  },
)
