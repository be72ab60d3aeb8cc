/** Every piece of work with its verdict, exactly as the screen shows it to this reader: counts, ratio, interval, plan. For those who may see positions. */
import { evaluations } from '#api/answers/evaluation/evaluations.ts'
import { type EvaluationRow, timings, untested, verdicts } from '#api/contract/evaluation.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { ActorRole } from '#api/contract/session.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { figuresFor } from '#api/protection/imprecise.ts'
import { dimensions, interventionKinds } from '#data/schema/intervention.ts'
import { column, sorts, type Told, told, yesNo, yesOrNo } from './column.ts'
import { type ExportTable, wholeTable } from './export-table.ts'

const kindIds = interventionKinds.map(({ id }) => id)
const dimensionIds = dimensions.map(({ id }) => id)
const times = { unit: '1', least: 0 }

const columns: readonly Told<EvaluationRow>[] = [
  told(
    column('intervention_id', 'code', '#activity+id', "The intervention's own id.", { required: true }),
    (r) => r.interventionId,
  ),
  told(column('name', 'text', '#activity+name', 'What it is called.', { required: true }), (r) => r.name),
  told(column('kind', 'code', '#activity+type', 'What is done.', { codes: kindIds, required: true }), (r) => r.kind),
  told(
    column('dimension', 'code', '#group+dimension', 'Defence, development or diplomacy.', {
      codes: dimensionIds,
      required: true,
    }),
    (r) => r.dimension,
  ),
  told(column('pcode', 'code', '#adm2+code', 'The district it is in.', { required: true }), (r) => r.pcode),
  told(column('district', 'text', '#adm2+name', 'Name of that district.'), (r) => r.districtName),
  told(column('starts_on', 'date', '#date+start', 'The day it begins.', { required: true }), (r) => r.startsOn),
  told(
    column('budget_usd', 'number', '#value+budget+usd', 'Its budget; empty where nobody says.', {
      unit: 'US dollars',
      least: 0,
    }),
    (r) => r.budgetUsd,
  ),
  told(
    column('verdict', 'code', '#indicator+verdict', 'What became of incidents, by the one rule.', {
      codes: verdicts,
      required: true,
    }),
    (r) => r.verdict,
  ),
  told(
    column('reason', 'code', '#meta+reason', 'Why it was not tested, where it was not.', { codes: untested }),
    (r) => r.reason,
  ),
  told(
    column(
      'holds_among_all',
      'code',
      '#indicator+verdict+holds',
      'Whether the verdict holds among all that were tested together.',
      yesNo,
    ),
    (r) => yesOrNo(r.holdsAmongAll),
  ),
  told(column('area', 'code', '#loc+area+type', 'Where incidents were counted.'), (r) => r.catchment.sort),
  told(
    column('radius_m', 'number', '#loc+area+radius', 'How far around it, where by distance.', {
      unit: 'metres',
      least: 0,
    }),
    (r) => (r.catchment.sort === 'radius' ? r.catchment.radiusM : null),
  ),
  told(
    column('window_months', 'integer', '#date+window+months', 'Months compared before and after.', {
      unit: 'months',
      least: 0,
    }),
    (r) => r.windows?.months ?? null,
  ),
  told(
    column('before_from', 'text', '#date+before+start', 'First month before, YYYY-MM.'),
    (r) => r.windows?.before.from ?? null,
  ),
  told(column('before_to', 'text', '#date+before+end', 'Last month before.'), (r) => r.windows?.before.to ?? null),
  told(column('after_from', 'text', '#date+after+start', 'First month after.'), (r) => r.windows?.after.from ?? null),
  told(column('after_to', 'text', '#date+after+end', 'Last month after.'), (r) => r.windows?.after.to ?? null),
  told(
    column('here_before', 'integer', '#indicator+here+before+num', 'Incidents here before.', sorts.count),
    (r) => r.treated?.before ?? null,
  ),
  told(
    column('here_after', 'integer', '#indicator+here+after+num', 'Incidents here after.', sorts.count),
    (r) => r.treated?.after ?? null,
  ),
  told(
    column('ring_before', 'integer', '#indicator+ring+before+num', 'Incidents around it before.', sorts.count),
    (r) => r.ring?.before ?? null,
  ),
  told(
    column('ring_after', 'integer', '#indicator+ring+after+num', 'Incidents around it after.', sorts.count),
    (r) => r.ring?.after ?? null,
  ),
  told(
    column(
      'comparison_before',
      'integer',
      '#indicator+comparison+before+num',
      'Incidents in places like it before.',
      sorts.count,
    ),
    (r) => r.comparison?.before ?? null,
  ),
  told(
    column(
      'comparison_after',
      'integer',
      '#indicator+comparison+after+num',
      'Incidents in places like it after.',
      sorts.count,
    ),
    (r) => r.comparison?.after ?? null,
  ),
  told(
    column('comparison_places', 'integer', '#indicator+comparison+places+num', 'How many such places.', sorts.count),
    (r) => r.comparisonPlaces,
  ),
  told(
    column('ratio', 'number', '#indicator+ratio', 'After over before here, over after over before there.', times),
    (r) => r.change?.ratio ?? null,
  ),
  told(
    column('ratio_lo', 'number', '#indicator+ratio+lo', 'Lower end of its 95 % interval.', times),
    (r) => r.change?.lo ?? null,
  ),
  told(
    column('ratio_hi', 'number', '#indicator+ratio+hi', 'Upper end of its 95 % interval.', times),
    (r) => r.change?.hi ?? null,
  ),
  told(
    column('p', 'number', '#indicator+ratio+p', 'Probability of so large a change by chance.', sorts.probability),
    (r) => r.change?.p ?? null,
  ),
  told(
    column(
      'p_adjusted',
      'number',
      '#indicator+ratio+p+adjusted',
      'The same among all that were tested together.',
      sorts.probability,
    ),
    (r) => r.change?.pAdjusted ?? null,
  ),
  told(
    column(
      'wdd',
      'number',
      '#indicator+difference',
      'Incidents more or fewer than beside the comparison places, the ring included.',
      { unit: 'incidents' },
    ),
    (r) => r.difference?.wdd ?? null,
  ),
  told(
    column('wdd_lo', 'number', '#indicator+difference+lo', 'Lower end of its 95 % interval.', { unit: 'incidents' }),
    (r) => r.difference?.lo ?? null,
  ),
  told(
    column('wdd_hi', 'number', '#indicator+difference+hi', 'Upper end of its 95 % interval.', { unit: 'incidents' }),
    (r) => r.difference?.hi ?? null,
  ),
  told(
    column(
      'smallest_fall_ratio',
      'number',
      '#indicator+fall+least',
      'The least fall that could have been told, as a ratio.',
      times,
    ),
    (r) => r.smallestFall,
  ),
  told(
    column('months_needed', 'integer', '#indicator+months+needed', 'Months needed to tell a fall by a half.', {
      unit: 'months',
      least: 0,
    }),
    (r) => r.monthsNeeded,
  ),
  told(
    column('agreed', 'code', '#meta+agreed', 'When how it is judged was agreed; empty where it was not.', {
      codes: timings,
    }),
    (r) => r.plan?.timing ?? null,
  ),
  told(column('agreed_at', 'moment', '#date+agreed', 'The moment of that.'), (r) => r.plan?.lockedAt ?? null),
  told(
    column('departures', 'text', '#meta+departures', 'What is otherwise than was agreed, parted by semicolons.'),
    (r) => r.plan?.departures.map(({ code }) => code).join('; ') || null,
  ),
]

export async function exportEvaluations(mirror: Mirror, scope: Scope, role: ActorRole): Promise<ExportTable> {
  const { rows } = figuresFor(role, await evaluations(mirror, scope))
  return wholeTable(
    columns.map(({ column }) => column),
    rows.map((row) => ({ cells: columns.map(({ cell }) => cell(row)), geometry: null })),
  )
}
