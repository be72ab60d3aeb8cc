/** A new edition of boundaries: what it replaces is said first, exact incidents follow the ground, and both ways back are open. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Districts } from '#api/contract/districts.ts'
import { verify } from '#api/record/verify.ts'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'
import { en } from '#web/text/en.ts'

type Box = [west: number, south: number, east: number, north: number]
type District = [pcode: string, name: string, region: string, box: Box]

const edition = (...districts: District[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: districts.map(([code, name, region, [west, south, east, north]]) => ({
      type: 'Feature',
      properties: {
        ADM2_PCODE: code,
        ADM2_EN: name,
        ADM1_PCODE: region,
        ADM1_EN: `Region ${region}`,
        ADM0_PCODE: 'QM',
        ADM0_EN: 'Quelmar',
      },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
          ],
        ],
      },
    })),
  })

const west: District = ['Q11', 'Aldeia', 'Q1', [20, 4, 21, 5]]
const east: District = ['Q12', 'Barra', 'Q1', [21, 4, 22, 5]]
const first = edition(west, east)
const second = edition(
  ['Q13', 'Aldeia Norte', 'Q1', [20, 4.3, 21, 5]],
  ['Q14', 'Aldeia Sul', 'Q1', [20, 4, 21, 4.3]],
  east,
)
const incidents = `event_id,event_date,type,latitude,longitude,pcode
N-1,2025-03-01,Shooting,4.8,20.2,
N-2,2025-03-02,Shooting,4.7,20.4,
S-1,2025-03-03,Shooting,4.1,20.5,
E-1,2025-03-04,Shooting,4.5,21.5,
C-1,2025-03-05,Shooting,,,Q11
`

let instance: EmptyInstance
let today: string
beforeEach(async () => {
  today = '2026-07-01'
  instance = await emptyInstance({ now: () => new Date(`${today}T12:00:00Z`) })
})
afterEach(() => instance.close())

async function counted(query = ''): Promise<Record<string, number | null>> {
  const { body } = await instance.get<Districts>(`/api/districts?from=2025-01&to=2025-12${query}`)
  return Object.fromEntries(body.rows.map(({ pcode, incidents }) => [pcode, incidents]))
}
const undo = (id: string) => instance.send('DELETE', `/api/imports/${id}`, { as: 'steward' })

test('the dry run says what the edition replaces, by shared area; accepting it retires, undoing brings back', async () => {
  const before = await instance.feed('edition-2019.geojson', first)
  await instance.feed('incidents.csv', incidents)
  expect(await counted()).toEqual({ Q11: 4, Q12: 1 })

  const dry = await instance.feed('edition-2024.geojson', second, 'dryRun=true')
  const said = [...dry.notes, ...dry.problems.map(({ reason }) => reason)].map(en.say).join('\n')
  expect(said).toContain(
    'Aldeia (Q11) is replaced by Aldeia Norte (Q13) with 70 % of its area and Aldeia Sul (Q14) with 30 % of its area',
  )
  expect(said).toContain('retires Aldeia (Q11)')
  expect(said).toContain('the code of Aldeia (Q11) alone stays with it: 1 incident.')
  expect(said).toContain('One district is as it was')
  expect(dry.problems[0]).toMatchObject({ severity: 'warning', line: null })
  expect(await counted()).toEqual({ Q11: 4, Q12: 1 })

  const accepted = await instance.send<{ state: string }>('POST', `/api/imports/${dry.id}/accept`, { as: 'steward' })
  expect(accepted.body.state).toBe('accepted')
  expect(await counted()).toEqual({ Q12: 1, Q13: 2, Q14: 1 })
  const { coverage } = (await instance.get<Districts>('/api/districts?from=2025-01&to=2025-12')).body
  expect(coverage).toMatchObject({ incidentsInPeriod: 5, leftOut: { districtReplaced: 1, outsideEveryDistrict: 0 } })
  const list = await instance.get('/api/incidents?from=2025-01&to=2025-12', { as: 'analyst' })
  expect(Object.fromEntries(list.body.rows.map((row: any) => [row.incidentId, row.pcode]))).toEqual({
    'incidents:N-1': 'Q13',
    'incidents:N-2': 'Q13',
    'incidents:S-1': 'Q14',
    'incidents:E-1': 'Q12',
    'incidents:C-1': null,
  })

  await undo(before.id)
  expect(await counted()).toEqual({ Q12: 1, Q13: 2, Q14: 1 })
  await undo(dry.id)
  expect(await counted()).toEqual({})
})

test('undoing the edition gives every incident back to the district of before, and the mirror folded anew agrees', async () => {
  await instance.feed('edition-2019.geojson', first)
  await instance.feed('incidents.csv', incidents)
  const after = await instance.feed('edition-2024.geojson', second)
  expect(await counted()).toEqual({ Q12: 1, Q13: 2, Q14: 1 })
  await undo(after.id)
  expect(await counted()).toEqual({ Q11: 4, Q12: 1 })
  const { mirror } = instance.deps
  const contents = await mirror.contents()
  await mirror.rebuild()
  expect(await mirror.contents()).toEqual(contents)
  expect(await counted()).toEqual({ Q11: 4, Q12: 1 })
})

test('as known before the edition, the districts of before with all they held; the codes’ own figures stay with them', async () => {
  await instance.feed('edition-2019.geojson', first)
  await instance.feed('incidents.csv', incidents)
  await instance.feed(
    'people_2025.csv',
    'pcode,sex,total\nQ11,Female,500\nQ11,Male,500\nQ12,Female,300\nQ12,Male,200\n',
  )
  today = '2026-07-03'
  const dry = await instance.feed('edition-2024.geojson', second, 'dryRun=true')
  expect(dry.notes.map(en.say).join()).toContain('stays with it: 1 incident and 3 population figures')
  await instance.send('POST', `/api/imports/${dry.id}/accept`, { as: 'steward' })
  const people = async (query: string) =>
    (await instance.get(`/api/places${query}`)).body.rows
      .filter((row: { level: string }) => row.level === 'district')
      .map((row: { pcode: string; population: number | null }) => [row.pcode, row.population])
  expect(await people('')).toEqual([
    ['Q12', 500],
    ['Q13', null],
    ['Q14', null],
  ])
  expect(await people('?asOf=2026-07-02')).toEqual([
    ['Q11', 1000],
    ['Q12', 500],
  ])
  expect(await counted('&asOf=2026-07-02')).toEqual({ Q11: 4, Q12: 1 })
  expect(await counted()).toEqual({ Q12: 1, Q13: 2, Q14: 1 })
  const outlines = await instance.get('/api/boundaries?level=district&asOf=2026-07-02')
  expect(outlines.body.features.map(({ id }: { id: string }) => id)).toEqual(['Q11', 'Q12'])
})

test('a recoded district takes its figures along, a merged one what is counted one by one; new ground is new', async () => {
  await instance.feed('edition-2019.geojson', edition(west, east, ['Q21', 'Cais', 'Q2', [20, 6, 21, 7]]))
  await instance.feed('incidents.csv', `${incidents}C-2,2025-03-06,Shooting,,,Q21\n`)
  await instance.feed('people_2025.csv', 'pcode,sex,total\nQ11,Female,500\nQ11,Male,500\nQ21,Female,30\nQ21,Male,20\n')
  const report = await instance.feed(
    'edition-2024.geojson',
    edition(
      ['Q15', 'Duna', 'Q1', [20, 4, 22, 5]],
      ['Q31', 'Cais', 'Q3', [20, 6, 21, 7]],
      ['Q32', 'Ermo', 'Q3', [21, 6, 22, 7]],
    ),
  )
  const said = report.notes.map(en.say).join('\n')
  expect(said).toContain('Aldeia (Q11) is now part of Duna (Q15); Barra (Q12) is now part of Duna (Q15)')
  expect(said).toContain('Cais (Q21) is now Cais (Q31), the same area')
  expect(said).toContain('Ermo (Q32) is new')
  expect(await counted()).toEqual({ Q15: 5, Q31: 1, Q32: 0 })
  expect(await counted('&level=region')).toEqual({ Q1: 5, Q3: 1 })
  const { rows } = (await instance.get('/api/places')).body
  const population = Object.fromEntries(rows.map((row: any) => [row.pcode, row.population]))
  expect(population).toMatchObject({ Q31: 50, Q15: null })
  expect(Object.keys(population)).not.toContain('Q2')
})

test('what is only known to a district by a representative point is moved into no part of it', async () => {
  await instance.feed('edition-2019.geojson', first)
  await instance.feed(
    'incidents.csv',
    'event_id,event_date,type,latitude,longitude,geo_precision\nA,2025-03-01,Shooting,4.8,20.2,1\nB,2025-03-02,Shooting,4.8,20.2,3\nC,2025-03-02,Shooting,4.8,20.2,4\n',
  )
  await instance.feed('edition-2024.geojson', second)
  expect(await counted()).toEqual({ Q12: 0, Q13: 1, Q14: 0 })
  expect(await counted('&level=region')).toEqual({ Q1: 3 })
})

test('asked to add, the districts of before stay beside those of the file; a file of one province leaves the others alone', async () => {
  await instance.feed('edition-2019.geojson', first)
  await instance.feed('incidents.csv', incidents)
  await instance.feed('edition-2024.geojson', second, 'map=edition%3Dadd')
  expect(await counted()).toEqual({ Q11: 1, Q12: 1, Q13: 2, Q14: 1 })
  const answered = await instance.feed('edition-2024.geojson', edition(west), 'dryRun=true&map=edition%3Dperhaps')
  expect(answered).toMatchObject({ state: 'failed', problems: [{ field: 'edition' }] })

  const province = await instance.feed('south.geojson', edition(['Q41', 'Foz', 'Q4', [20, 2, 21, 3]]))
  expect(province.problems).toEqual([])
  expect(province.notes.map(en.say).join()).toContain('are neither in the file nor covered by it and stay')
  expect(await counted()).toEqual({ Q11: 1, Q12: 1, Q13: 2, Q14: 1, Q41: 0 })
  const { body } = await instance.get('/api/boundaries?level=country')
  const corners = JSON.stringify(body.features[0].geometry)
  expect([corners.includes('[22,5]'), corners.includes('[20,2]')]).toEqual([true, true])
})

test('incidents that came before any boundaries get their district when those come', async () => {
  await instance.feed('incidents.csv', incidents.replace(/^C-1.*\n/m, ''))
  await instance.feed('edition-2019.geojson', first)
  expect(await counted()).toEqual({ Q11: 3, Q12: 1 })
})

test('incidents corrected before or after an edition follow the ground too, in every version', async () => {
  const header = 'event_id,event_date,type,latitude,longitude,fatalities\n'
  await instance.feed('edition-2019.geojson', first)
  await instance.feed('incidents.csv', incidents)
  const before = await instance.feed('incidents.csv', `${header}N-1,2025-03-01,Shooting,4.8,20.2,7\n`)
  today = '2026-07-03'
  const split = await instance.feed('edition-2024.geojson', second)
  const after = await instance.feed('incidents.csv', `${header}S-1,2025-03-03,Shooting,4.6,20.5,9\n`)
  expect([before.corrected, after.corrected]).toEqual([1, 1])
  expect(await counted()).toEqual({ Q12: 1, Q13: 3, Q14: 0 })
  expect(await counted('&asOf=2026-07-02')).toEqual({ Q11: 4, Q12: 1 })
  await undo(after.id)
  expect(await counted()).toEqual({ Q12: 1, Q13: 2, Q14: 1 })
  await undo(before.id)
  expect(await counted()).toEqual({ Q12: 1, Q13: 2, Q14: 1 })
  await undo(split.id)
  expect(await counted()).toEqual({ Q11: 4, Q12: 1 })
  const { deps } = instance
  expect((await verify({ dir: deps.settings.dir, ...deps })).problems).toEqual([])
})

const dated = (text: string, validOn: unknown): string => {
  const file = JSON.parse(text)
  for (const { properties } of file.features) properties.validOn = validOn
  return JSON.stringify(file)
}
const outlineOf = async (pcode: string, query = '') =>
  (await instance.get(`/api/districts/${pcode}?from=2025-01&to=2025-12${query}`)).body.outline

test.each([
  ['2024-01-01T00:00:00.000Z', '2024-01-01'],
  ['2024/01/01', '2024-01-01'],
  [Date.UTC(2024, 0, 1), '2024-01-01'],
])(
  'a file that says since when its boundaries are in force (%s) is believed, and nothing is asked',
  async (validOn, day) => {
    await instance.feed('edition-2019.geojson', first)
    today = '2026-07-02'
    const report = await instance.feed('edition-2024.geojson', dated(second, validOn))
    expect(report.questions.map(({ key }) => key)).not.toContain('validFrom')
    const before = [{ pcode: 'Q11', name: 'Aldeia', share: expect.closeTo(0.7, 2), lastKnownOn: '2026-07-01' }]
    expect(await outlineOf('Q13')).toEqual({ validFrom: day, before })
    expect(await outlineOf('Q11', '&asOf=2026-07-01')).toEqual({ validFrom: null, before: [] })
  },
)

test('a file that does not say is asked about; nobody makes up a day', async () => {
  await instance.feed('edition-2019.geojson', first)
  const asked = await instance.feed('edition-2024.geojson', second, 'dryRun=true')
  expect(asked.questions.find(({ key }) => key === 'validFrom')).toMatchObject({
    takes: 'day',
    given: { map: { validFrom: 'unknown' }, because: 'assumed' },
  })
  const wrong = await instance.feed('edition-2024.geojson', second, 'dryRun=true&map=validFrom%3Dspring')
  expect(wrong.problems[0]).toMatchObject({ field: 'validFrom', reason: { code: 'date-unreadable' } })
  const odd = await instance.feed('edition-2024.geojson', dated(second, 'spring'), 'dryRun=true')
  expect(odd.problems).toContainEqual(expect.objectContaining({ line: 1, severity: 'warning', field: 'validOn' }))
  await instance.feed('edition-2024.geojson', second, 'map=validFrom%3D2024-01-01')
  expect(await outlineOf('Q14')).toMatchObject({ validFrom: '2024-01-01' })
  expect(await outlineOf('Q12')).toEqual({ validFrom: '2024-01-01', before: [] })
})
