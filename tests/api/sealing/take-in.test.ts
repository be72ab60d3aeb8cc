/** From a district's instance to the capital's on a stick: once, twice, changed, for somebody else, out of order; and nothing is lost. */
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftBatch } from '#api/draft-batch.ts'
import { verify } from '#api/record/verify.ts'
import { writeAll } from '#api/record/write.ts'
import { incidentRow } from '#tests/support/entries.ts'
import { filled, newId, openRosa, uuidOf } from '#tests/support/openrosa.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'
import { changed, steward, type TwoInstances, trusts, twoInstances } from './two-instances.ts'

let two: TwoInstances
beforeAll(async () => {
  two = await twoInstances()
})
afterAll(() => two.close())

const note = 'No light from the market to the school'
const seen = {
  kind: 'unlit-street',
  observedAt: '2026-06-20T20:00:00+03:00',
  position: { lng: 11.25, lat: 1.75 },
  accuracyM: 12,
  positionSource: 'gps',
  note,
}
const observe = async (at: TestApp, uuid: string, more: object = {}, photo?: Uint8Array<ArrayBuffer>) => {
  const form = new FormData()
  form.set('observation', JSON.stringify({ ...seen, ...more }))
  if (photo !== undefined) form.set('photo', new Blob([photo], { type: 'image/jpeg' }), 'photo.jpg')
  const { status, text } = await at.send('PUT', `/api/observations/${uuid}`, { as: 'field-officer', body: form })
  expect(status, text).toBe(201)
}
const promised = { pcode: 'XT22', promise: 'Mend the well', owner: 'Town council', ownerSort: 'authority' }
const days = { promisedOn: '2026-03-10', dueOn: '2026-05-31' }
const put = async (at: TestApp, path: string, json: object) => {
  const { status, text } = await at.send('PUT', `/api/${path}`, { json })
  expect(status, text).toBe(201)
}
const promiseAt = async (at: TestApp, id: string) =>
  (await at.get('/api/commitments')).body.rows.find((row: any) => row.commitmentId === id)
const batch = async (at: TestApp, batchId: string, incidents: Record<string, string | number | null>[]) => {
  const rows = {
    incident: incidents.map((over, i) =>
      incidentRow(i, { lng: 11.5, lat: 1.5, pcode: 'XT22', regionPcode: 'XT2', ...over }),
    ),
  }
  await writeAll(
    at.deps,
    [
      await draftBatch(
        at.deps,
        { batchId, at: '2026-06-01T00:00:00.000Z', format: 'tiny', filename: `${batchId}.csv`, rows },
        'test',
      ),
    ].map(({ draft }) => ({ draft })),
  )
}
const seqOf = (at: TestApp) => at.deps.journal.seq
const kindsOf = (report: { kinds: any[] }) =>
  Object.fromEntries(report.kinds.map(({ kind, ...counts }) => [kind, counts]))

const [withPhoto, placedLater, promise, workshop] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const [work, consultation] = [randomUUID(), randomUUID()]
const registered = {
  pcode: 'XT22',
  name: 'Lamps',
  kind: 'street-lighting',
  dimension: 'development',
  actor: 'Town council',
  startsOn: '2026-06-01',
}
let whole: Uint8Array<ArrayBuffer>
let firstSeq = 0

