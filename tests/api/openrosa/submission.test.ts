/** What ODK Collect, KoboCollect and Enketo send, line by line of the protocol. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filled, newId, openRosa, seen, uuidOf } from '#tests/support/openrosa.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
let phone: ReturnType<typeof openRosa>
beforeAll(async () => {
  tiny = await testApp({ fictional: false })
  phone = openRosa(tiny)
})
afterAll(() => tiny.close())

const picture = async (colour: string): Promise<Uint8Array> =>
  sharp({ create: { width: 200, height: 100, channels: 3, background: colour } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '1/1 45/1 0/1' } })
    .jpeg()
    .toBuffer()
const photoOf = (bytes: Uint8Array, name = 'seen.jpg') => ({ name, type: 'image/jpeg', bytes })

describe('a filled form', () => {
  it('becomes an observation of the same values, placed as every other', async () => {
    const id = newId()
    const answer = await phone.send(
      filled(id, seen({ kind: 'abandoned-building', siteState: 'secured', grievance: 'land' })),
    )
    expect(answer.status).toBe(201)
    expect(answer.headers.get('X-OpenRosa-Version')).toBe('1.0')
    expect(answer.text).toMatch(
      /<OpenRosaResponse xmlns="http:\/\/openrosa.org\/http\/response"><message nature="submit_success">full submission upload was successful!<\/message><\/OpenRosaResponse>/,
    )
    expect(await phone.row(uuidOf(id))).toMatchObject({
      kind: 'abandoned-building',
      siteState: 'secured',
      grievance: 'land',
      note: 'No light',
      position: { lng: 11.25, lat: 1.75 },
      accuracyM: 12,
      positionSource: 'gps',
      observedAt: '2026-06-30T20:00:00.000+03:00',
      pcode: 'XT22',
    })
  })

  it('complaint 3: five times at once is one row and five times 201; other XML under its id is 409 and the first is kept', async () => {
    const id = newId()
    const file = photoOf(await picture('#884422'))
    const xml = filled(id, seen({ photo: 'seen.jpg' }))
    const before = tiny.deps.journal.seq
    const sent = await Promise.all(Array.from({ length: 5 }, () => phone.send(xml, [file])))
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
    // The form and what it tells, once.
    expect(tiny.deps.journal.seq - before).toBe(2)
    const other = await phone.send(filled(id, seen({ note: 'Something else' })))
    expect([other.status, other.text]).toEqual([409, expect.stringContaining('nature="error"')])
    expect((await phone.row(uuidOf(id))).note).toBe('No light')
    // Two identical photos are fine.
    expect((await phone.send(filled(newId(), seen({ photo: 'seen.jpg' })), [file])).status).toBe(201)
  })

  it('complaint 12: a point may have two to four numbers and end in a semicolon; what is none is refused by name', async () => {
    for (const [point, accuracyM, positionSource] of [
      ['1.75 11.25', null, 'map'],
      ['1.75 11.25 0 0;', null, 'map'],
      ['1.75 11.25 -3.5', null, 'map'],
      ['+1.75  11.25 0.0 8.5 ;', 8.5, 'gps'],
    ] as const) {
      const id = newId()
      expect((await phone.send(filled(id, seen({ position: point })))).status, point).toBe(201)
      const position = { lng: 11.25, lat: 1.75 }
      expect(await phone.row(uuidOf(id))).toMatchObject({ position, accuracyM, positionSource })
    }
    const before = tiny.deps.journal.seq
    const bad = [
      '1,75 11,25',
      '1.75',
      '1 2 3 4 5',
      '91 11',
      '1 181',
      'NaN 11',
      'here',
      '1.75 11.25 0 -1',
      '1 2; 3 4',
      '0x1 2',
    ]
    for (const point of bad) {
      const { status, text } = await phone.send(filled(newId(), seen({ position: point })))
      expect([point, status]).toEqual([point, 400])
      expect(text).toContain('position: is no point')
    }
    const nowhere = await phone.send(filled(newId(), seen({ position: '' })))
    expect([nowhere.status, nowhere.text]).toEqual([400, expect.stringContaining('give a position or name the place')])
    expect(tiny.deps.journal.seq).toBe(before)
  })

  it('complaint 12: a point outside every district is kept, and its sender told, also that it lies inside the other way round', async () => {
    const id = newId()
    const turned = await phone.send(filled(id, seen({ position: '11.25 1.75' })))
    expect([turned.status, turned.text]).toEqual([201, expect.stringContaining('successful! (latitude 11.25 and')])
    expect(turned.text).toContain('exchanged they lie inside')
    expect(await phone.row(uuidOf(id))).toMatchObject({ pcode: null, position: { lng: 1.75, lat: 11.25 } })
    const away = await phone.send(filled(newId(), seen({ position: '50 60' })))
    expect([away.status, away.text]).toEqual([201, expect.stringContaining('outside every district; kept without one')])
  })

  it('complaint 4: a typed place without a point is enough', async () => {
    const id = newId()
    expect((await phone.send(filled(id, seen({ position: '', placeText: 'Midtown' })))).status).toBe(201)
    expect(await phone.row(uuidOf(id))).toMatchObject({ position: null, pcode: 'XT22', positionSource: 'typed' })
  })

  it('says when, whichever way a client writes it; what is no time is refused', async () => {
    for (const [written, observedAt] of [
      ['2026-06-30T20:00:00.000+03', '2026-06-30T20:00:00.000+03:00'],
      ['2026-06-30T20:00:00+0300', '2026-06-30T20:00:00.000+03:00'],
      ['2026-06-30T20:00:00Z', '2026-06-30T20:00:00.000Z'],
      ['2026-06-30', '2026-06-30T12:00:00.000Z'],
      ['', '2026-07-01T12:00:00.000Z'],
    ] as const) {
      const id = newId()
      expect((await phone.send(filled(id, seen({ observedAt: written })))).status, written).toBe(201)
      expect((await phone.row(uuidOf(id))).observedAt).toBe(observedAt)
    }
    for (const written of ['yesterday', '2026-02-31T10:00:00Z', '30/06/2026'])
      expect((await phone.send(filled(newId(), seen({ observedAt: written })))).status, written).toBe(400)
  })
})

describe('its files', () => {
  const photoBytes = async (address: string) =>
    Buffer.from(
      await (
        await tiny.app.request(address, { headers: { Authorization: `Bearer ${tiny.tokens.planner}` } }, {})
      ).arrayBuffer(),
    )

  it('P1: a photo is kept without a trace of where it was taken', async () => {
    const id = newId()
    const sent = Buffer.from(await picture('#224488'))
    expect((await phone.send(filled(id, seen({ photo: 'seen.jpg' })), [photoOf(sent)])).status).toBe(201)
    const { exif, format } = await sharp(await photoBytes((await phone.row(uuidOf(id))).photo)).metadata()
    expect({ exif, format }).toEqual({ exif: undefined, format: 'jpeg' })
    const blobs = join(tiny.deps.settings.dir, 'record', 'blobs')
    const stored = readdirSync(blobs, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
    const isThere = stored.some((each) => readFileSync(join(each.parentPath, each.name)).equals(sent))
    expect(isThere).toBe(false)
  })

  it('may come later, in parts, each with the identical XML', async () => {
    const id = newId()
    const xml = filled(id, seen({ photo: 'seen.jpg' }))
    const note = { name: 'voice.m4a', type: 'audio/mp4', bytes: Buffer.from('not a picture') }
    expect((await phone.send(xml)).status).toBe(201)
    expect((await phone.row(uuidOf(id))).photo).toBeNull()
    expect((await phone.send(xml, [note])).status).toBe(201)
    const file = photoOf(await picture('#335577'))
    expect((await phone.send(xml, [file])).status).toBe(201)
    const { photo } = await phone.row(uuidOf(id))
    expect((await sharp(await photoBytes(photo)).metadata()).width).toBe(200)
    const seq = tiny.deps.journal.seq
    expect((await phone.send(xml, [file, note])).status).toBe(201)
    expect(tiny.deps.journal.seq).toBe(seq)
    // Another picture under the same name is no repetition.
    expect((await phone.send(xml, [photoOf(await picture('#ffffff'))])).status).toBe(409)
    expect((await phone.row(uuidOf(id))).photo).toBe(photo)
    await tiny.deps.mirror.rebuild()
    expect((await phone.row(uuidOf(id))).photo).toBe(photo)
  })

  it('may have a name in any script', async () => {
    const id = newId()
    const file = photoOf(await picture('#228844'), 'фото 1.jpg')
    expect((await phone.send(filled(id, seen({ photo: 'фото 1.jpg' })), [file])).status).toBe(201)
    expect((await phone.row(uuidOf(id))).photo).not.toBeNull()
  })

  it('that call themselves pictures and are none are refused, and nothing is kept', async () => {
    const before = tiny.deps.journal.seq
    const drawing = { name: 'seen.jpg', type: 'image/svg+xml', bytes: '<svg xmlns="http://www.w3.org/2000/svg"/>' }
    expect((await phone.send(filled(newId(), seen({ photo: 'seen.jpg' })), [drawing])).status).toBe(400)
    const hidden = { name: 'seen.jpg', type: 'application/octet-stream', bytes: 'no picture' }
    expect((await phone.send(filled(newId(), seen({ photo: 'seen.jpg' })), [hidden])).status).toBe(400)
    expect(tiny.deps.journal.seq).toBe(before)
  })
})

describe('a correction', () => {
  const steps = async () => {
    const [first, second] = [newId(), newId()]
    const file = photoOf(await picture('#557733'))
    const before = filled(first, seen({ photo: 'seen.jpg' }))
    const after = filled(second, seen({ photo: 'seen.jpg', note: 'It was the school street' }), { deprecatedId: first })
    expect((await phone.send(before, [file])).status).toBe(201)
    return { first, second, before, after }
  }

  it('takes the place of what it corrects, and keeps its photo; both stay in the record', async () => {
    const { first, second, before, after } = await steps()
    const { photo } = await phone.row(uuidOf(first))
    expect((await phone.send(after)).status).toBe(201)
    expect(await phone.row(uuidOf(first))).toBeUndefined()
    expect(await phone.row(uuidOf(second))).toMatchObject({ note: 'It was the school street', photo })
    // Either may be sent again.
    expect([(await phone.send(before)).status, (await phone.send(after)).status]).toEqual([201, 201])
    expect(await phone.row(uuidOf(first))).toBeUndefined()
  })

  it('of what was corrected before is 409; of what never came is 404; of another’s report is for stewards', async () => {
    const { first, second, after } = await steps()
    const late = (deprecatedId: string) => filled(newId(), seen(), { deprecatedId })
    expect((await phone.send(late(newId()))).status).toBe(404)
    expect((await phone.send(late(first), [], 'steward')).status).toBe(201)
    expect((await phone.send(after)).status).toBe(409)
    expect(await phone.row(uuidOf(second))).toBeUndefined()
    const theirs = newId()
    expect((await phone.send(filled(theirs, seen()), [], 'steward')).status).toBe(201)
    expect((await phone.send(late(theirs))).status).toBe(403)
  })

  it('of what was withdrawn is 409, and so is sending that again', async () => {
    const { first, before, after } = await steps()
    await tiny.send('DELETE', `/api/observations/${uuidOf(first)}`, { as: 'steward' })
    expect([(await phone.send(before)).status, (await phone.send(after)).status]).toEqual([409, 409])
  })
})

describe('what is not as it should be', () => {
  const xml = () => filled(newId(), seen())
  const part = (bytes: string, over = {}) => ({ name: 'xml_submission_file', bytes, ...over })

  it('is refused with what is wrong, in the envelope, and nothing is kept', async () => {
    const before = tiny.deps.journal.seq
    const entities = `<!DOCTYPE d [${'<!ENTITY a "aaaaaaaaaa">'.repeat(9)}]>${xml().slice(21)}`
    const deep = `${'<a>'.repeat(500)}${'</a>'.repeat(500)}`
    const refused: [why: string, parts: Parameters<typeof phone.sendParts>[0], status: number, said: string][] = [
      ['no record', [photoOf(await picture('#000000'))], 400, 'xml_submission_file: is missing'],
      ['two records', [part(xml()), part(xml())], 400, 'more than once'],
      ['a picture as a record', [part(xml(), { type: 'image/jpeg' })], 400, 'text/xml'],
      ['half a record', [part(xml().slice(0, -9))], 400, 'well-formed'],
      ['no XML', [part('hello')], 400, 'well-formed'],
      ['entities of its own', [part(entities)], 400, 'document type'],
      ['too deep', [part(filled(newId(), deep))], 400, 'deeper'],
      ['no UTF-8', [part(Buffer.from(xml(), 'utf16le') as never)], 400, 'UTF-8'],
      ['encrypted', [part(xml().replace('<data ', '<data encrypted="yes" '))], 400, 'encrypted'],
      ['no form', [part(xml().replace(/ id="[^"]*"/, ''))], 400, 'id: is missing'],
      ['no id', [part(filled('', seen()))], 400, 'instanceID: is missing'],
      ['another form', [part(filled(newId(), seen(), { formId: 'other' }))], 404, 'no form is called other'],
    ]
    for (const [why, parts, status, said] of refused) {
      const answer = await phone.sendParts(parts)
      expect([why, answer.status]).toEqual([why, status])
      expect(answer.text, why).toContain('<message nature="error">')
      expect(answer.text, why).toContain(said)
      expect(answer.headers.get('Content-Type')).toBe('text/xml; charset=utf-8')
    }
    const body = { method: 'POST', as: 'field-officer', body: xml() } as const
    expect((await phone.ask('/submission', { ...body, headers: { 'Content-Type': 'text/xml' } })).status).toBe(400)
    const noBoundary = { 'Content-Type': 'multipart/form-data' }
    expect((await phone.ask('/submission', { ...body, headers: noBoundary })).status).toBe(400)
    const cutOff = { 'Content-Type': 'multipart/form-data; boundary=b' }
    const half = '--b\r\nContent-Disposition: form-data; name="xml_submission_file"; filename="a"\r\n\r\n<data'
    expect((await phone.ask('/submission', { ...body, body: half, headers: cutOff })).status).toBe(400)
    const version = await phone.ask('/submission', { ...body, headers: { 'X-OpenRosa-Version': '2.0' } })
    expect([version.status, version.text]).toEqual([400, expect.stringContaining('OpenRosa 2.0')])
    expect((await phone.send(xml(), [photoOf(new Uint8Array(26 * 1024 * 1024))])).status).toBe(413)
    expect(tiny.deps.journal.seq).toBe(before)
  })

  it('S1: whoever has no token, or one that may not report, is told so in a way clients understand', async () => {
    for (const path of ['/formList', '/forms/upstream-observation/form.xml', '/somebody/formList']) {
      const { status, headers } = await phone.ask(path)
      expect([path, status, headers.get('WWW-Authenticate')]).toEqual([path, 401, 'Basic realm="Upstream"'])
    }
    const of = (headers: Record<string, string>) => phone.ask('/submission', { method: 'HEAD', headers })
    expect((await of({})).status).toBe(401)
    for (const wrong of [
      'Basic bm9ib2R5Om5vdGhpbmc=',
      'Basic !!',
      'Basic bm9jb2xvbg==',
      'Digest username="a"',
      'Bearer x',
    ])
      expect((await of({ Authorization: wrong })).status, wrong).toBe(401)
    expect((await of({ Authorization: `Bearer ${tiny.tokens['field-officer']}` })).status).toBe(204)
    for (const role of ['planner', 'analyst'] as const) {
      expect((await phone.ask('/formList', { as: role })).status).toBe(403)
      expect((await phone.send(xml(), [], role)).status).toBe(403)
    }
    // The demonstration opens to everybody on this machine, but not this door; nor do cookies.
    const cookie = `upstream_token=${tiny.tokens.steward}`
    expect((await of({ Cookie: cookie })).status).toBe(401)
  })

  it('S7: another site cannot use the password a browser remembers', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site', 'Content-Type': 'multipart/form-data; boundary=b' }
    const { status } = await phone.ask('/submission', { as: 'steward', method: 'POST', headers, body: '--b--' })
    expect(status).toBe(403)
  })
})

it('P4: neither positions nor words of a report are in what refuses it', async () => {
  const { text } = await phone.send(filled(newId(), seen({ position: '1.777123 999.1', note: 'canary' })))
  expect(text).not.toMatch(/1\.777|999|canary/)
})
