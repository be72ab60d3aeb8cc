/** One question's counts of people asked, put together as disclosure control takes them: a table a wave, made when first asked for. */
import { group as groupBy } from 'd3-array'
import { type CellCount, cellKey, EVERYONE, type SurveyTable } from '#api/analytics/survey/survey-table.ts'
import type { AnswerCell } from '#api/queries/answer-cells.ts'
import type { PublishedRow } from '#api/queries/published-answers.ts'
import { groupingNames, groupings } from '#data/schema/perception.ts'
import type { PlaceChains } from './place-chains.ts'

const nobody: CellCount = { asked: 0, answered: 0, psus: null }

/** `sex:female`; `sex:` for those whose sex is not recorded. */
export const groupId = (grouping: string, member: string | null): string => `${grouping}:${member ?? ''}`

const groupsOf = groupingNames.map((grouping) =>
  [...groupings[grouping], null].map((member) => groupId(grouping, member)),
)

export type SurveyTables = {
  waves: readonly string[]
  of(waveId: string): SurveyTable | undefined
}
type Counted = { pcode: string; group: string; count: CellCount }

export function surveyTables(
  {
    cells,
    published,
    psusKnown,
  }: {
    cells: readonly AnswerCell[]
    published: readonly PublishedRow[]
    psusKnown(waveId: string): boolean
  },
  { chainOf }: PlaceChains,
): SurveyTables {
  const interviewed = groupBy(cells, ({ waveId }) => waveId)
  const printed = groupBy(published, ({ waveId }) => waveId)
  const made = new Map<string, SurveyTable>()

  function make(waveId: string): SurveyTable | undefined {
    const met = interviewed.get(waveId)
    if (met !== undefined) {
      const known = psusKnown(waveId)
      return tableOf(
        met.map(({ pcode, grouping, member, asked, answered, psus }) => ({
          pcode,
          group: grouping === EVERYONE ? EVERYONE : groupId(grouping, member),
          count: { asked, answered, psus: known ? psus : null },
        })),
        chainOf,
        groupsOf,
      )
    }
    const counted = printed.get(waveId)?.map(({ pcode, asked, dontKnow }) => ({
      pcode,
      group: EVERYONE,
      count: { asked, answered: asked - dontKnow, psus: null },
    }))
    return counted && tableOf(counted, chainOf, [])
  }

  return {
    waves: [...new Set([...interviewed.keys(), ...printed.keys()])],
    of(waveId) {
      const table = made.get(waveId) ?? make(waveId)
      if (table !== undefined) made.set(waveId, table)
      return table
    },
  }
}

function tableOf(
  counted: readonly Counted[],
  chainOf: PlaceChains['chainOf'],
  groups: SurveyTable['groupings'],
): SurveyTable {
  const counts = new Map(counted.map(({ pcode, group, count }) => [cellKey(pcode, group), count]))
  const own = new Set(counts.keys())
  const chains = [...new Set(counted.map(({ pcode }) => pcode))].sort().map(chainOf)
  const larger = new Set(chains.flatMap((chain) => chain.slice(1)))
  const places = chains.filter(([place = '']) => !larger.has(place))
  const heads = new Map(places.map((chain) => [chain[0], chain]))
  // Where a larger place was not counted itself (a published table of districts, everywhere), the sum stands in.
  for (const { pcode, group, count } of counted) {
    for (const place of heads.get(pcode)?.slice(1) ?? []) {
      const key = cellKey(place, group)
      if (!own.has(key)) counts.set(key, together(counts.get(key) ?? nobody, count))
    }
  }
  return {
    places,
    groupings: groups,
    count: (place, group) => counts.get(cellKey(place, group)) ?? nobody,
  }
}

const together = (a: CellCount, b: CellCount): CellCount => ({
  asked: a.asked + b.asked,
  answered: a.answered + b.answered,
  psus: b.psus === null ? a.psus : (a.psus ?? 0) + b.psus,
})