describe('a sealed file of an office', () => {
  it('holds what happened there and shows nothing of it', async () => {
    firstSeq = seqOf(two.district) + 1
    const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#884422' } })
      .jpeg()
      .toBuffer()
    await observe(two.district, withPhoto, {}, new Uint8Array(photo))
    await observe(two.district, placedLater, {
      position: null,
      accuracyM: null,
      positionSource: 'typed',
      placeText: 'somewhere',
    })
    expect(
      (
        await two.district.send('PUT', `/api/observations/${placedLater}/place`, {
          as: 'analyst',
          json: { pcode: 'XT23' },
        })
      ).status,
    ).toBe(200)
    await put(two.district, `commitments/${promise}`, { ...promised, ...days })
    await put(two.district, `commitments/${promise}/moves/${randomUUID()}`, {
      movedOn: '2026-06-01',
      state: 'under-way',
      doneOn: null,
      dueOn: null,
      owner: null,
      ownerSort: null,
      note: '',
    })
    await put(two.district, `workshops/${workshop}`, {
      pcode: 'XT22',
      heldOn: '2026-06-10',
      attended: { women: 14, men: 12, youth: 8, minority: 3 },
      note: '',
      findings: [],
      added: [],
      commitments: [],
    })
    await put(two.district, `interventions/${work}`, registered)
    await put(two.district, `interventions/${work}/corrections/${randomUUID()}`, { ...registered, reason: 'Its name' })
    await put(two.district, `consultations/${consultation}`, {
      pcode: 'XT22',
      kind: 'focus-group',
      heldOn: '2026-06-10',
      place: 'School',
      attended: [{ people: 14, sex: 'female', ageBand: '25-39', minority: 'majority', displacement: 'host' }],
      priorities: [{ raisedBy: 'women', rank: 1, priority: 'lighting' }],
    })
    await batch(two.district, 'office-1', [{ incidentId: 'demo:office-1' }, { incidentId: 'demo:office-2' }])
    whole = await two.seal()
    const text = Buffer.from(whole).toString('latin1')
    for (const secret of [note, 'Mend the well', 'Tinyland', 'XT22', withPhoto, 'observation', 'manifest'])
      expect(text, secret).not.toContain(secret)
  })

  it('is checked before it is taken in: it says what would change, and changes nothing', async () => {
    const [before, contents] = [seqOf(two.capital), await two.capital.deps.mirror.contents()]
    const { status, body } = await two.takeIn(whole, 'dryRun=true')
    expect([status, body.state, body.takingId, seqOf(two.capital)]).toEqual([200, 'checked', null, before])
    expect(await two.capital.deps.mirror.contents()).toEqual(contents)
    const one = { new: 1, had: 0, conflict: 0, refused: 0 }
    expect(kindsOf(body)).toMatchObject({
      'observation.submitted': { ...one, new: 2 },
      'observation.placed': one,
      'commitment.made': one,
      'commitment.moved': one,
      'workshop.held': one,
      'intervention.registered': { ...one, new: 2 },
      'consultation.held': one,
    })
    // Both records began with the same entries, one of them imports: they are known, and the office's own is new.
    expect(kindsOf(body)['import.accepted']).toMatchObject({ new: 1, conflict: 0, refused: 0 })
    expect(body.counts).toMatchObject({ new: 10, conflict: 0, refused: 0 })
    expect(body.changed).toContainEqual({ pcode: 'XT22', name: 'District 22', kind: 'rows.incident', count: 2 })
    expect(body.changed).toContainEqual({ pcode: 'XT22', name: 'District 22', kind: 'commitment.made', count: 1 })
    expect(body.changed).toContainEqual({ pcode: 'XT23', name: 'District 23', kind: 'observation.placed', count: 1 })
    expect(body.notes).toMatchObject([{ code: 'sealed-next', since: seqOf(two.district) + 1 }])
    expect(JSON.stringify(body)).not.toMatch(/11\.25|"lng"|No light/)
  })

  it('brings everything in at once, in the name of the office, and says what moved', async () => {
    const report = await two.taken(whole)
    expect(report).toMatchObject({ state: 'taken-in', counts: { new: 10 }, office: { name: 'Midtown office' } })
    expect(report.moved).toContainEqual(
      expect.objectContaining({ code: 'moved-count', what: 'incidents', before: expect.any(Number) }),
    )
    const incidents: any = report.moved.find((each: any) => each.what === 'incidents')
    expect(incidents.after - incidents.before).toBe(2)
    const { rows } = (await two.capital.get('/api/observations?from=2026-06&to=2026-06', { as: 'steward' })).body
    const [one, other] = [withPhoto, placedLater].map((uuid) => rows.find((row: any) => row.uuid === uuid))
    expect([one.pcode, one.note, other.pcode]).toEqual(['XT22', note, 'XT23'])
    const { photo: sha256 } = (await entry(two.capital, 'observation.submitted', withPhoto)).body
    expect((await two.capital.get(`/api/photos/${sha256}`)).status).toBe(200)
    expect(await promiseAt(two.capital, promise)).toMatchObject({ promise: 'Mend the well', state: 'under-way' })
    expect((await two.capital.get(`/api/workshops/${workshop}`)).status).toBe(200)
    const { actor } = await entry(two.capital, 'commitment.made', promise)
    expect(actor).toMatch(/^office:[0-9a-f]{4}:/)
  })

  it('changes nothing the second time', async () => {
    const [before, contents] = [seqOf(two.capital), await two.capital.deps.mirror.contents()]
    const report = await two.taken(whole)
    expect(report).toMatchObject({ state: 'nothing-new', takingId: null, moved: [], changed: [], asideTotal: 0 })
    expect(report.counts).toMatchObject({ new: 0, conflict: 0, refused: 0 })
    expect(seqOf(two.capital)).toBe(before)
    expect(await two.capital.deps.mirror.contents()).toEqual(contents)
    // Sealed again it is another file, and the same.
    expect(await two.taken(await two.seal())).toMatchObject({ state: 'nothing-new' })
  })

  it('is listed with where it came from, for stewards', async () => {
    const { body } = await two.capital.get('/api/sealed-files', steward)
    expect(body.rows).toMatchObject([
      { officeName: 'Midtown office', from: 1, to: seqOf(two.district), landed: 10, conflicts: 0, refused: 0 },
    ])
    expect((await two.capital.get('/api/sealed-files')).status).toBe(403)
  })

  it('leaves a record that verifies, and a mirror that can be made again from it', async () => {
    const { deps } = two.capital
    const { problems, tables } = await verify({ dir: deps.settings.dir, ...deps })
    expect([problems, tables.filter(({ same }) => !same)]).toEqual([[], []])
  })
})

