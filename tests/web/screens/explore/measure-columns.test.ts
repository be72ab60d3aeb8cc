// What others published is a column like any other: as it came, over the time it stands for, and never zero where nothing was said.
import { describe, expect, it } from 'vitest'
import type { DistrictRow } from '#api/contract/districts.ts'
import { sortRows } from '#web/panels/district-columns.tsx'
import { measureColumnIds, measureColumns } from '#web/screens/explore/measure-columns.ts'
import { en } from '#web/text/en.ts'

type Measured = DistrictRow['measures'][number]
const burglary = (value: number, year: string): Measured => ({
  id: 'burglary',
  value,
  isIndex: false,
  from: `${year}-01`,
  to: `${year}-12`,
  months: 12,
})
const row = (name: string, ...measures: Measured[]) => ({ pcode: name, name, measures }) as unknown as DistrictRow
const measures = [
  { id: 'burglary', label: 'burglary', source: 'Police', from: '2024-01', to: '2024-12', isIndex: false },
]
const columnOf = (rows: DistrictRow[]) => measureColumns(measures, rows, en)[0]!

describe('a column of a published measure', () => {
  it('says its time once where that is everybody’s, and nothing where nothing was published', () => {
    const rows = [row('Aruvel', burglary(0, '2024')), row('Beldara'), row('Coralby', burglary(1004, '2024'))]
    const column = columnOf(rows)
    expect(column.label).toBe('burglary (Jan 2024 to Dec 2024)')
    expect(rows.map((r) => column.plain(r))).toEqual(['0', '–', '1,004'])
    expect(sortRows(rows, column, true).map((r) => r.name)).toEqual(['Coralby', 'Aruvel', 'Beldara'])
  })

  it('says each one’s time where they differ', () => {
    const rows = [row('Aruvel', burglary(7, '2023')), row('Beldara', burglary(9, '2024'))]
    const column = columnOf(rows)
    expect(column.label).toBe('burglary')
    expect(rows.map((r) => column.plain(r))).toEqual(['7 (Jan 2023 to Dec 2023)', '9 (Jan 2024 to Dec 2024)'])
  })

  it('can be sorted by in a link, which is not judged before the catalogue is there', () => {
    expect(measureColumnIds('measure:theft', undefined)).toEqual(['measure:theft'])
    expect(measureColumnIds('measure:theft', measures)).toEqual(['measure:burglary'])
    expect(measureColumnIds('beauty', undefined)).toEqual([])
  })
})
