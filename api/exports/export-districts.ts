/** The table of districts (or regions) exactly as the screen shows it to this reader: the same rows, every figure with its uncertainty. */

import { districts } from '#api/answers/districts/districts.ts'
import { boundaries } from '#api/answers/places/boundaries.ts'
import type { DistrictRow, Districts } from '#api/contract/districts.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { ActorRole } from '#api/contract/session.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { figuresFor } from '#api/protection/imprecise.ts'
import type { Cell, ExportRow, ExportTable } from './export-table.ts'

/** Detail of the outlines: enough to draw a district on a page. */
const detail = 1

type Column = [name: string, cell: (row: DistrictRow) => Cell]

const yesOrNo = (is: boolean | null): Cell => (is === null ? null : is ? 'yes' : 'no')

const columnsFor = (indicator: string, measures: readonly string[], model: Districts['rateModel']): Column[] => [
  ['pcode', (r) => r.pcode],
  ['name', (r) => r.name],
  ['region_pcode', (r) => r.regionPcode],
  ['region', (r) => r.regionName],
  ['incidents', (r) => r.incidents],
  ['violent_incidents', (r) => r.violent],
  ['fatalities', (r) => r.fatalities],
  ['sources', (r) => r.sources],
  ['rate_per_100000', (r) => r.rate.value],
  ['rate_lo', (r) => r.rate.lo],
  ['rate_hi', (r) => r.rate.hi],
  ['rate_status', (r) => r.rate.status],
  ['rate_precision', (r) => r.rate.precision],
  ['rate_months', (r) => r.rate.months],
  ['rate_smoothed', (r) => r.rateSmoothed.value],
  ['rate_smoothed_lo', (r) => r.rateSmoothed.lo],
  ['rate_smoothed_hi', (r) => r.rateSmoothed.hi],
  ['rate_threshold', (r) => (r.rateSmoothed.value === null ? null : (model?.threshold ?? null))],
  ['rate_exceedance', (r) => r.rateSmoothed.exceedance],
  ['rate_exceedance_class', (r) => r.rateSmoothed.exceedanceClass],
  ['rate_pooled', (r) => (r.rateSmoothed.value === null ? null : yesOrNo(r.rateSmoothed.pooled))],
  ['area_km2', (r) => r.areaKm2],
  ['population', (r) => r.rate.population],
  ['population_year', (r) => r.rate.populationYear],
  ['indicator', () => indicator],
  ['share', (r) => r.perception.value],
  ['share_lo', (r) => r.perception.lo],
  ['share_hi', (r) => r.perception.hi],
  ['share_n', (r) => r.perception.n],
  ['share_n_effective', (r) => r.perception.nEffective],
  ['share_dont_know', (r) => r.perception.dontKnow],
  ['share_status', (r) => r.perception.status],
  ['share_precision', (r) => r.perception.precision],
  ['share_smoothed', (r) => r.perceptionSmoothed.value],
  ['share_smoothed_lo', (r) => r.perceptionSmoothed.lo],
  ['share_smoothed_hi', (r) => r.perceptionSmoothed.hi],
  ['share_smoothed_source', (r) => r.perceptionSmoothed.source],
  ['share_change', (r) => r.perceptionChange.value],
  ['share_change_lo', (r) => r.perceptionChange.lo],
  ['share_change_hi', (r) => r.perceptionChange.hi],
  ['share_change_p', (r) => r.perceptionChange.p],
  ['share_change_distinguishable', (r) => yesOrNo(r.perceptionChange.distinguishable)],
  ['share_change_precision', (r) => r.perceptionChange.precision],
  ['share_change_since', (r) => r.perceptionChange.sinceWave],
  ['share_wave', (r) => r.perception.waveId],
  ['share_asked', (r) => r.perception.asked],
  ['grievance_share', (r) => r.grievance.value],
  ['grievance_lo', (r) => r.grievance.lo],
  ['grievance_hi', (r) => r.grievance.hi],
  ['grievance_n', (r) => r.grievance.n],
  ['grievance_status', (r) => r.grievance.status],
  ['grievance_precision', (r) => r.grievance.precision],
  ['grievance_change', (r) => r.grievance.change],
  ['grievance_top', (r) => r.grievance.top.map((t) => t.grievance).join('; ') || null],
  ['interventions_active', (r) => r.interventionsActive],
  ['open_sites', (r) => r.openSites],
  ...measures.map(
    (measure): Column => [`count_${measure}`, (r) => r.measures.find((m) => m.id === measure)?.value ?? null],
  ),
  ['gaps', (r) => r.gaps.map((g) => `${g.field}: ${g.reason}`).join('; ') || null],
]

export async function exportDistricts(mirror: Mirror, scope: Scope, role: ActorRole): Promise<ExportTable> {
  const { rows, indicator, rateModel } = figuresFor(role, await districts(mirror, scope))
  const outlines = await boundaries(mirror, { level: scope.level, detail, asOf: scope.asOf })
  const outlineOf = new Map(outlines.features.map((f) => [f.properties.pcode, f.geometry]))
  const measures = [...new Set(rows.flatMap((row) => row.measures.map((m) => m.id)))].sort()
  const columns = columnsFor(indicator, measures, rateModel)
  const exported = rows.map(
    (row): ExportRow => ({
      cells: columns.map(([, cell]) => cell(row)),
      geometry: outlineOf.get(row.pcode) ?? null,
    }),
  )
  return { columns: columns.map(([name]) => name), rows: portions(exported) }
}

async function* portions(rows: ExportRow[]): AsyncIterable<ExportRow[]> {
  yield rows
}