const entry = async (at: TestApp, kind: string, subject: string): Promise<any> => {
  for await (const each of at.deps.journal.read(0)) if (each.kind === kind && each.subject === subject) return each
  throw new Error(`no ${kind} ${subject}`)
}

describe('a sealed file that must not come in', () => {
  const refused = async (bytes: Uint8Array<ArrayBuffer>, into?: TestApp) => {
    const before = seqOf(into ?? two.capital)
    const { status, body } = await two.takeIn(bytes, '', into)
    expect(seqOf(into ?? two.capital)).toBe(before)
    return [status, body.code, (body as any).says?.detail?.code]
  }

  it('is refused with any byte of it changed, and cut off', async () => {
    const places = [0, 9, 45, 90, 5000, Math.floor(whole.length / 2), whole.length - 1]
    for (const at of places) {
      const [status, code, detail] = await refused(changed(whole, at))
      expect([status, code], `byte ${at}`).toEqual([422, 'sealed.refused'])
      expect(['sealed-damaged', 'sealed-not-for-us', 'sealed-not-sealed']).toContain(detail)
    }
    expect(await refused(whole.slice(0, whole.length - 20))).toEqual([422, 'sealed.refused', 'sealed-damaged'])
    expect(await refused(new Uint8Array(await readFile('data/samples/incidents.csv')))).toEqual([
      422,
      'sealed.refused',
      'sealed-not-sealed',
    ])
  })

  it('is refused by an instance it is not for, and from an office that is not trusted', async () => {
    const other = await testApp()
    try {
      await trusts(other, two.district, 'Midtown office')
      expect(await refused(whole, other)).toEqual([422, 'sealed.refused', 'sealed-not-for-us'])
      const key = await trusts(two.district, other, 'Another capital')
      const forOther = await two.seal('to=Another%20capital')
      expect(await two.takeIn(forOther, 'dryRun=true', other).then(({ status }) => status)).toBe(200)
      const own = (await two.district.get('/api/seal-key', steward)).body.key
      expect((await other.send('DELETE', `/api/offices/${own}`, steward)).status).toBe(200)
      expect(await refused(forOther, other)).toEqual([422, 'sealed.refused', 'sealed-from-stranger'])
      expect((await two.district.send('DELETE', `/api/offices/${key}`, steward)).status).toBe(200)
    } finally {
      await other.close()
    }
  })

  it('is refused from another country, and from a demonstration by what is real', async () => {
    const real = await testApp({ fictional: false })
    try {
      await trusts(real, two.capital, 'Capital')
      await trusts(two.capital, real, 'Real office')
      expect(await refused(await two.seal('to=Capital', real))).toEqual([422, 'sealed.refused', 'sealed-other-country'])
    } finally {
      await real.close()
    }
  })

  it('is not made for nobody, nor for a key with a wrong letter', async () => {
    await expect(two.seal('to=Nobody')).rejects.toThrow('office.unknown')
    const { key } = (await two.capital.get('/api/seal-key', steward)).body
    const wrong = `${key.slice(0, 20)}${key[20] === 'A' ? 'B' : 'A'}${key.slice(21)}`
    const { status, body } = await two.district.send('PUT', `/api/offices/${wrong}`, {
      ...steward,
      json: { name: 'X' },
    })
    expect([status, body.says.fields.key.code]).toEqual([400, 'office-key-unreadable'])
    await expect(two.seal(`since=${seqOf(two.district) + 1}`)).rejects.toThrow('sealed.empty')
  })
})

