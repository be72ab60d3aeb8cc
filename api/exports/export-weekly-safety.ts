/** The weeks of community reporters, a district and week a row, as the district panel shows them. */
import { weeklySafety } from '#api/answers/perception/weekly-safety.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { SafetyWeek, WeeklySafety } from '#api/contract/weekly-safety.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { countedParts, safetyScale } from '#data/schema/weekly-safety.ts'
import { column, sorts, type Told, told } from './column.ts'
import { type ExportTable, wholeTable } from './export-table.ts'

type Row = Omit<WeeklySafety['rows'][number], 'weeks'> & { week: SafetyWeek }
const columns: readonly Told<Row>[] = [
  told(column('pcode', 'code', '#adm2+code', "The district's code, opaque.", { required: true }), (row) => row.pcode),
  told(column('name', 'text', '#adm2+name', 'The district.', { required: true }), (row) => row.name),
  told(column('region_pcode', 'code', '#adm1+code', 'The region it lies in.'), (row) => row.regionPcode),
  told(column('region', 'text', '#adm1+name', 'Name of that region.'), (row) => row.regionName),
  told(
    column('week', 'date', '#date+start', 'The Monday the week begins with.', { required: true }),
    (row) => row.week.week,
  ),
  told(
    column('reporters', 'integer', '#respondee+num', 'Different community reporters who wrote that week.', sorts.count),
    (row) => row.week.reporters,
  ),
  told(
    column(
      'safety',
      'number',
      '#indicator+safety+num',
      'Their mean sense of safety, 0 not safe at all to 10 completely; no survey.',
      safetyScale,
    ),
    (row) => row.week.safety,
  ),
  ...countedParts.map((what) =>
    told<Row>(
      column(
        `counted_${what.replaceAll('-', '_')}`,
        'integer',
        `#indicator+counted+${what.replaceAll('-', '_')}+num`,
        `Sum of what they counted (${what}); empty where nobody wrote of it.`,
        sorts.count,
      ),
      ({ week }) => week.counts.find((one) => one.what === what)?.count ?? null,
    ),
  ),
  told(
    column('reason', 'code', '#meta+reason', 'Why there is no figure, where there is none.', {
      codes: ['suppressed', 'no-data'],
    }),
    (row) => row.week.reason,
  ),
]

export async function exportWeeklySafety(mirror: Mirror, scope: Scope): Promise<ExportTable> {
  const { from, to, fromDate, toDate, pcodes, asOf } = scope
  const { rows } = await weeklySafety(mirror, { from, to, fromDate, toDate, pcodes, asOf })
  const weeks = rows.flatMap(({ weeks, ...place }) => weeks.map((week) => ({ ...place, week })))
  return wholeTable(
    columns.map(({ column }) => column),
    weeks.map((row) => ({ cells: columns.map(({ cell }) => cell(row)), geometry: null })),
  )
}
