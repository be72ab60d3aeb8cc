/** Every piece of work with its verdict, exactly as the screen shows it to this reader: counts, ratio, interval, plan. For those who may see positions. */
import { evaluations } from '#api/answers/evaluation/evaluations.ts'
import type { EvaluationRow } from '#api/contract/evaluation.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { ActorRole } from '#api/contract/session.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { figuresFor } from '#api/protection/imprecise.ts'
import type { Cell, ExportRow, ExportTable } from './export-table.ts'

type Column = [name: string, cell: (row: EvaluationRow) => Cell]

const columns: readonly Column[] = [
  ['intervention_id', (r) => r.interventionId],
  ['name', (r) => r.name],
  ['kind', (r) => r.kind],
  ['dimension', (r) => r.dimension],
  ['pcode', (r) => r.pcode],
  ['district', (r) => r.districtName],
  ['starts_on', (r) => r.startsOn],
  ['budget_usd', (r) => r.budgetUsd],
  ['verdict', (r) => r.verdict],
  ['reason', (r) => r.reason],
  ['holds_among_all', (r) => (r.holdsAmongAll ? 'yes' : 'no')],
  ['area', (r) => r.catchment.sort],
  ['radius_m', (r) => (r.catchment.sort === 'radius' ? r.catchment.radiusM : null)],
  ['window_months', (r) => r.windows?.months ?? null],
  ['before_from', (r) => r.windows?.before.from ?? null],
  ['before_to', (r) => r.windows?.before.to ?? null],
  ['after_from', (r) => r.windows?.after.from ?? null],
  ['after_to', (r) => r.windows?.after.to ?? null],
  ['here_before', (r) => r.treated?.before ?? null],
  ['here_after', (r) => r.treated?.after ?? null],
  ['ring_before', (r) => r.ring?.before ?? null],
  ['ring_after', (r) => r.ring?.after ?? null],
  ['comparison_before', (r) => r.comparison?.before ?? null],
  ['comparison_after', (r) => r.comparison?.after ?? null],
  ['comparison_places', (r) => r.comparisonPlaces],
  ['ratio', (r) => r.change?.ratio ?? null],
  ['ratio_lo', (r) => r.change?.lo ?? null],
  ['ratio_hi', (r) => r.change?.hi ?? null],
  ['p', (r) => r.change?.p ?? null],
  ['p_adjusted', (r) => r.change?.pAdjusted ?? null],
  ['wdd', (r) => r.difference?.wdd ?? null],
  ['wdd_lo', (r) => r.difference?.lo ?? null],
  ['wdd_hi', (r) => r.difference?.hi ?? null],
  ['smallest_fall_ratio', (r) => r.smallestFall],
  ['months_needed', (r) => r.monthsNeeded],
  ['agreed', (r) => r.plan?.timing ?? null],
  ['agreed_at', (r) => r.plan?.lockedAt ?? null],
  ['departures', (r) => r.plan?.departures.map(({ code }) => code).join('; ') || null],
]

export async function exportEvaluations(mirror: Mirror, scope: Scope, role: ActorRole): Promise<ExportTable> {
  const { rows } = figuresFor(role, await evaluations(mirror, scope))
  const exported = rows.map((row): ExportRow => ({ cells: columns.map(([, cell]) => cell(row)), geometry: null }))
  return { columns: columns.map(([name]) => name), rows: portions(exported) }
}

async function* portions(rows: ExportRow[]): AsyncIterable<ExportRow[]> {
  yield rows
}
