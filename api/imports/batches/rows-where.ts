/** Counts where the rows of a file lie: by place, and those that lie nowhere known. Places themselves, and people's lists, lie nowhere. */
import type { ImportReport } from '#api/contract/imports.ts'
import type { RowTable } from '#api/record/entries.ts'
import type { CellRow } from '../reading/line-writer.ts'

const lying = new Set<RowTable>([
  'incident',
  'observation',
  'respondent',
  'answer_count',
  'area_count',
  'external_forecast',
  'population',
  'weekly_safety',
])

export function createRowsWhere() {
  const places = new Map<string, number>()
  let nowhere = 0
  return {
    add(rows: Partial<Record<RowTable, readonly CellRow[]>>): void {
      for (const table of lying)
        for (const { pcode } of rows[table] ?? []) {
          if (typeof pcode === 'string' && pcode !== '') places.set(pcode, (places.get(pcode) ?? 0) + 1)
          else nowhere++
        }
    },
    found(): ImportReport['where'] {
      if (places.size + nowhere === 0) return null
      const counted = [...places].map(([pcode, rows]) => ({ pcode, rows }))
      return { places: counted.sort((a, b) => b.rows - a.rows || (a.pcode < b.pcode ? -1 : 1)), nowhere }
    },
  }
}
