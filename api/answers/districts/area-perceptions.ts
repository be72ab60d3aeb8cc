/** What people of one area say: every indicator of the last wave, the filter's indicator by wave and by group, each grievance. */
import type { District } from '#api/contract/district.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import type { Area } from '#api/perception/area.ts'
import { areaCells } from '#api/perception/area-cells.ts'
import { type GroupCells, groupCells, groupPairs } from '#api/perception/group-cells.ts'
import { type IndicatorCells, indicatorCells } from '#api/perception/indicator-cells.ts'
import { knownIndicators } from '#api/queries/known-indicators.ts'
import { grievances } from '#data/schema/grievance.ts'
import { wavesOf } from './series.ts'

export type Perceptions = Pick<District, 'indicators' | 'waves' | 'groups' | 'grievances'>

export async function areaPerceptions(mirror: Mirror, scope: Scope, area: Area): Promise<Perceptions> {
  const { asOf, group } = scope
  const [byIndicator, known, everyone, cellsOf] = await Promise.all([
    areaCells(mirror, { area: { pcode: area.pcode, districts: area.districts }, asOf }),
    knownIndicators(mirror, asOf),
    indicatorCells(mirror, { indicator: scope.indicator, group, asOf }),
    groupCells(mirror, { indicator: scope.indicator, group, asOf, districts: area.districts }),
  ])
  const women = cellsOf('sex', 'female')
  const men = cellsOf('sex', 'male')
  const inLastWave = (cells: IndicatorCells) => {
    const wave = cells.waveIn(area, scope)
    if (wave === null) return null
    const before = cells.waveBefore(area, wave)
    return {
      estimate: cells.share(area, wave).shown,
      previous: before === null ? null : cells.share(area, before).shown,
      wording: cells.questionIn(wave)?.wording ?? null,
      askedOtherwise: before === null ? [] : cells.askedOtherwise(wave, before),
    }
  }
  return {
    indicators: known.flatMap(({ id, label, theme, polarity, question }) => {
      const cells = byIndicator.get(id)
      const found = cells === undefined ? null : inLastWave(cells)
      return found === null ? [] : [{ id, label, theme, polarity, question, ...found }]
    }),
    waves: wavesOf(everyone, area, scope).map((wave) => ({
      ...wave,
      women: women.share(area, wave).shown,
      men: men.share(area, wave).shown,
    })),
    groups: groupsOf(cellsOf, area, scope),
    grievances: grievances.flatMap(({ id, label }) => {
      const indicator = known.find((i) => i.grievance === id)
      const cells = indicator === undefined ? undefined : byIndicator.get(indicator.id)
      const found = cells === undefined ? null : inLastWave(cells)
      if (found === null) return []
      const { wording: _, ...told } = found
      return [{ grievance: id, label, ...told }]
    }),
  }
}

function groupsOf(cellsOf: GroupCells, area: Area, scope: Scope): District['groups'] {
  return groupPairs.flatMap(({ grouping, member }) => {
    const cells = cellsOf(grouping, member)
    const wave = cells.waveIn(area, scope)
    return wave === null ? [] : [{ grouping, group: member, estimate: cells.share(area, wave).shown }]
  })
}
