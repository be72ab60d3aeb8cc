/**
 * Who saw exact positions, and who took what away: written down in a chain of its own that moves no ETag, told to stewards with what the
 * record says was done, whole, a page at a time and as a file; P6: whatever is changed in it is noticed.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccessLog, openAccessLog } from '#api/access/access-log.ts'
import { systemClock } from '#api/clock.ts'
import { watchFreeSpace } from '#api/record/free-space.ts'
import { verify } from '#api/record/verify.ts'
import { person as joins } from '#tests/support/accounts.ts'
import { freshFolder } from '#tests/support/fresh-folder.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp({ fictional: false })
})
afterAll(() => tiny.close())

const year = 'from=2025-01&to=2025-12'
const steward = { as: 'steward' } as const
const activity = async (query = '') => (await tiny.get(`/api/activity?${query}`, steward)).body

describe('the access log', () => {
  it('tells who saw what exactly, how often and of how many, and who took which file', async () => {
    const before = await tiny.get('/api/districts')
    const { total } = (await tiny.get(`/api/incidents?${year}`, { as: 'planner' })).body
    await tiny.get(`/api/incidents?${year}`, { as: 'planner' })
    await tiny.get('/api/incidents', { as: 'anonymous' })
    await tiny.get(`/api/exports/incidents.csv?${year}&kinds=theft`, { as: 'analyst' })
    const seen = await activity('group=seen')
    expect(seen.rows).toMatchObject([
      {
        role: 'planner',
        kind: 'positions.seen',
        subject: 'incidents',
        times: 2,
        things: total,
        filter: { from: '2025-01' },
      },
    ])
    expect(seen.rows[0].person.name).toBe('planner')
    const taken = await activity('group=taken')
    expect(taken.rows).toMatchObject([
      { role: 'analyst', kind: 'file.taken', file: 'incidents.csv', filter: { kinds: 'theft' } },
    ])
    // Looking is no entry of the record: what was loaded is still what is known.
    const after = await tiny.get('/api/districts', { headers: { 'If-None-Match': before.headers.get('etag') ?? '' } })
    expect(after.status).toBe(304)
  })

  it('is told together with the record, whole and in order, a page at a time and as a file', async () => {
    await tiny.send('POST', '/api/tokens', {
      ...steward,
      json: { name: 'A script', role: 'analyst', scopes: ['read'] },
    })
    const whole = await activity('limit=1000')
    expect(whole.rows.length).toBe(whole.total)
    expect(whole.next).toBeNull()
    const at = whole.rows.map((row: any) => row.at)
    expect(at).toEqual([...at].sort().reverse())
    const paged: any[] = []
    for (let cursor = ''; ; ) {
      const page = await activity(`limit=3${cursor}`)
      paged.push(...page.rows)
      expect(page.total).toBe(whole.total)
      if (page.next === null) break
      cursor = `&cursor=${page.next}`
    }
    expect(paged).toEqual(whole.rows)
    const file = parse((await tiny.get('/api/activity.csv', steward)).text, { columns: true, bom: true })
    // The file itself was taken.
    expect(file.length).toBe(whole.total + 1)
    expect(file.filter((row: any) => row.group === 'taken').map((row: any) => row.file)).toContain('activity.csv')
  })

  it('is narrowed to a person, a sort of thing and days; a cursor of another filter is refused', async () => {
    const people = await activity('group=people')
    expect(people.rows.every((row: any) => row.group === 'people')).toBe(true)
    expect(people.rows.length).toBe(5)
    const [{ person }] = (await activity('group=seen')).rows
    const own = await activity(`person=${person.actor}`)
    expect(own.rows.map((row: any) => row.kind)).toEqual(['positions.seen'])
    expect((await activity('from=2031-01-01')).total).toBe(0)
    const { next } = await activity('limit=2')
    expect((await tiny.get(`/api/activity?group=people&cursor=${next}`, steward)).status).toBe(400)
    expect((await tiny.get('/api/activity', { as: 'planner' })).status).toBe(403)
  })

  it('names the accounts and tokens that did and saw something', async () => {
    const planner = await joins(tiny, { role: 'planner' })
    await planner.asks('GET', `/api/incidents?${year}`)
    const actor = `person:${planner.personId}`
    const { rows, people } = await activity(`person=${actor}`)
    expect(new Set(rows.map((row: any) => row.kind))).toEqual(
      new Set(['positions.seen', 'session.opened', 'person.joined']),
    )
    for (const row of rows) expect(row.person).toEqual({ actor, name: planner.name })
    expect(people).toContainEqual({ actor, name: planner.name })
    const file = parse((await tiny.get(`/api/activity.csv?person=${actor}`, steward)).text, {
      columns: true,
      bom: true,
    })
    expect(file.map((row: any) => row.name)).toEqual(rows.map(() => planner.name))
    // Who made a token is named as well.
    const other = await joins(tiny, { role: 'steward' })
    await other.asks('POST', '/api/tokens', { name: 'Made by a person', role: 'planner', expiresInDays: 3 })
    const { body } = await tiny.get('/api/tokens', steward)
    expect(body.rows.map((row: any) => row.madeBy)).toContainEqual({
      actor: `person:${other.personId}`,
      name: other.name,
    })
  })

  it('an export whose line cannot be written is refused; reading goes on', async () => {
    const { access } = tiny.deps
    const { appendAll } = access.journal
    access.journal.appendAll = () => Promise.reject(new Error('no room'))
    const [file, list] = [
      await tiny.get(`/api/exports/incidents.csv?${year}`),
      await tiny.get(`/api/incidents?${year}`),
    ]
    access.journal.appendAll = appendAll
    expect(file.status).toBe(500)
    expect(file.text).not.toContain('incident_id')
    expect(list.status).toBe(200)
    // What could not be written is still counted.
    expect((await activity('group=seen')).rows.length).toBeGreaterThan(0)
  })

  it('is in a backup and part of what is verified', async () => {
    const { deps } = tiny
    const found = await verify({ dir: deps.settings.dir, ...deps })
    expect(found.problems).toEqual([])
    expect(found.accessLines).toBe(deps.access.journal.seq)
    expect(found.accessLines).toBeGreaterThan(3)
    expect((await tiny.get('/api/backup', steward)).text).toContain('access/entries.ndjson')
  })
})

describe('P6: one line of the access log', () => {
  let dir: string
  let remove: () => Promise<void>
  let good: string[]
  const open = (): Promise<AccessLog> =>
    openAccessLog({ dir, clock: systemClock, space: watchFreeSpace(dir, 0), log: pino({ level: 'silent' }) })
  const file = () => join(dir, 'access', 'entries.ndjson')

  beforeAll(async () => {
    ;({ dir, remove } = await freshFolder())
    const log = await open()
    for (const name of ['one', 'two', 'three', 'four']) {
      log.noteSeen({ name, role: 'planner' }, 'incidents', { from: '2025-01' }, 5)
      await log.flush()
    }
    await log.close()
    good = (await readFile(file(), 'utf8')).trimEnd().split('\n')
  })
  afterAll(() => remove())

  const changes: [string, (lines: string[]) => string[]][] = [
    ['edited', (lines) => lines.with(1, lines[1]!.replace('"two"', '"too"'))],
    ['deleted', (lines) => lines.toSpliced(1, 1)],
    ['put in another order', (lines) => lines.with(1, lines[2]!).with(2, lines[1]!)],
    ['cut off', (lines) => lines.slice(0, 3)],
    ['blanked', (lines) => lines.with(1, lines[1]!.replace(/"body":.*/, '"body":null}'))],
    ['written twice', (lines) => lines.toSpliced(1, 0, lines[1]!)],
  ]
  it.each(changes)('%s is noticed', async (_, change) => {
    await writeFile(file(), `${change(good).join('\n')}\n`)
    await expect(open()).rejects.toMatchObject({ code: 'record.damaged', detail: { code: 'access-log-damaged' } })
    await writeFile(file(), `${good.join('\n')}\n`)
    await (await open()).close()
  })
})
