/** Digests through a real mail server: due once, told once, whatever happens to the server; a way out that needs no signing in; nothing private in them. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftBatch } from '#api/draft-batch.ts'
import { writeAll } from '#api/record/write.ts'
import { lastDue, nextDue, oneRhythmBefore } from '#data/schema/digest.ts'
import { watch } from '#tests/support/built.ts'
import { type Mailbox, openMailbox, readMail } from '#tests/support/mailbox.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let mailbox: Mailbox
let tiny: TestApp
let round: () => Promise<void>
/** A Saturday. */
let now = '2026-01-10T12:00:00Z'
beforeAll(async () => {
  mailbox = await openMailbox()
  tiny = await testApp({
    clock: { now: () => new Date(now) },
    outward: { publicUrl: 'https://map.example', mail: mailbox.settings, webhook: null },
  })
  const watching = watch(tiny.deps)
  await watching.stop()
  round = watching.round
})
afterAll(async () => {
  await tiny.close()
  await mailbox.close()
})

const digestId = '5b1c2f5e-6f0b-4a8e-9a57-000000000001'
const [ada, ben] = ['ada@example.org', 'ben@example.org']
const weekly = { name: 'The week <here>', emails: ['Ada@Example.org', ada, ben], rhythm: 'week' }
const set = (digest: object, id = digestId) => tiny.send('PUT', `/api/digests/${id}`, { json: digest })
const mine = async (as: 'planner' | 'analyst' = 'planner') => (await tiny.get('/api/digests', { as })).body.rows[0]
/** What arrived since it was looked last. */
const arrived = () => mailbox.mails.splice(0).map((mail) => ({ to: mail.to.join(), ...readMail(mail) }))
const at = async (moment: string) => {
  now = moment
  await round()
  return arrived()
}
const linkIn = (words: string): string => /https:\/\/map\.example(\/unsubscribe\/\S+)/.exec(words)?.[1] ?? ''
/** As a mail program does it: signed in nowhere, from another site. */
const press = (path: string) =>
  tiny.send('POST', path, {
    as: 'anonymous',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'cross-site' },
    body: 'List-Unsubscribe=One-Click',
  })

describe('when a letter is due', () => {
  it.each([
    ['week', '2026-01-10T12:00:00Z', '2026-01-05T06:00:00.000Z', '2026-01-12T06:00:00.000Z'],
    ['week', '2026-01-12T05:59:59Z', '2026-01-05T06:00:00.000Z', '2026-01-12T06:00:00.000Z'],
    ['week', '2026-01-12T06:00:00Z', '2026-01-12T06:00:00.000Z', '2026-01-19T06:00:00.000Z'],
    ['month', '2026-01-01T05:00:00Z', '2025-12-01T06:00:00.000Z', '2026-01-01T06:00:00.000Z'],
    ['month', '2026-12-31T23:00:00Z', '2026-12-01T06:00:00.000Z', '2027-01-01T06:00:00.000Z'],
  ] as const)('a %s’s letter at %s', (rhythm, moment, last, next) => {
    const when = new Date(moment)
    expect([lastDue(rhythm, when).toISOString(), nextDue(rhythm, when).toISOString()]).toEqual([last, next])
  })

  it('looks back a week, or a month of whatever length', () => {
    const back = (rhythm: 'week' | 'month', moment: string) => oneRhythmBefore(rhythm, new Date(moment)).toISOString()
    expect(back('week', '2026-03-03T06:00:00Z')).toBe('2026-02-24T00:00:00.000Z')
    expect(back('month', '2026-03-31T06:00:00Z')).toBe('2026-02-28T00:00:00.000Z')
    expect(back('month', '2026-01-01T06:00:00Z')).toBe('2025-12-01T00:00:00.000Z')
  })
})

