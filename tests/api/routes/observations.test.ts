import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

const as = 'field-officer'
const seen = {
  kind: 'unlit-street',
  observedAt: '2026-06-30T20:00:00+03:00',
  position: { lng: 11.25, lat: 1.75 },
  accuracyM: 12,
  positionSource: 'gps',
  note: 'No light from the market to the school',
}
const put = (uuid: string, json: unknown) => tiny.send('PUT', `/api/observations/${uuid}`, { as, json })
const rowsOf = async (uuid: string) =>
  (await tiny.deps.mirror.query('SELECT uuid FROM observation WHERE uuid = $uuid', { uuid })).length

const picture = (colour: string) =>
  sharp({ create: { width: 2400, height: 1200, channels: 3, background: colour } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '1/1 30/1 0/1' } })
    .jpeg()
    .toBuffer()
const parts = (observation: unknown, photo?: Uint8Array<ArrayBuffer>): FormData => {
  const form = new FormData()
  form.set('observation', JSON.stringify(observation))
  if (photo !== undefined) form.set('photo', new Blob([photo], { type: 'image/jpeg' }), 'photo.jpg')
  return form
}

describe('sending an observation', () => {
  it('R5: fifty identical ones at once are one row and one receipt', async () => {
    const uuid = randomUUID()
    const sent = await Promise.all(Array.from({ length: 50 }, () => put(uuid, seen)))
    expect(sent.filter((a) => a.status === 201)).toHaveLength(1)
    expect(sent.filter((a) => a.status === 200)).toHaveLength(49)
    expect(new Set(sent.map((a) => a.text))).toHaveLength(1)
    expect(sent[0]?.body).toMatchObject({ uuid, pcode: 'XT22', receivedAt: '2026-07-01T12:00:00.000Z' })
    expect(await rowsOf(uuid)).toBe(1)
  })

  it('R5: other content under a known id is refused and the first is kept', async () => {
    const uuid = randomUUID()
    const first = await put(uuid, seen)
    const other = await put(uuid, { ...seen, note: 'Something else' })
    expect(other.status).toBe(409)
    expect(other.body.code).toBe('observation.conflict')
    expect((await put(uuid, seen)).body).toEqual(first.body)
  })

  it('R5: a withdrawn one stays withdrawn', async () => {
    const uuid = randomUUID()
    await put(uuid, seen)
    expect((await tiny.send('DELETE', `/api/observations/${uuid}`, { as })).status).toBe(200)
    expect((await put(uuid, seen)).status).toBe(410)
    expect((await tiny.send('DELETE', `/api/observations/${uuid}`, { as })).status).toBe(410)
  })

  it('complaint 3: the same multipart five times at once is one row; the same photo may come twice', async () => {
    const photo = new Uint8Array(await picture('#884422'))
    const uuid = randomUUID()
    const send = (id: string) => tiny.send('PUT', `/api/observations/${id}`, { as, body: parts(seen, photo) })
    const sent = await Promise.all(Array.from({ length: 5 }, () => send(uuid)))
    expect(sent.every((a) => a.status === 200 || a.status === 201)).toBe(true)
    expect(await rowsOf(uuid)).toBe(1)
    expect((await send(randomUUID())).status).toBe(201)
  })

  it('complaint 4: a typed place without a position is enough', async () => {
    const typed = { ...seen, position: null, accuracyM: null, positionSource: 'typed' }
    expect((await put(randomUUID(), { ...typed, placeText: 'Midtown' })).body.pcode).toBe('XT22')
    expect((await put(randomUUID(), { ...typed, placeText: 'Somewhere else' })).body.pcode).toBe(null)
  })

  it('names each field that is wrong, and keeps nothing', async () => {
    const before = tiny.deps.journal.seq
    const { status, body } = await put(randomUUID(), { ...seen, kind: 'ufo', accuracyM: -1, mood: 'bad' })
    expect(status).toBe(400)
    expect(Object.keys(body.fields).sort()).toEqual(['accuracyM', 'kind', 'mood'])
    const badId = await put('not-a-uuid', seen)
    expect(badId.status).toBe(400)
    expect(Object.keys(badId.body.fields)).toEqual(['uuid'])
    expect(tiny.deps.journal.seq).toBe(before)
  })

  it('is for field officers and stewards', async () => {
    const json = seen
    const path = `/api/observations/${randomUUID()}`
    expect((await tiny.send('PUT', path, { as: 'anonymous', json })).status).toBe(401)
    expect((await tiny.send('PUT', path, { as: 'planner', json })).status).toBe(403)
    expect((await tiny.send('PUT', path, { as: 'steward', json })).status).toBe(201)
  })
})

