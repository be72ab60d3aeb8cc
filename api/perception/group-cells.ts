/** One indicator's cells for every group at once, in some districts or everywhere. */
import { group as groupBy } from 'd3-array'
import type { Scope } from '#api/contract/filters.ts'
import { rememberedForAll } from '#api/mirror/answer-cache.ts'
import { groupPsuSums } from '#api/queries/group-psu-sums.ts'
import { heldIndicators } from '#api/queries/held-indicators.ts'
import { knownIndicators } from '#api/queries/known-indicators.ts'
import { type PsuRow, psuSums } from '#api/queries/psu-sums.ts'
import { groupParams } from '#api/queries/scope.ts'
import { type Grouping, groupingNames, groupings } from '#data/schema/perception.ts'
import { withholds } from './disclosure/withheld-cells.ts'
import { cellsFrom, type IndicatorCells } from './indicator-cells.ts'
import { sampleFrame } from './sample-frame.ts'

export const groupPairs = groupingNames.flatMap((grouping) =>
  groupings[grouping].map((member) => ({ grouping, member })),
)

export type GroupCells = (grouping: Grouping, member: string) => IndicatorCells
type Key = { indicator: string; group: Scope['group']; districts: readonly string[] | null; asOf: string | null }

export const groupCells = rememberedForAll(
  async (mirror, { indicator, group, districts, asOf }: Key): Promise<GroupCells> => {
    const asking = { indicators: [indicator], pcodes: districts, asOf, ...groupParams(group) }
    const [frame, everyone, groups, indicatorsHeld, known] = await Promise.all([
      sampleFrame(mirror, asOf),
      psuSums(mirror, { ...asking, ...groupParams({}) }),
      groupPsuSums(mirror, asking),
      heldIndicators(mirror, asOf),
      knownIndicators(mirror, asOf),
    ])
    const held = indicatorsHeld.filter((h) => h.indicator === indicator)
    const askedOf = known.find((i) => i.id === indicator)?.askedOf ?? 'community'
    const byPair = groupBy(groups, (row) => `${row.grouping}:${row.member}`)
    const fewest = mirror.fewestRespondents
    const byGroup = new Map<string, IndicatorCells>()
    for (const { grouping, member } of groupPairs) {
      const found = new Map((byPair.get(`${grouping}:${member}`) ?? []).map((row) => [pointOf(row), row]))
      // A point where nobody of the group was asked still tells that its district was.
      const rows = everyone.map((row): PsuRow => ({ ...row, ...nobody, ...found.get(pointOf(row)) }))
      const isWithheld = await withholds(mirror, { indicator, asOf, group: { ...group, [grouping]: member } })
      byGroup.set(`${grouping}:${member}`, cellsFrom({ rows, published: [], held, frame, askedOf, isWithheld, fewest }))
    }
    const empty = cellsFrom({ rows: [], published: [], held, frame, askedOf, isWithheld: () => true, fewest })
    return (grouping, member) => byGroup.get(`${grouping}:${member}`) ?? empty
  },
)

const nobody = {
  n: 0,
  weight: 0,
  weightedSum: 0,
  sumWeightsSquared: 0,
  dontKnow: 0,
  dontKnowWeight: 0,
  dontKnowWeightsSquared: 0,
}

const pointOf = (row: { waveId: string; pcode: string; askedAs: string; stratum: string; psu: string }): string =>
  [row.waveId, row.pcode, row.askedAs, row.stratum, row.psu].join('\u0000')
