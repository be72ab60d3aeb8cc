/** Alerts on the tiny country, whose every figure is known: what fires, once, for whom; what cannot be told; what a rule would have said. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { watch } from '#tests/support/built.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
let round: () => Promise<void>
let now = '2025-05-15T12:00:00Z'
beforeAll(async () => {
  tiny = await testApp({ clock: { now: () => new Date(now) } })
  const watching = watch(tiny.deps)
  await watching.stop()
  round = watching.round
})
afterAll(() => tiny.close())

const id = (n: number): string => `5b1c2f5e-6f0b-4a8e-9a57-${String(n).padStart(12, '0')}`
const share = { measure: 'share', indicator: 'safe-after-dark', side: 'below', threshold: 0.6 }
/** Of the 90 asked in the middle region 53 felt safe, then 41. */
const middle = { name: 'The middle feels unsafe', place: 'XT2', condition: { ...share, judgedBy: 'point' } }
/** In XT22 something happens every month from January to June 2025, and nothing after. */
const everyMonth = { measure: 'count', side: 'above', judgedBy: 'point', threshold: 0 }
const troubled = { name: 'Something every month', place: 'XT22', condition: everyMonth, periods: 3 }

const set = (ruleId: string, rule: object) => tiny.send('PUT', `/api/alert-rules/${ruleId}`, { json: rule })
const firedBy = async (ruleId: string): Promise<any[]> =>
  (await tiny.get('/api/alerts')).body.rows.filter((row: any) => row.ruleId === ruleId)
const at = async (day: string): Promise<void> => {
  now = `${day}T12:00:00Z`
  await round()
}

