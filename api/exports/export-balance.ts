/** The balance of money as a table: the nation, then regions, then districts, with the same rows as the screen. */
import { balance } from '#api/answers/balance/balance.ts'
import { type BalanceRow, isMoneyKnown } from '#api/contract/balance.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import type { AdminLevel } from '#data/schema/place.ts'
import type { Cell, ExportRow, ExportTable } from './export-table.ts'

const known = (row: BalanceRow, cell: Cell): Cell => (isMoneyKnown(row) ? cell : null)
const columns: [name: string, cell: (row: BalanceRow, level: AdminLevel) => Cell][] = [
  ['level', (_, level) => level],
  ['pcode', ({ pcode }) => pcode],
  ['name', ({ name }) => name],
  ['region_pcode', ({ regionPcode }) => regionPcode],
  ['defence_usd', (row) => known(row, row.usd.defence)],
  ['development_usd', (row) => known(row, row.usd.development)],
  ['diplomacy_usd', (row) => known(row, row.usd.diplomacy)],
  ['total_usd', (row) => known(row, row.totalUsd)],
  ['whole_usd', (row) => known(row, row.wholeUsd)],
  ['usd_per_head', (row) => known(row, row.perHead)],
  ['population', ({ population }) => population],
  ['population_year', ({ populationYear }) => populationYear],
  ['works', ({ works }) => works],
  ['without_budget', ({ withoutBudget }) => withoutBudget],
  ['paid_earlier', ({ paidEarlier }) => paidEarlier],
  ['state', ({ state }) => state],
]

export async function exportBalance(mirror: Mirror, scope: Scope): Promise<ExportTable> {
  const { nation, regions, districts } = await balance(mirror, scope)
  const told = (level: AdminLevel, rows: readonly BalanceRow[]): ExportRow[] =>
    rows.map((row) => ({ cells: columns.map(([, cell]) => cell(row, level)), geometry: null }))
  const rows = [...told('country', [nation]), ...told('region', regions), ...told('district', districts)]
  return { columns: columns.map(([name]) => name), rows: portions(rows) }
}

async function* portions(rows: ExportRow[]): AsyncIterable<ExportRow[]> {
  yield rows
}
