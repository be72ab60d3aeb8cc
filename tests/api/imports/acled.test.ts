/** Proof 8: ACLED files of every release say the same; a later stamp replaces an earlier one; what ACLED took back counts no more. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Districts } from '#api/contract/districts.ts'
import type { ImportReport } from '#api/contract/imports.ts'
import { acled } from '#api/imports/formats/incidents/acled.ts'
import { kindOfAcled } from '#api/imports/formats/incidents/acled-kinds.ts'
import { type EmptyInstance, emptyInstance, sample } from '#tests/support/empty-instance.ts'

let instance: EmptyInstance
let first: ImportReport
let day = '2026-03-01'
beforeAll(async () => {
  instance = await emptyInstance({ now: () => new Date(`${day}T12:00:00Z`) })
  await instance.feedSample('boundaries.geojson')
  first = await instance.feedSample('acled.csv')
})
afterAll(() => instance.close())

const kept = () =>
  instance.rows(
    `SELECT incident_id AS id, kind, pcode, region_pcode AS region, geo_precision AS "precision", date_start AS "from", date_end AS "to"
     FROM incidents_known(NULL) WHERE source = 'acled' ORDER BY 1`,
  )
const text = async (name = 'acled.csv'): Promise<string> => (await sample(name)).toString('utf8')
const deaths = async (asOf = ''): Promise<number> => {
  const { body } = await instance.get<Districts>(`/api/districts?from=2025-01&to=2025-03${asOf}`)
  return body.rows.reduce((sum, row) => sum + (row.fatalities ?? 0), 0)
}

test('a town, a part of a region and a larger region are three things: only the first may be a point, the last has no district', async () => {
  expect([first.read, first.accepted, first.rejected, first.duplicate]).toEqual([8, 6, 2, 0])
  expect(first.problems.map(({ line, reason }) => [line, reason.code])).toEqual([
    [7, 'position-in-another-country'],
    [8, 'date-not-in-month'],
  ])
  expect(await kept()).toEqual([
    {
      id: 'acled:SAM101',
      kind: 'armed-clash',
      pcode: 'SA11',
      region: 'SA1',
      precision: 1,
      from: '2025-01-14',
      to: '2025-01-14',
    },
    {
      id: 'acled:SAM102',
      kind: 'kidnapping',
      pcode: 'SA12',
      region: 'SA1',
      precision: 3,
      from: '2025-01-20',
      to: '2025-01-26',
    },
    {
      id: 'acled:SAM103',
      kind: 'protest',
      pcode: 'SA21',
      region: 'SA2',
      precision: 1,
      from: '2025-02-03',
      to: '2025-02-03',
    },
    {
      id: 'acled:SAM104',
      kind: 'armed-clash',
      pcode: null,
      region: 'SA2',
      precision: 4,
      from: '2025-02-01',
      to: '2025-02-28',
    },
    {
      id: 'acled:SAM105',
      kind: 'strategic-development',
      pcode: 'SA11',
      region: 'SA1',
      precision: 1,
      from: '2025-02-16',
      to: '2025-02-16',
    },
    {
      id: 'acled:SAM107',
      kind: 'abuse-by-security-forces',
      pcode: 'SA22',
      region: 'SA2',
      precision: 1,
      from: '2025-03-01',
      to: '2025-03-01',
    },
  ])
})

test('event and sub-event types are kept as the source wrote them; an agreement is no violence', async () => {
  const words = await instance.rows(
    `SELECT kind_as_reported AS word FROM incidents_known(NULL) WHERE incident_id IN ('acled:SAM101', 'acled:SAM105') ORDER BY incident_id`,
  )
  expect(words.map(({ word }) => word)).toEqual(['Battles: Armed clash', 'Strategic developments: Agreement'])
  const { body } = await instance.get<Districts>('/api/districts?from=2025-01&to=2025-03')
  expect(body.rows.find(({ pcode }) => pcode === 'SA11')).toMatchObject({ incidents: 2, violent: 1 })
})

const numbers: Record<string, string> = {
  'State forces-Rebel group': '12',
  'Political militia-Civilians': '37',
  'Protesters only': '60',
  'Rebel group-Identity militia': '24',
  'Rioters only': '50',
  'State forces-Protesters': '16',
  'State forces': '1',
  'Rebel group': '2',
  'Political militia': '3',
  'Identity militia': '4',
  Rioters: '5',
  Protesters: '6',
  Civilians: '7',
}
const asNumbers = (csv: string): string =>
  csv
    .split('\n')
    .map((line) =>
      line
        .split(',')
        .map((cell) => numbers[cell] ?? cell)
        .join(','),
    )
    .join('\n')

test.each([
  ['numbers instead of words', asNumbers],
  [
    'the capitals of old releases',
    (csv: string) => csv.replace(/^.*\n/, (head) => head.toUpperCase().replaceAll('SOURCE_SCALE', 'SOURCE SCALE')),
  ],
  [
    'semicolons and no mark of order',
    (csv: string) =>
      csv
        .replace('\uFEFF', '')
        .replaceAll('; ', ' / ')
        .replaceAll(/,(?! )/g, ';'),
  ],
  ['dates of a spreadsheet', (csv: string) => csv.replaceAll(/(\d{4})-(\d{2})-(\d{2})/g, '$3-$2-$1')],
])('%s: the same events, all known', async (_, rewrite) => {
  const dry = await instance.feed('again.csv', rewrite(await text()), 'dryRun=true')
  expect(dry).toMatchObject({ format: acled.id, accepted: 0, corrected: 0, rejected: 2, duplicate: 6 })
})

test('the same codes in a table of nobody known are asked about, and read as the answer says', async () => {
  const generic =
    'ref,event date,incident type,lat,lon,geo precision\nG1,2025-01-02,Shooting,-1.4,40.4,1\nG2,2025-01-03,Shooting,-1.4,40.4,3\n'
  const asked = await instance.feed('generic.csv', generic, 'dryRun=true')
  expect(asked).toMatchObject({ state: 'failed', accepted: 0 })
  expect(asked.problems[0]?.reason).toMatchObject({ code: 'precision-scale-open', column: 'geo precision' })
  const placed = async (scale: string) => {
    const report = await instance.feed('generic.csv', generic, `map=precision%3D${scale}`)
    const rows = await instance.rows(`SELECT pcode FROM incidents_known(NULL) WHERE incident_id LIKE '%G2'`)
    await instance.send('DELETE', `/api/imports/${report.id}`, { as: 'steward' })
    return rows
  }
  expect(await placed('acled')).toEqual([{ pcode: null }])
  expect(await placed('ucdp')).toEqual([{ pcode: 'SA11' }])
  const fourth = await instance.feed('generic.csv', `${generic}G3,2025-01-04,Shooting,-1.4,40.4,5\n`, 'dryRun=true')
  expect(fourth).toMatchObject({ state: 'ready', accepted: 3 })
})

test('exports from before 2019 have no sub-events: who took part says protest or riot, in words or numbers', () => {
  expect(kindOfAcled('Riots/Protests', null, ['6', '60'])).toBe('protest')
  expect(kindOfAcled('Riots/Protests', null, ['5', '56'])).toBe('riot')
  expect(kindOfAcled('Riots/Protests', null, ['1', '16'])).toBe('protest')
  expect(kindOfAcled('Riots/Protests', null, ['Rioters', 'Rioters-Protesters'])).toBe('riot')
  expect(kindOfAcled('Riots/Protests', null, ['State Forces', 'State Forces-Protesters'])).toBe('protest')
  expect(kindOfAcled('Battle-No change of territory', null, [])).toBe('armed-clash')
  expect(kindOfAcled('Remote violence', null, [])).toBe('explosion')
  expect(kindOfAcled('Headquarters or base established', null, [])).toBe('strategic-development')
  expect(kindOfAcled('Explosions/Remote violence', 'Shelling/artillery/missile attack', [])).toBe('explosion')
  expect(kindOfAcled('Violence against civilians', 'Sexual violence', [])).toBe('gender-based-violence')
})

test('a later stamp replaces, an earlier one changes nothing; as known before, the old figure stands', async () => {
  expect(await deaths()).toBe(4)
  day = '2026-03-08'
  const told = (fatalities: number, stamp: number) => async () =>
    (await text()).replace('near the mill.,3,,1737500000', `near the mill.,${fatalities},,${stamp}`)
  const later = await instance.feed('march.csv', await told(7, 1742100000)())
  expect(later).toMatchObject({ corrected: 1, accepted: 0, duplicate: 5 })
  expect(later.corrections).toContainEqual({ line: 2, row: 'acled:SAM101', field: 'fatalities', old: '3', new: '7' })
  expect(await deaths()).toBe(8)
  const older = await instance.feed('february.csv', await told(5, 1741000000)(), 'dryRun=true')
  expect(older).toMatchObject({ corrected: 0, accepted: 0, duplicate: 6 })
  expect(older.notes).toContainEqual(expect.objectContaining({ code: 'incidents-outdated', count: 1 }))
  expect(await deaths('&asOf=2026-03-05')).toBe(4)
})

test('what ACLED took back counts no more, stays as it was known then, does not come back with an old export, and comes back by undo', async () => {
  day = '2026-03-15'
  const deleted = 'event_id_cnty,deleted_timestamp\nSAM101,1743000000\nSAM999,1743000000\n,1743000000\n'
  const report = await instance.feed('deleted.csv', deleted)
  expect(report).toMatchObject({
    format: 'acled-deleted',
    read: 3,
    corrected: 1,
    accepted: 0,
    rejected: 1,
    duplicate: 1,
  })
  expect(report.notes).toContainEqual(expect.objectContaining({ code: 'withdrawn-not-held', count: 1 }))
  expect(await deaths()).toBe(1)
  expect((await kept()).map(({ id }) => id)).not.toContain('acled:SAM101')
  expect(await deaths('&asOf=2026-03-10')).toBe(8)

  const again = await instance.feed('old.csv', await text(), 'dryRun=true')
  expect(again).toMatchObject({ corrected: 0, accepted: 0, duplicate: 6 })
  const { mirror } = instance.deps
  const contents = await mirror.contents()
  await mirror.rebuild()
  expect(await mirror.contents()).toEqual(contents)

  await instance.send('DELETE', `/api/imports/${report.id}`, { as: 'steward' })
  expect(await deaths()).toBe(8)
})