describe('a rule', () => {
  it('fires with the figures of each wave, what would end it, and where to look', async () => {
    expect((await set(id(1), middle)).status).toBe(200)
    await round()
    const [alert, ...more] = await firedBy(id(1))
    expect(more).toEqual([])
    expect(alert.readings.map(({ waveId, value, n }: any) => [waveId, value, n])).toEqual([
      ['w1', 53 / 90, 90],
      ['w2', 41 / 90, 90],
    ])
    expect(alert.finding.sentence).toMatch(
      /^Middle: fewer than 60 % of people feel safe after dark, for 2 waves in a row \(59 % of 90 asked \(.*\) in Wave 1 and 46 % /,
    )
    expect(alert.ending.sentence).toBe('It ends with the next wave in which the figure is 60 % or more.')
    expect(alert.address).toBe(
      '/?view=feeling&from=2025-09&to=2025-09&pcode=XT2&indicator=safe-after-dark&asOf=2025-05-15T12:00:00.000Z',
    )
  })

  it('does not fire where the interval reaches across the threshold, nor where nothing can be told', async () => {
    await set(id(2), { ...middle, condition: { ...share, judgedBy: 'interval' } })
    await set(id(3), { name: 'Anywhere', condition: { ...share, judgedBy: 'point' } })
    await round()
    expect(await firedBy(id(2))).toEqual([])
    expect(await firedBy(id(3))).toEqual([])
    const rules = (await tiny.get('/api/alert-rules')).body.rows
    const { standing, finding } = rules.find((row: any) => row.ruleId === id(3))
    expect([standing.holds, standing.districts]).toEqual([0, 9])
    expect(standing.untold.reduce((sum: number, { districts }: any) => sum + districts, 0)).toBe(9)
    expect(standing.untold.map(({ reason, districts }: any) => [reason, districts])).toContainEqual(['suppressed', 2])
    expect(finding.sentence).toBe(
      'Fires when fewer than 60 % of people feel safe after dark, for 2 waves in a row, in any district.',
    )
  })

  it('counts a month once it is over, and fires once until it was off: looked at again, made again, or sent again', async () => {
    const first = (await set(id(4), troubled)).body.seq
    expect((await set(id(4), { ...troubled })).body.seq).toBe(first)
    await at('2025-05-15')
    const [alert] = await firedBy(id(4))
    expect(alert.readings.map(({ month, value }: any) => [month, value])).toEqual([
      ['2025-02', 1],
      ['2025-03', 1],
      ['2025-04', 1],
    ])
    await tiny.deps.mirror.rebuild()
    await at('2025-07-01')
    await set(id(4), { ...troubled, name: 'Another name' })
    await round()
    expect(await firedBy(id(4))).toHaveLength(1)
  })

  it('fires again after having been off', async () => {
    await set(id(5), { ...troubled, place: 'XT11', periods: 1 })
    await at('2025-08-02')
    expect((await firedBy(id(5))).map(({ readings }) => readings[0].month)).toEqual(['2025-07'])
    await at('2025-10-01')
    expect(await firedBy(id(5))).toHaveLength(1)
    await set(id(6), { ...troubled, periods: 1, condition: { ...everyMonth, kinds: ['armed-robbery', 'protest'] } })
    // Robberies until March, a protest in June.
    await at('2025-04-01')
    await at('2025-06-01')
    await at('2025-07-01')
    expect((await firedBy(id(6))).map(({ readings }) => readings[0].month)).toEqual(['2025-06', '2025-03'])
  })

  it('stands as one group, which a change of what is watched closes and a new name does not', async () => {
    const groupsOf = async (ruleId: string): Promise<any[]> =>
      (await tiny.get('/api/alerts')).body.groups.filter((group: any) => group.ruleId === ruleId)
    const told = (group: any) => [group.places, group.alerts, group.isWatched]
    expect((await groupsOf(id(6))).map(told)).toEqual([[1, 2, true]])
    await set(id(6), {
      ...troubled,
      name: 'Renamed',
      periods: 1,
      condition: { ...everyMonth, kinds: ['armed-robbery', 'protest'] },
    })
    expect((await groupsOf(id(6))).map(told)).toEqual([[1, 2, true]])
    await set(id(6), { ...troubled, periods: 2 })
    const [group, ...more] = await groupsOf(id(6))
    expect([told(group), more]).toEqual([[1, 2, false], []])
    expect(group.finding.sentence).toBe(
      'Fires when there are more than 0 incidents (armed robbery and protest) a month, for 1 month, in District 22.',
    )
    expect((await firedBy(id(6))).map(({ groupId }) => groupId)).toEqual([group.groupId, group.groupId])
    await tiny.send('DELETE', `/api/alert-rules/${id(6)}`)
  })

  it('says beforehand what it would have said in the last twelve months', async () => {
    now = '2026-07-01T12:00:00Z'
    const preview = { name: 'Twice', condition: everyMonth, periods: 2 }
    const { body } = await tiny.send('POST', '/api/alert-rules/preview', { json: preview })
    expect(body.rows.map(({ pcode, month }: any) => [pcode, month])).toEqual([
      ['XT11', '2025-08'],
      ['XT22', '2025-02'],
    ])
    expect(body.finding.sentence).toBe(
      'It would have fired in 2 places of 9 in the last 12 months: District 11 and District 22.',
    )
  })

  it('watches the flag and overdue promises as well', async () => {
    await set(id(7), { name: 'Late', condition: { measure: 'overdue', threshold: 0 }, periods: 2 })
    await at('2025-10-01')
    expect(await firedBy(id(7))).toEqual([])
    await at('2025-11-01')
    const [late] = await firedBy(id(7))
    expect([late.pcode, late.readings.map(({ value }: any) => value)]).toEqual(['XT22', [1, 1]])
    const { body } = await tiny.send('POST', '/api/alert-rules/preview', {
      json: { name: 'Flag', condition: { measure: 'flag', state: 'upstream' }, periods: 1 },
    })
    const ledger = (await tiny.get('/api/upstream')).body.counts.upstream
    expect(body.finding.places).toBe(ledger)
  })

  it('is gone once removed, and what it fired stays', async () => {
    expect((await tiny.send('DELETE', `/api/alert-rules/${id(4)}`)).status).toBe(200)
    expect((await tiny.send('DELETE', `/api/alert-rules/${id(4)}`)).body.code).toBe('alert-rule.unknown')
    expect((await tiny.get('/api/alert-rules')).body.rows.map((row: any) => row.ruleId)).not.toContain(id(4))
    expect(await firedBy(id(4))).toHaveLength(1)
  })

  it.each([
    [{ ...middle, place: 'XT99' }, 404, 'place'],
    [{ ...middle, condition: { ...share, indicator: 'nonsense' } }, 404, 'condition.indicator'],
    [{ ...middle, condition: { ...share, threshold: 1.5 } }, 400, 'condition.threshold'],
    [{ ...middle, emails: ['a@b.example'] }, 400, 'emails'],
    [{ ...middle, webhook: 'https://hook.example/' }, 400, 'webhook'],
    [{ ...middle, colour: 'red' }, 400, 'colour'],
  ])('is refused with the field that is wrong: %j', async (rule, status, field) => {
    const answer = await set(id(9), rule)
    expect([answer.status, Object.keys(answer.body.fields ?? {})]).toEqual([status, [field]])
  })
  it('and a digest without a mail server as well', async () => {
    const digest = { name: 'The country', emails: ['reader@example.org'], rhythm: 'week' }
    const { status, body } = await tiny.send('PUT', `/api/digests/${id(9)}`, { json: digest })
    expect([status, body.says.fields.emails.code]).toEqual([400, 'mail-not-set-up'])
  })
})
