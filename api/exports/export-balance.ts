/** The balance of money as a table: the nation, then regions, then districts, with the same rows as the screen. */
import { balance } from '#api/answers/balance/balance.ts'
import { type BalanceRow, isMoneyKnown, moneyStates } from '#api/contract/balance.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import type { AdminLevel } from '#data/schema/place.ts'
import { type Cell, type Column, column, sorts } from './column.ts'
import { type ExportRow, type ExportTable, wholeTable } from './export-table.ts'

const known = (row: BalanceRow, cell: Cell): Cell => (isMoneyKnown(row) ? cell : null)
const dollars = { unit: 'US dollars', least: 0 }
const columns: [column: Column, cell: (row: BalanceRow, level: AdminLevel) => Cell][] = [
  [
    column('level', 'code', '#loc+type', 'Whether the row is the country, a region or a district.', {
      codes: ['country', 'region', 'district'],
      required: true,
    }),
    (_, level) => level,
  ],
  [column('pcode', 'code', '#loc+code', "The place's code, opaque.", { required: true }), ({ pcode }) => pcode],
  [column('name', 'text', '#loc+name', 'The place.', { required: true }), ({ name }) => name],
  [column('region_pcode', 'code', '#adm1+code', 'The region it lies in.'), ({ regionPcode }) => regionPcode],
  [
    column(
      'defence_usd',
      'number',
      '#value+budget+defence+usd',
      'Money of the period for defence; empty where none is known.',
      dollars,
    ),
    (row) => known(row, row.usd.defence),
  ],
  [
    column(
      'development_usd',
      'number',
      '#value+budget+development+usd',
      'Money of the period for development.',
      dollars,
    ),
    (row) => known(row, row.usd.development),
  ],
  [
    column('diplomacy_usd', 'number', '#value+budget+diplomacy+usd', 'Money of the period for diplomacy.', dollars),
    (row) => known(row, row.usd.diplomacy),
  ],
  [
    column('total_usd', 'number', '#value+budget+usd', 'The three together.', dollars),
    (row) => known(row, row.totalUsd),
  ],
  [
    column(
      'whole_usd',
      'number',
      '#value+budget+whole+usd',
      'Of it, for work of the place as a whole, in none of the places within.',
      dollars,
    ),
    (row) => known(row, row.wholeUsd),
  ],
  [
    column('usd_per_head', 'number', '#value+budget+head+usd', 'The total over the population.', {
      unit: 'US dollars per person',
      least: 0,
    }),
    (row) => known(row, row.perHead),
  ],
  [
    column('population', 'integer', '#population', 'People, of the year nearest to the period.', {
      unit: 'people',
      least: 0,
    }),
    ({ population }) => population,
  ],
  [column('population_year', 'integer', '#date+year+population', 'That year.'), ({ populationYear }) => populationYear],
  [
    column('works', 'integer', '#activity+num', 'Pieces of work under way in the period.', sorts.count),
    ({ works }) => works,
  ],
  [
    column(
      'without_budget',
      'integer',
      '#activity+unknown+num',
      'Of them, those that state no budget: counted here, never as zero.',
      sorts.count,
    ),
    ({ withoutBudget }) => withoutBudget,
  ],
  [
    column(
      'paid_earlier',
      'integer',
      '#activity+earlier+num',
      'Of them, those whose money counted when they began, before the period.',
      sorts.count,
    ),
    ({ paidEarlier }) => paidEarlier,
  ],
  [
    column('state', 'code', '#status', 'Whether all, some or none of the money is known.', {
      codes: moneyStates,
      required: true,
    }),
    ({ state }) => state,
  ],
]

export async function exportBalance(mirror: Mirror, scope: Scope): Promise<ExportTable> {
  const { nation, regions, districts } = await balance(mirror, scope)
  const told = (level: AdminLevel, rows: readonly BalanceRow[]): ExportRow[] =>
    rows.map((row) => ({ cells: columns.map(([, cell]) => cell(row, level)), geometry: null }))
  const rows = [...told('country', [nation]), ...told('region', regions), ...told('district', districts)]
  return wholeTable(
    columns.map(([column]) => column),
    rows,
  )
}