describe('a photo', () => {
  it('P1: comes back as a picture of at most 1,600 pixels without a trace of where it was taken', async () => {
    const uuid = randomUUID()
    const body = parts(seen, new Uint8Array(await picture('#224488')))
    await tiny.send('PUT', `/api/observations/${uuid}`, { as, body })
    const [row] = await tiny.deps.mirror.query('SELECT photo_sha256 FROM observation WHERE uuid = $uuid', { uuid })
    const path = `/api/photos/${String(row?.photoSha256)}`
    const answer = await tiny.app.request(path, { headers: { Authorization: `Bearer ${tiny.tokens.planner}` } }, {})
    const { width, format, exif } = await sharp(await answer.arrayBuffer()).metadata()
    expect({ width, format, exif }).toEqual({ width: 1600, format: 'jpeg', exif: undefined })
    expect((await tiny.get(path, { as: 'anonymous' })).status).toBe(401)
    await tiny.send('DELETE', `/api/observations/${uuid}`, { as })
    expect((await tiny.get(path)).status).toBe(404)
  })

  it.each([
    ['a web page', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a drawing that can hold a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['half a picture', null],
  ])('that is %s is refused, and nothing is kept', async (_, given) => {
    const bytes = given ?? (await picture('#123456')).subarray(0, 3000)
    const uuid = randomUUID()
    const body = parts(seen, new Uint8Array(bytes))
    const { status, body: answer } = await tiny.send('PUT', `/api/observations/${uuid}`, { as, body })
    expect(status).toBe(422)
    expect(answer.code).toBe('photo.invalid')
    expect(await rowsOf(uuid)).toBe(0)
  })
})

describe('an observation that has only a name for its place', () => {
  const typed = { kind: 'unlit-street', positionSource: 'typed', placeText: 'by the blue pump', note: 'no lamp' }
  const rowOf = async (uuid: string, query = '') =>
    (await tiny.get(`/api/observations?limit=100${query}`)).body.rows.find((row: { uuid: string }) => row.uuid === uuid)

  it('is listed at once, later than all other records, and placed by whoever may', async () => {
    const uuid = randomUUID()
    expect((await put(uuid, { ...typed, observedAt: '2026-11-20T09:00:00+03:00' })).status).toBe(201)
    expect(await rowOf(uuid)).toMatchObject({ pcode: null, position: null, placeText: 'by the blue pump' })
    expect((await rowOf(uuid, '&unplaced=true')).uuid).toBe(uuid)

    const place = (json: unknown, by = 'analyst') =>
      tiny.send('PUT', `/api/observations/${uuid}/place`, { as: by as 'analyst', json })
    for (const role of ['planner', 'field-officer']) expect((await place({ pcode: 'XT22' }, role)).status).toBe(403)
    expect((await place({ pcode: 'XT99' })).status).toBe(404)
    expect((await place({ position: { lng: 60, lat: 60 } })).status).toBe(400)
    expect((await place({})).status).toBe(400)
    expect(await place({ pcode: 'XT22' })).toMatchObject({ status: 200, body: { uuid, pcode: 'XT22' } })

    expect(await rowOf(uuid)).toMatchObject({
      pcode: 'XT22',
      position: null,
      placeText: 'by the blue pump',
      note: 'no lamp',
    })
    expect(await rowOf(uuid, '&unplaced=true')).toBeUndefined()
    expect(await place({ position: { lng: 11.25, lat: 1.75 } })).toMatchObject({ status: 200 })
    expect(await rowOf(uuid)).toMatchObject({ position: { lng: 11.25, lat: 1.75 } })
    // The last word on the place is an entry of its own; what was sent can be sent again.
    expect((await put(uuid, { ...typed, observedAt: '2026-11-20T09:00:00+03:00' })).status).toBe(200)
  })

  it('is in the file, with the reason why it has no district', async () => {
    const uuid = randomUUID()
    await put(uuid, { ...typed, observedAt: '2026-11-21T09:00:00Z' })
    const { text } = await tiny.get('/api/exports/observations.csv')
    const [head = '', ...lines] = text.trim().split('\r\n')
    const columns = head.split(',')
    const cells = lines.find((line: string) => line.startsWith(uuid))?.split(',') ?? []
    const cell = (name: string) => cells[columns.indexOf(name)]
    expect([cell('pcode'), cell('district'), cell('district_reason'), cell('place_text')]).toEqual([
      '',
      '',
      'place-not-recognised',
      'by the blue pump',
    ])
  })

  it('is not moved where what was sent says the district', async () => {
    const uuid = randomUUID()
    await put(uuid, seen)
    const answer = await tiny.send('PUT', `/api/observations/${uuid}/place`, { as: 'steward', json: { pcode: 'XT22' } })
    expect(answer).toMatchObject({
      status: 400,
      body: { fields: { uuid: expect.stringContaining('has its district') } },
    })
  })
})
