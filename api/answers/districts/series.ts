/** Months of incidents and waves of an indicator: together, or one line a place, region, kind or group. */
import { group as groupBy } from 'd3-array'
import type { Scope } from '#api/contract/filters.ts'
import { problem } from '#api/contract/problems.ts'
import type { Series } from '#api/contract/series.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import type { Area } from '#api/perception/area.ts'
import { groupCells } from '#api/perception/group-cells.ts'
import { type IndicatorCells, indicatorCells } from '#api/perception/indicator-cells.ts'
import { type Atlas, atlas } from '#api/queries/atlas.ts'
import { type IncidentMonth, incidentMonths } from '#api/queries/incident-months.ts'
import { incidentSpan } from '#api/queries/incident-span.ts'
import { paramsOf } from '#api/queries/scope.ts'
import { incidentKinds } from '#data/schema/incident.ts'
import { groupingNames, groupings } from '#data/schema/perception.ts'
import { type Month, monthsBetween } from '#data/schema/period.ts'
import { answeredAs } from '../answered-as.ts'
import { areasOf } from './areas.ts'

export type SeriesBy = 'together' | 'place' | 'kind' | 'region' | 'group'
export type SeriesLine = Series['lines'][number]
type Key = { scope: Scope; by: SeriesBy }

const mostLines = 200

export const series = remembered(async (mirror: Mirror, { scope, by }: Key): Promise<Series> => {
  if (by === 'place' && scope.level === 'community') {
    throw problem('request.invalid', undefined, {
      level: { code: 'only-by-levels', levels: ['district', 'region', 'country'] },
    })
  }
  const lines = await linesOf(mirror, scope, by)
  if (lines.length > mostLines) {
    throw problem('request.invalid', undefined, {
      by: { code: 'too-many-lines', lines: lines.length, most: mostLines },
    })
  }
  return { ...(await answeredAs(mirror, scope)), indicator: scope.indicator, lines }
})

async function linesOf(mirror: Mirror, scope: Scope, by: SeriesBy): Promise<SeriesLine[]> {
  const places = await atlas(mirror, scope.asOf)
  const { indicator, group, asOf } = scope
  if (by === 'group') return groupLines(mirror, scope, togetherArea(places, scope))

  const rows = groupBy(await incidentMonths(mirror, { ...paramsOf(scope), by }), (row) => row.line)
  const span = await incidentSpan(mirror, asOf)
  if (by === 'kind') {
    return incidentKinds
      .filter((kind) => rows.has(kind.id))
      .map((kind) => ({ id: kind.id, label: kind.label, ...monthly(rows.get(kind.id) ?? [], scope, span), waves: [] }))
  }
  const cells = await indicatorCells(mirror, { indicator, group, asOf })
  if (by === 'together') {
    const area = togetherArea(places, scope)
    return [
      {
        id: 'all',
        label: 'All places',
        ...monthly(rows.get('all') ?? [], scope, span),
        waves: wavesOf(cells, area, scope),
      },
    ]
  }
  return areasOf(places, by === 'region' ? 'region' : scope.level, scope.pcodes).map((area) => ({
    id: area.place.pcode,
    label: area.place.name,
    ...monthly(rows.get(area.place.pcode) ?? [], scope, span),
    waves: wavesOf(cells, area, scope),
  }))
}

async function groupLines(mirror: Mirror, scope: Scope, area: Area): Promise<SeriesLine[]> {
  const { indicator, group, asOf } = scope
  const cellsOf = await groupCells(mirror, {
    indicator,
    group,
    asOf,
    districts: scope.pcodes === null ? null : area.districts,
  })
  return groupingNames.flatMap((grouping) => {
    return groupings[grouping]
      .map((member) => ({ member, waves: wavesOf(cellsOf(grouping, member), area, scope) }))
      .filter(({ waves }) => waves.length > 0)
      .map(({ member, waves }) => ({ id: `${grouping}:${member}`, label: member, months: [], monthUnknown: 0, waves }))
  })
}

/** All the places asked for, taken as one. */
export function togetherArea(places: Atlas, { pcodes }: Scope): Area {
  const [country, another] = places.at('country')
  return {
    pcode: pcodes === null ? ((another === undefined ? country?.pcode : undefined) ?? 'all') : pcodes.join('+'),
    districts: places.districtsIn(pcodes).map((place) => place.pcode),
  }
}

/** Every month of the period, the empty ones too; those outside the record have no figure. */
export function monthly(
  rows: readonly IncidentMonth[],
  { from, to }: Scope,
  span: { first: Month; last: Month } | null,
): Pick<SeriesLine, 'months' | 'monthUnknown'> {
  const found = new Map(rows.map((row) => [row.month, row]))
  return {
    months: monthsBetween(from, to).map((month) => {
      const row = found.get(month)
      if (row === undefined && (span === null || month < span.first || month > span.last)) {
        return { month, incidents: null, fatalities: null, sources: null, reason: 'no-data' }
      }
      return {
        month,
        incidents: row?.incidents ?? 0,
        fatalities: row?.fatalities ?? 0,
        sources: row?.sources ?? 0,
        reason: null,
      }
    }),
    monthUnknown: found.get(null)?.incidents ?? 0,
  }
}

export const wavesOf = (cells: IndicatorCells, area: Area, { fromDate, toDate }: Scope): SeriesLine['waves'] =>
  cells
    .wavesAt(area)
    .filter(({ endedOn }) => endedOn >= fromDate && endedOn < toDate)
    .map((wave) => ({
      waveId: wave.waveId,
      label: wave.label,
      endedOn: wave.endedOn,
      estimate: cells.share(area, wave).shown,
    }))