describe('what disagrees, and what is missing', () => {
  it('keeps both where one id stands for two things, counts the one that was here, and says so', async () => {
    const [shared, known] = [randomUUID(), randomUUID()]
    await observe(two.capital, shared, { note: 'As the capital heard it' })
    await observe(two.district, shared, { note: 'As the district saw it' })
    await put(two.capital, `commitments/${known}`, { ...promised, ...days })
    await put(two.district, `commitments/${known}`, { ...promised, ...days })
    await batch(two.capital, 'capital-1', [{ incidentId: 'demo:both' }])
    await batch(two.district, 'office-2', [
      { incidentId: 'demo:both', kind: 'armed-robbery' },
      { incidentId: 'demo:office-3' },
    ])
    const report = await two.taken(await two.seal(`since=${firstSeq}`))
    expect(report.counts).toEqual({ new: 0, had: 11, conflict: 2, refused: 0 })
    expect(report.aside.map(({ subject, outcome, reason }) => [subject, outcome, reason.code])).toEqual([
      [shared, 'conflict', 'sealed-other-content'],
      ['office-2', 'conflict', 'sealed-rows-known'],
    ])
    const { rows } = (await two.capital.get('/api/observations?from=2026-06&to=2026-06', { as: 'steward' })).body
    expect(rows.filter((row: any) => row.uuid === shared).map((row: any) => row.note)).toEqual([
      'As the capital heard it',
    ])
    // What was kept aside is in the record, whole, with its rows.
    const kept = (await entry(two.capital, 'sealed.taken-in', report.takingId ?? '')).body
    const lines = await readFile(two.capital.deps.blobs.path(kept.asideLines), 'utf8')
    expect(lines).toContain('As the district saw it')
    expect(kept.asideBlobs).toHaveLength(1)
    // Said once; the same again is nothing new, and is still said.
    const again = await two.taken(await two.seal(`since=${firstSeq}`))
    expect([again.state, again.counts.conflict]).toEqual(['nothing-new', 2])
  })

  it('says what is missing when a later file comes first, and loses nothing once the earlier one is there', async () => {
    const late = randomUUID()
    const from = seqOf(two.district) + 1
    await put(two.district, `commitments/${late}`, { ...promised, ...days })
    const next = seqOf(two.district) + 1
    await put(two.district, `commitments/${late}/moves/${randomUUID()}`, {
      movedOn: '2026-06-02',
      state: 'done',
      doneOn: '2026-06-02',
      dueOn: null,
      owner: null,
      ownerSort: null,
      note: '',
    })
    const [second, first] = [await two.seal(`since=${next}`), await two.seal(`since=${from}`)]
    const early = await two.taken(second)
    expect(early.notes).toMatchObject([{ code: 'sealed-gap', from, to: next - 1 }, { code: 'sealed-next' }])
    expect(early.aside).toMatchObject([
      { outcome: 'refused', reason: { code: 'sealed-names-unknown', what: 'commitment' } },
    ])
    expect(await promiseAt(two.capital, late)).toBeUndefined()
    const both = await two.taken(first)
    expect([both.counts.new, both.counts.refused, both.notes.map(({ code }) => code)]).toEqual([2, 0, ['sealed-next']])
    expect(await promiseAt(two.capital, late)).toMatchObject({ state: 'done' })
  })

  it('does not let an older word of an office undo a newer one of the capital', async () => {
    const step = { state: 'under-way', doneOn: null, dueOn: null, owner: null, ownerSort: null, note: '' }
    await put(two.capital, `commitments/${promise}/moves/${randomUUID()}`, {
      ...step,
      state: 'done',
      movedOn: '2026-06-20',
      doneOn: '2026-06-20',
    })
    const from = seqOf(two.district) + 1
    await put(two.district, `commitments/${promise}/moves/${randomUUID()}`, { ...step, movedOn: '2026-06-15' })
    const report = await two.taken(await two.seal(`since=${from}`))
    expect(report.aside).toMatchObject([
      { outcome: 'conflict', reason: { code: 'sealed-changed-since', day: '2026-06-20' } },
    ])
    expect(await promiseAt(two.capital, promise)).toMatchObject({ state: 'done' })
  })

  it('takes back what an office took back, and does not bring back what the capital withdrew', async () => {
    const [theirs, ours] = [randomUUID(), randomUUID()]
    const from = seqOf(two.district) + 1
    await observe(two.district, theirs)
    await observe(two.district, ours)
    await two.taken(await two.seal(`since=${from}`))
    expect((await two.district.send('DELETE', `/api/observations/${theirs}`, { as: 'field-officer' })).status).toBe(200)
    expect((await two.capital.send('DELETE', `/api/observations/${ours}`, steward)).status).toBe(200)
    await writeAll(two.district.deps, [
      { draft: { kind: 'import.undone', subject: 'office-1', actor: 'test', body: { batchId: 'office-1' } } },
    ])
    const report = await two.taken(await two.seal(`since=${from}`))
    expect(kindsOf(report)).toMatchObject({
      'observation.submitted': { new: 0, had: 2 },
      'observation.withdrawn': { new: 1 },
      'import.undone': { new: 1 },
    })
    const { rows } = (await two.capital.get('/api/observations?from=2026-06&to=2026-06', { as: 'steward' })).body
    expect(rows.filter(({ uuid }: any) => [theirs, ours].includes(uuid))).toEqual([])
    expect((await two.capital.get('/api/imports/office-1', steward)).body.state).toBe('undone')
  })

  it('brings what an office decided about its reports, and leaves what was decided here', async () => {
    const [refused, settled] = [randomUUID(), randomUUID()]
    const from = seqOf(two.district) + 1
    await observe(two.district, refused)
    await observe(two.district, settled)
    const decide = async (at: TestApp, uuid: string, decision: object) => {
      const path = `/api/observations/${uuid}/reviews/${randomUUID()}`
      expect((await at.send('PUT', path, { ...steward, json: decision })).status).toBe(201)
    }
    const stateAt = async (uuid: string) =>
      (await two.capital.get(`/api/observations/${uuid}/reviews`, steward)).body.report.review
    await decide(two.district, refused, { state: 'rejected', reason: 'Nothing of the kind.' })
    expect(kindsOf(await two.taken(await two.seal(`since=${from}`)))).toMatchObject({
      'observation.submitted': { new: 2 },
      'observation.reviewed': { new: 1 },
    })
    expect([await stateAt(refused), await stateAt(settled)]).toEqual(['rejected', 'pending'])
    await decide(two.capital, settled, { state: 'verified', reason: 'Told by the clinic' })
    await decide(two.district, settled, { state: 'rejected', reason: 'Not so.' })
    await decide(two.district, refused, { state: 'pending' })
    const report = await two.taken(await two.seal(`since=${from}`))
    expect(kindsOf(report)['observation.reviewed']).toMatchObject({ new: 1, had: 1, conflict: 1 })
    expect([await stateAt(refused), await stateAt(settled)]).toEqual(['pending', 'verified'])
  })

  it('brings a photo that a phone sent after its observation', async () => {
    const [from, id] = [seqOf(two.district) + 1, newId()]
    const phone = openRosa(two.district)
    const xml = filled(id, '<kind>other</kind><position>1.75 11.25</position><photo>a.jpg</photo>')
    const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#224466' } })
      .png()
      .toBuffer()
    expect((await phone.send(xml)).status).toBe(201)
    await two.taken(await two.seal(`since=${from}`))
    expect((await phone.send(xml, [{ name: 'a.jpg', type: 'image/png', bytes }])).status).toBe(201)
    const report = await two.taken(await two.seal(`since=${from}`))
    expect(kindsOf(report)).toMatchObject({
      'observation.submitted': { had: 1 },
      'observation.photographed': { new: 1 },
    })
    const { photo } = await openRosa(two.capital).row(uuidOf(id))
    expect((await two.capital.get(photo, steward)).status).toBe(200)
    expect(kindsOf(await two.taken(await two.seal(`since=${from}`)))['observation.photographed']).toMatchObject({
      had: 1,
    })
  })

  it('does not let an office take back what did not come from it', async () => {
    // Both records began with this import, and the capital has it from there.
    const [from, ours] = [seqOf(two.district) + 1, randomUUID()]
    await writeAll(two.district.deps, [
      { draft: { kind: 'import.undone', subject: 'tiny-second', actor: 'test', body: { batchId: 'tiny-second' } } },
    ])
    await observe(two.capital, ours)
    await observe(two.district, ours)
    expect((await two.district.send('DELETE', `/api/observations/${ours}`, steward)).status).toBe(200)
    const report = await two.taken(await two.seal(`since=${from}`))
    expect(report.aside.map(({ kind, outcome, reason }) => [kind, outcome, reason.code])).toEqual([
      ['import.undone', 'conflict', 'sealed-not-theirs'],
      ['observation.withdrawn', 'conflict', 'sealed-not-theirs'],
    ])
    expect((await two.capital.get('/api/imports/tiny-second', steward)).body.state).toBe('accepted')
  })

  it('leaves a record that still verifies', async () => {
    const { deps } = two.capital
    const { problems, tables } = await verify({ dir: deps.settings.dir, ...deps })
    expect([problems, tables.filter(({ same }) => !same)]).toEqual([[], []])
  })
})
