import { describe, expect, it } from 'vitest'
import { guessBoundaryColumns } from '#api/geography/boundary-columns.ts'

/** A table of features: one array of values per column. */
function rowsOf(columns: Record<string, unknown[]>): Record<string, unknown>[] {
  const length = Math.max(...Object.values(columns).map((values) => values.length))
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(Object.entries(columns).map(([title, values]) => [title, values[row]])),
  )
}

const towns = ['Ashford', 'Birk', 'Corran', 'Dunmore']
const regions = ['North', 'North', 'South', 'South']

describe('the columns of a boundary file', () => {
  it.each<[string, Record<string, unknown[]>, Record<string, unknown>]>([
    [
      'common operational datasets',
      {
        ADM2_EN: towns,
        ADM2_PCODE: ['XV0101', 'XV0102', 'XV0201', 'XV0202'],
        ADM1_EN: regions,
        ADM1_PCODE: ['XV01', 'XV01', 'XV02', 'XV02'],
        ADM0_EN: ['Velmora', 'Velmora', 'Velmora', 'Velmora'],
        ADM0_PCODE: ['XV', 'XV', 'XV', 'XV'],
        date: ['2019', '2019', '2019', '2019'],
        validOn: ['2020', '2020', '2020', '2020'],
      },
      {
        code: 'ADM2_PCODE',
        name: 'ADM2_EN',
        regionCode: 'ADM1_PCODE',
        regionName: 'ADM1_EN',
        countryCode: 'ADM0_PCODE',
        countryName: 'ADM0_EN',
      },
    ],
    [
      'the same in camel case',
      {
        admin2Name: towns,
        admin2Pcode: ['A1', 'A2', 'B1', 'B2'],
        admin1Name: regions,
        admin1Pcode: ['A', 'A', 'B', 'B'],
      },
      {
        code: 'admin2Pcode',
        name: 'admin2Name',
        regionCode: 'admin1Pcode',
        regionName: 'admin1Name',
        countryCode: null,
      },
    ],
    [
      'geoBoundaries',
      {
        shapeName: towns,
        shapeISO: ['', '', '', ''],
        shapeID: ['1B1', '1B2', '1B3', '1B4'],
        shapeGroup: ['XVA', 'XVA', 'XVA', 'XVA'],
        shapeType: ['ADM2', 'ADM2', 'ADM2', 'ADM2'],
      },
      { code: 'shapeID', name: 'shapeName', regionCode: null, countryCode: 'shapeGroup' },
    ],
    [
      'GADM',
      {
        GID_0: ['XVA', 'XVA', 'XVA', 'XVA'],
        NAME_0: ['Velmora', 'Velmora', 'Velmora', 'Velmora'],
        GID_1: ['XVA.1_1', 'XVA.1_1', 'XVA.2_1', 'XVA.2_1'],
        NAME_1: regions,
        GID_2: ['XVA.1.1_1', 'XVA.1.2_1', 'XVA.2.1_1', 'XVA.2.2_1'],
        NAME_2: towns,
        TYPE_2: ['District', 'District', 'District', 'District'],
        HASC_2: ['XV.NO.AS', 'XV.NO.BI', 'XV.SO.CO', 'XV.SO.DU'],
      },
      {
        code: 'GID_2',
        name: 'NAME_2',
        regionCode: 'GID_1',
        regionName: 'NAME_1',
        countryCode: 'GID_0',
        countryName: 'NAME_0',
        aliases: ['HASC_2'],
      },
    ],
    [
      'codes of something within each feature beside its own',
      {
        const_code: [288, 3, 10, 13],
        code: [47, 1, 2, 3],
        name: towns,
        level: ['county', 'county', 'county', 'county'],
        const_name: ['KAMU', 'KISA', 'KINA', 'KALO'],
        Shape_Area: [0.05, 0.02, 0.76, 1.02],
        geoid: ['county-47', 'county-1', 'county-2', 'county-3'],
      },
      { code: 'code', name: 'name', regionCode: null, regionName: null, aliases: ['geoid'] },
    ],
    [
      'words for the levels',
      {
        OBJECTID: [1, 2, 3, 4],
        DivCode: [1, 1, 2, 2],
        DistCode: [4, 6, 9, 42],
        Division: regions,
        District: towns,
        DistrictB: ['', '', '', ''],
        SHAPE_Area: [0.1, 0.2, 0.3, 0.4],
      },
      { code: 'DistCode', name: 'District', regionCode: 'DivCode', regionName: 'Division' },
    ],
    ['a name alone', { NAME: towns }, { code: null, name: 'NAME' }],
  ])('are found in %s', (_, columns, expected) => {
    expect(guessBoundaryColumns(rowsOf(columns))).toMatchObject(expected)
  })

  it('take codes that are unique only within their region', () => {
    const guess = guessBoundaryColumns(rowsOf({ DivCode: [1, 1, 2, 2], DistCode: [1, 2, 1, 2], District: towns }))
    expect(guess).toMatchObject({ code: 'DistCode', regionCode: 'DivCode', name: 'District' })
  })

  it('are what the caller says, where the caller says', () => {
    const guess = guessBoundaryColumns(rowsOf({ code: [1, 2, 3, 4], other: ['a1', 'b2', 'c3', 'd4'], name: towns }), {
      code: 'other',
    })
    expect(guess).toMatchObject({ code: 'other', name: 'name' })
  })
})