describe('a digest', () => {
  it('tells in a preview what came with the second wave, and holds no place of an incident and nothing withheld', async () => {
    const { body, text } = await tiny.get('/api/digest-letter?rhythm=month&name=North', { as: 'analyst' })
    expect(body).toMatchObject({ since: '2025-12-10T00:00:00.000Z', isQuiet: false, fictional: true })
    expect(body.letter.subject).toBe('Tinyland: North, 10 Jan 2026')
    expect(text).toContain('Tinyland is a fictional country: nothing here is real.')
    expect(text).toContain('1 promise is past its day.')
    expect(text).toContain('1 promise went past its day:')
    expect(text).toMatch(/Sept 2025 beside Mar 2025: in 0 of 9 districts the share who feel safe after dark changed/)
    expect(text).toContain('Answers of people asked')
    expect(text).not.toMatch(/1[0-2]\.\d|"lng"|site-\d|tiny-second/)
    // District 13 has too few people: not one figure of theirs, nor how many they are.
    const few = await tiny.get('/api/digest-letter?rhythm=month&place=XT13', { as: 'analyst' })
    expect(few.body.letter.parts[1].text).toBe('District 13')
    expect(few.text).toContain('withheld, too few people')
    const told = few.body.letter.parts.slice(0, -1)
    expect(JSON.stringify(told)).not.toMatch(/\d %|\d asked|\d respondents/)
  })

  it('is due on Monday, arrives once, and neither a restart nor another look sends it again', async () => {
    expect((await set(weekly)).status).toBe(200)
    expect((await mine()).digest.emails).toEqual([ada, ben])
    expect(await mine()).toMatchObject({ nextAt: '2026-01-12T06:00:00.000Z', last: null, readers: 2, left: 0 })
    expect(await at('2026-01-10T12:00:30Z')).toEqual([])
    const letters = await at('2026-01-12T06:00:30Z')
    expect(letters.map(({ to }) => to)).toEqual([ada, ben])
    await tiny.deps.mirror.rebuild()
    expect(await at('2026-01-12T06:00:35Z')).toEqual([])
    expect(await at('2026-01-18T23:00:00Z')).toEqual([])
    expect((await set({ ...weekly, emails: [ada, ben] })).body.seq).toBe((await set(weekly)).body.seq)
    const [{ head, words }] = letters as [(typeof letters)[0]]
    expect(head).toContain('Subject: Tinyland: The week <here>, 12 Jan 2026 (nothing changed)')
    expect(words).toContain('Nothing changed: no district changed its state')
    expect(words).toContain('sent every Monday at 06:00 UTC')
    expect((await mine()).last).toEqual({
      since: '2026-01-05T00:00:00.000Z',
      until: '2026-01-12T06:00:30.000Z',
      sent: 2,
      waiting: 0,
      failed: 0,
    })
    const [link, other] = letters.map((letter) => linkIn(letter.words))
    expect(link).toMatch(/^\/unsubscribe\/[\w-]{43}$/)
    expect(other).not.toBe(link)
    expect(head).toContain(`List-Unsubscribe: <https://map.example${link}>`)
    expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  })

  it('after weeks without a server is one letter of all that time', async () => {
    const population = { pcode: 'XT33', year: 2026, sex: null, ageBand: null, minority: null, people: 90_000 }
    const batch = {
      batchId: 'late',
      at: '2026-01-20T00:00:00.000Z',
      format: 'tiny',
      filename: 'secret-name',
      rows: { population: [population] },
    }
    await writeAll(tiny.deps, [await draftBatch(tiny.deps, batch, 'test')])
    const letters = await at('2026-02-04T09:00:00Z')
    expect(letters.map(({ to }) => to)).toEqual([ada, ben])
    expect(letters[0]?.words).toContain('From 12 Jan 2026 to 4 Feb 2026')
    expect(letters[0]?.words).toContain('Population: 1 import, on 20 Jan 2026')
    expect(letters[0]?.words).not.toContain('secret-name')
    expect(await at('2026-02-08T09:00:00Z')).toEqual([])
  })

  it('that arrived nowhere is told with the next one', async () => {
    mailbox.isDown = true
    expect(await at('2026-02-09T06:00:10Z')).toEqual([])
    expect((await mine()).last).toMatchObject({ sent: 0, waiting: 2 })
    mailbox.isDown = false
    const letters = await at('2026-02-16T06:00:10Z')
    expect(letters.map(({ to }) => to)).toEqual([ada, ben])
    expect(letters[0]?.words).toContain('From 4 Feb 2026 to 16 Feb 2026')
    expect(await at('2026-02-16T08:00:00Z')).toEqual([])
  })

  it('lets its reader go with one press and no signing in; being looked at lets nobody go', async () => {
    const [letter] = await at('2026-02-23T06:00:10Z')
    const link = linkIn(letter?.words ?? '')
    const asked = await tiny.get(link, { as: 'anonymous' })
    expect([asked.status, asked.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(asked.text).toContain('<form method="post">')
    expect(asked.text).toContain('The week &lt;here&gt;')
    expect(asked.text).not.toContain(ada)
    expect((await mine()).readers).toBe(2)
    expect((await press(link)).status).toBe(200)
    expect(await mine()).toMatchObject({ readers: 1, left: 1, digest: { emails: [ben] } })
    const { seq } = tiny.deps.journal
    expect((await press(link)).text).toContain('Your address is off')
    expect(tiny.deps.journal.seq).toBe(seq)
    for (const wrong of [`${link.slice(0, -2)}AA`, '/unsubscribe/x', `/unsubscribe/${'A'.repeat(43)}`]) {
      expect((await tiny.get(wrong, { as: 'anonymous' })).status, wrong).toBe(404)
      expect((await press(wrong)).status, wrong).toBe(404)
    }
    await tiny.deps.mirror.rebuild()
    expect((await at('2026-03-02T06:00:10Z')).map(({ to }) => to)).toEqual([ben])
    expect((await stat(join(tiny.deps.settings.dir, 'unsubscribe.key'))).mode & 0o777).toBe(0o600)
  })

  it('puts nobody back who left, unless it says so by name', async () => {
    const refused = await set(weekly)
    expect([refused.status, refused.body.says.fields.emails.code]).toEqual([400, 'took-themselves-off'])
    expect((await set({ ...weekly, emails: [ben] })).status).toBe(200)
    expect((await set({ ...weekly, again: [ben] })).status).toBe(400)
    expect((await set({ ...weekly, again: [ada] })).status).toBe(200)
    expect(await mine()).toMatchObject({ readers: 2, left: 0 })
    // The letter of this week was due before, and is none of theirs.
    expect(await at('2026-03-03T06:00:00Z')).toEqual([])
    expect((await at('2026-03-09T06:00:00Z')).map(({ to }) => to)).toEqual([ada, ben])
  })

  it('in another rhythm goes on where it was: nothing is due for having been changed', async () => {
    await set({ ...weekly, rhythm: 'month' })
    expect(await at('2026-03-10T06:00:00Z')).toEqual([])
    await set(weekly)
    expect(await at('2026-03-10T06:00:10Z')).toEqual([])
  })

  it('tells whom it is written to only those who may set it, and no attempt names them', async () => {
    expect(await mine('analyst')).toMatchObject({ readers: null, left: null, digest: { emails: [] } })
    expect((await tiny.get('/api/digests', { as: 'analyst' })).text).not.toContain('example.org')
    const kinds = new Set<string>()
    for await (const entry of tiny.deps.journal.read(0))
      if (JSON.stringify(entry).includes('example.org')) kinds.add(entry.kind)
    expect([...kinds].sort()).toEqual(['digest.left', 'digest.set'])
  })

  it.each([
    [{ ...weekly, name: 'A\r\nBcc: eve@example.org' }, 400, 'name'],
    [{ ...weekly, name: '  ' }, 400, 'name'],
    [{ ...weekly, emails: ['ada@example.org\r\nBcc: eve@example.org'] }, 400, 'emails'],
    [{ ...weekly, emails: ['nobody'] }, 400, 'emails'],
    [{ ...weekly, emails: [] }, 400, 'emails'],
    [{ ...weekly, emails: Array.from({ length: 21 }, (_, i) => `a${i}@example.org`) }, 400, 'emails'],
    [{ ...weekly, place: 'XT2' }, 400, 'place'],
    [{ ...weekly, place: 'XT99' }, 404, 'place'],
    [{ ...weekly, rhythm: 'day' }, 400, 'rhythm'],
    [{ ...weekly, colour: 'red' }, 400, 'colour'],
  ])('is refused with the field that is wrong: %j', async (digest, status, field) => {
    const answer = await set(digest, '5b1c2f5e-6f0b-4a8e-9a57-000000000009')
    expect([answer.status, Object.keys(answer.body.fields ?? {})]).toEqual([status, [field]])
  })

  it('is gone once removed, and the way out of an old letter still leads somewhere', async () => {
    const [letter] = await at('2026-03-16T06:00:10Z')
    expect((await tiny.send('DELETE', `/api/digests/${digestId}`)).status).toBe(200)
    expect((await tiny.send('DELETE', `/api/digests/${digestId}`)).body.code).toBe('digest.unknown')
    expect((await tiny.get('/api/digests')).body.rows).toEqual([])
    expect(await at('2026-03-23T06:00:10Z')).toEqual([])
    expect((await press(linkIn(letter?.words ?? ''))).status).toBe(200)
  })
  it('about a district that is no longer known says so, and holds up nobody else’s letter', async () => {
    await set({ ...weekly, name: 'One district', place: 'XT22' }, '5b1c2f5e-6f0b-4a8e-9a57-000000000002')
    await set({ ...weekly, name: 'The country' }, '5b1c2f5e-6f0b-4a8e-9a57-000000000003')
    const undone = {
      kind: 'import.undone',
      subject: 'tiny-places',
      actor: 'test',
      body: { batchId: 'tiny-places' },
    } as const
    await writeAll(tiny.deps, [{ draft: undone }])
    const letters = await at('2026-03-30T06:00:10Z')
    expect(letters).toHaveLength(4)
    expect(letters[0]?.words).toContain('This district is not known any more')
    expect(letters[0]?.words).not.toContain('Nothing changed')
  })
})
