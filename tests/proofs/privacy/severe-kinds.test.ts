/**
 * P2, complaint 7 for counts of what is severe: whoever may not see the records gets the same answers, byte for byte, whether they
 * happened or not. No subtraction of answers, over places, months, kinds, levels or moments, can then tell anything of them, whatever
 * is asked and whatever is added to the API later: every route it describes is walked.
 */
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { everyAddress } from '#tests/support/every-address.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'
import { tinyIncident } from '#tests/support/tiny-country.ts'

const place = (pcode: string) => ({
  ...{ pcode, regionPcode: pcode.slice(0, 3), geoPrecision: 1 },
  ...{ lng: 9.5 + Number(pcode.at(-1)), lat: Number(pcode.at(-2)) - 0.5 },
})
const happened = (incidentId: string, kind: string, pcode: string, day: string) => ({
  ...{ ...tinyIncident, source: 'police', incidentId, kind, dateStart: day, dateEnd: day },
  ...place(pcode),
})
const plain = [
  happened('police:1', 'theft', 'XT22', '2025-06-11'),
  happened('police:2', 'assault', 'XT21', '2025-06-12'),
]
/** A few in one district and month, one elsewhere, and one outside the months of everything else. */
const rare = [
  ...['2025-06-01', '2025-06-02', '2025-06-03'].map((day, i) =>
    happened(`police:rare-${i}`, 'gender-based-violence', 'XT22', day),
  ),
  happened('police:rare-3', 'gender-based-violence', 'XT31', '2025-03-09'),
  happened('police:rare-4', 'gender-based-violence', 'XT11', '2025-12-09'),
]

const readers = {
  anybody: null,
  elsewhere: { role: 'planner', area: ['XT33'], ceiling: 'severe' },
  high: { role: 'analyst', area: null, ceiling: 'high' },
}
type Reader = keyof typeof readers
let both: { app: TestApp; tokens: Record<string, string> }[] = []
beforeAll(async () => {
  both = await Promise.all(
    [[...plain, ...rare], plain].map(async (incident) => {
      const app = await testApp({ fictional: false, rows: { incident } })
      const tokens: Record<string, string> = {}
      for (const [name, json] of Object.entries(readers)) {
        if (json === null) continue
        const { body } = await app.send('POST', '/api/tokens', { as: 'steward', json: { name, ...json } })
        tokens[name] = body.token
      }
      return { app, tokens }
    }),
  )
}, 600_000)
afterAll(() => Promise.all(both.map(({ app }) => app.close())))

const filled = {
  '{pcode}': ['XT22', 'XT31'],
  '{file}': ['districts', 'incidents', 'silence', 'balance', 'evaluations'].map((what) => `${what}.csv`),
  '{interventionId}': ['youth-22', 'patrol-11'],
  '{siteIds}': ['site-1'],
  '{featureId}': ['XT22', 'police:rare-0'],
  '{z}': ['0', '8'],
  '{x}': ['0', '136'],
  '{y}': ['0', '126'],
}
const queries = [
  '?from=2025-06&to=2025-06',
  '?from=2025-01&to=2025-12&kinds=theft,gender-based-violence&asOf=2026-06-01',
]
/** Where rows and sums leave; everything else is walked for those who have no role, who reach least. */
const doors = /districts|incidents|series|country|catalogue|exports|tiles|ogc|hotspots|upstream/

/** When an answer was made differs, and nothing more. */
const timeless = (text: string): string => text.replace(/"timeStamp":"[^"]*"/g, '').replace(/"madeAt":"[^"]*"/g, '')

async function told(reader: Reader, address: string): Promise<string[]> {
  return Promise.all(
    both.map(async ({ app, tokens }) => {
      const token = tokens[reader]
      const answer = await app.get(address, {
        as: 'anonymous',
        ...(token !== undefined && { headers: { Authorization: `Bearer ${token}` } }),
      })
      expect(answer.status, address).toBeLessThan(500)
      return `${answer.status} ${timeless(answer.text)}`
    }),
  )
}

// Who reaches least, every time; all the others by night.
it.each(inject('thorough') ? (Object.keys(readers) as Reader[]) : (['anybody'] as const))(
  'P2, complaint 7: %s is told the same whether what is severe happened or not',
  async (reader) => {
    const [first] = both
    if (first === undefined) throw new Error('no instance')
    const differing: string[] = []
    let answered = 0
    const asked = inject('thorough') ? queries : queries.slice(0, 1)
    for (const address of await everyAddress(first.app, filled)) {
      if (reader !== 'anybody' && !doors.test(address)) continue
      for (const query of asked) {
        const [withThem, without] = await told(reader, `${address}${query}`)
        if (withThem?.startsWith('200')) answered++
        if (withThem !== without) differing.push(`${address}${query}`)
      }
    }
    expect(differing).toEqual([])
    expect(answered).toBeGreaterThan(30 * asked.length)
  },
  600_000,
)

it('whoever may see the records is told of them: the two instances do differ', async () => {
  const [withThem, without] = await Promise.all(
    both.map(async ({ app }) => (await app.get('/api/districts?from=2025-06&to=2025-06')).body),
  )
  const of = (body: any) => body.rows.find((row: any) => row.pcode === 'XT22').incidents
  expect(of(withThem) - of(without)).toBe(3)
  expect([withThem.withheldKinds, without.withheldKinds]).toEqual([[], []])
}, 60_000)

it('asked for nothing else, the answer says that it is withheld, never that there is none', async () => {
  const [first] = both
  const answer = await first?.app.get('/api/districts?kinds=gender-based-violence', { as: 'anonymous' })
  expect([answer?.status, answer?.body.code]).toEqual([403, 'actor.forbidden'])
  expect(answer?.body.detail).toMatch(/^gender-based-violence: so few/)
  const districts = await first?.app.get('/api/districts', { as: 'anonymous' })
  expect(districts?.body.withheldKinds).toEqual(['gender-based-violence'])
})
