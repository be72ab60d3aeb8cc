/** Boundary files with one feature an island: the code repeats, and still means one district. */
import { expect, test } from 'vitest'
import { readBoundaryFile } from '#api/geography/boundary-file.ts'
import { emptyInstance } from '#tests/support/empty-instance.ts'

const square = (x: number, y: number, side = 1) => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ],
})
type Drawn = { properties: Record<string, unknown>; geometry: ReturnType<typeof square> }
const file = (features: Drawn[]) => ({
  type: 'FeatureCollection',
  features: features.map((each) => ({ type: 'Feature', ...each })),
})

/** Six districts in two regions; four of them have an island each. */
function isles(
  properties: (district: number, region: number, island: number | null) => Record<string, unknown>,
): Drawn[] {
  return [0, 1, 2, 3, 4, 5].flatMap((district) => {
    const region = district < 3 ? 0 : 1
    const main = { properties: properties(district, region, null), geometry: square(20 + (district % 3), region) }
    const isle = {
      properties: properties(district, region, district),
      geometry: square(30 + district, region + 0.2, 0.4),
    }
    return district < 2 ? [main] : [main, isle]
  })
}
const letter = (index: number) => 'ABCDEF'.charAt(index)
const above = (region: number) => ({ ADM1_PCODE: `ZT${region + 1}`, ADM1_EN: ['Leste', 'Oeste'][region] })
const isleName = (district: number, island: number | null) =>
  island === null ? `Vila ${letter(district)}` : ['', '', 'Garça', 'Pedra', 'Sal', 'Vento'][island]

const codes = ['ZT01', 'ZT02', 'ZT03', 'ZT04', 'ZT05', 'ZT06']
const layouts: [string, Drawn[], string[]][] = [
  [
    'codes and names',
    isles((d, r) => ({ ...above(r), ADM2_PCODE: `ZT0${d + 1}`, ADM2_EN: `Vila ${letter(d)}` })),
    codes,
  ],
  ['codes without names', isles((d, r) => ({ ...above(r), ADM2_PCODE: `ZT0${d + 1}` })), codes],
  [
    'names without codes',
    isles((d, r) => ({ ...above(r), ADM2_EN: `Vila ${letter(d)}` })),
    ['VILA-A', 'VILA-B', 'VILA-C', 'VILA-D', 'VILA-E', 'VILA-F'],
  ],
  [
    'names of islands under the district’s code',
    isles((d, r, i) => ({ ...above(r), ADM2_PCODE: `ZT0${d + 1}`, ADM2_EN: isleName(d, i) })),
    codes,
  ],
  [
    'a number for each feature, and names of islands beside those of districts',
    isles((d, r, i) => ({
      ...above(r),
      ADM2_PCODE: `ZT0${d + 1}`,
      ADM2_EN: `Vila ${letter(d)}`,
      name: isleName(d, i),
    })).map((each, index) => ({ ...each, properties: { id: index + 1, ...each.properties } })),
    codes,
  ],
  [
    'numbers that are unique only within the region',
    isles((d, r) => ({
      DivCode: r + 1,
      Division: `Region ${r}`,
      DistCode: (d % 3) + 1,
      District: `Vila ${letter(d)}`,
    })),
    ['101', '102', '103', '201', '202', '203'],
  ],
]

test.each(layouts)('six districts of ten features: %s', (_, features, expected) => {
  const read = readBoundaryFile(file(features))
  const districts = read.places.filter(({ level }) => level === 'district')
  expect(districts.map(({ pcode }) => pcode)).toEqual(expected)
  expect(read.places.filter(({ level }) => level === 'region')).toHaveLength(2)
  expect(read.boundaries.map(({ geometry }) => geometry.type)).toEqual([
    'Polygon',
    'Polygon',
    'MultiPolygon',
    'MultiPolygon',
    'MultiPolygon',
    'MultiPolygon',
  ])
  expect(read.problems.filter(({ isRejected }) => isRejected)).toEqual([])
})

test('the mainland names a district whose islands have names of their own, which stay known', () => {
  const read = readBoundaryFile(file(layouts[3]?.[1] ?? []))
  expect(read.places.find(({ pcode }) => pcode === 'ZT03')).toMatchObject({ name: 'Vila C', aliases: ['Garça'] })
})

test('regions drawn an island a feature are read as the finest level there is', () => {
  const regions = isles((d) => ({ ADM1_PCODE: `ZT${d}`, ADM1_EN: `Ilha ${letter(d)}`, ADM0_PCODE: 'ZT' }))
  const read = readBoundaryFile(file(regions))
  expect(read.places.filter(({ level }) => level === 'district').map(({ pcode }) => pcode)).toEqual([
    'ZT0',
    'ZT1',
    'ZT2',
    'ZT3',
    'ZT4',
    'ZT5',
  ])
})

test('neighbourhoods that name the district they lie in stay themselves', () => {
  const quarters = isles((d, r, i) => ({ ...above(r), name: isleName(d, i), quarter_code: `Q${d}${i ?? ''}` }))
  expect(readBoundaryFile(file(quarters)).boundaries).toHaveLength(10)
})

test('population and incidents lie on the districts, on islands too', async () => {
  const instance = await emptyInstance()
  try {
    await instance.feed('isles.geojson', JSON.stringify(file(layouts[0]?.[1] ?? [])))
    await instance.feed(
      'people_2025.csv',
      `pcode,sex,total\n${codes.flatMap((code) => [`${code},Female,600`, `${code},Male,400`]).join('\n')}\n`,
    )
    await instance.feed(
      'reports.csv',
      'event_id,event_date,type,latitude,longitude,pcode\nR-1,2025-03-02,Shooting,1.4,35.1,\nR-2,2025-03-03,Shooting,,,ZT06\nR-3,2025-03-04,Shooting,0.5,22.5,\n',
    )
    const { body } = await instance.get('/api/districts?from=2025-01&to=2025-12')
    expect(body.rows).toHaveLength(6)
    const counted = Object.fromEntries(
      body.rows.map((row: { pcode: string; incidents: number }) => [row.pcode, row.incidents]),
    )
    expect(counted).toMatchObject({ ZT06: 2, ZT03: 1, ZT01: 0 })
    const people = await instance.rows(
      `SELECT p.level, sum(x.people)::INTEGER AS people FROM population x JOIN places_known(NULL) p ON p.pcode = x.pcode WHERE x.sex IS NULL GROUP BY 1`,
    )
    expect(people).toEqual([{ level: 'district', people: 6000 }])
  } finally {
    await instance.close()
  }
})
