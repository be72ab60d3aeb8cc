/** One question's counts of people asked, put together as disclosure control takes them: a table a wave. */
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

type Counted = Pick<AnswerCell, 'waveId' | 'pcode' | 'asked' | 'answered'> & { group: string; psus: number | null }

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
): Map<string, SurveyTable> {
  const interviewed = cells.map(
    ({ grouping, member, ...cell }): Counted => ({
      ...cell,
      group: grouping === EVERYONE ? EVERYONE : groupId(grouping, member),
      psus: psusKnown(cell.waveId) ? cell.psus : null,
    }),
  )
  const seen = new Set(interviewed.map(({ waveId }) => waveId))
  const printed = published
    .filter(({ waveId }) => !seen.has(waveId))
    .map(
      ({ waveId, pcode, asked, dontKnow }): Counted => ({
        waveId,
        pcode,
        group: EVERYONE,
        asked,
        answered: asked - dontKnow,
        psus: null,
      }),
    )
  return new Map(
    [...groupBy([...interviewed, ...printed], ({ waveId }) => waveId)].map(([waveId, counted]) => [
      waveId,
      tableOf(counted, chainOf, seen.has(waveId)),
    ]),
  )
}

function tableOf(counted: readonly Counted[], chainOf: PlaceChains['chainOf'], interviewed: boolean): SurveyTable {
  const counts = new Map<string, CellCount>(counted.map((each) => [cellKey(each.pcode, each.group), each]))
  const own = new Set(counts.keys())
  const chains = [...new Set(counted.map(({ pcode }) => pcode))].sort().map(chainOf)
  const larger = new Set(chains.flatMap((chain) => chain.slice(1)))
  const places = chains.filter(([place = '']) => !larger.has(place))
  const heads = new Map(places.map((chain) => [chain[0], chain]))
  // Where a larger place was not counted itself (a published table of districts, everywhere), the sum stands in.
  for (const { pcode, group, ...count } of counted) {
    for (const place of heads.get(pcode)?.slice(1) ?? []) {
      const key = cellKey(place, group)
      if (!own.has(key)) counts.set(key, together(counts.get(key) ?? nobody, count))
    }
  }
  return {
    places,
    groupings: interviewed ? groupsOf : [],
    count: (place, group) => counts.get(cellKey(place, group)) ?? nobody,
  }
}

const together = (a: CellCount, b: CellCount): CellCount => ({
  asked: a.asked + b.asked,
  answered: a.answered + b.answered,
  psus: b.psus === null ? a.psus : (a.psus ?? 0) + b.psus,
})
