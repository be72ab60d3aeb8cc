/** The forms phones are offered: ours, and those made elsewhere; each filled by ODK's own engine, from the list to the observation. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen } from '#tests/support/built.ts'
import { freshFolder } from '#tests/support/fresh-folder.ts'
import { door, type File, filled, multipart, newId, openRosa, ownFormId, uuidOf } from '#tests/support/openrosa.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

const visits = readFileSync('tests/fixtures/xforms/visits.xml')
let tiny: TestApp
let rosa: ReturnType<typeof openRosa>
let served: Awaited<ReturnType<typeof listen>>
let folder: Awaited<ReturnType<typeof freshFolder>>
beforeAll(async () => {
  tiny = await testApp({ fictional: false })
  rosa = openRosa(tiny)
  folder = await freshFolder()
  served = await listen(tiny.app, { host: '127.0.0.1', port: 0, dir: folder.dir })
})
afterAll(async () => {
  await served.close()
  await tiny.close()
  await folder.remove()
})

type Filling = { formId: string; answers: [question: string, answer: unknown][] }
type Filled = { isAsListed: boolean; payload: string; record: string; status: number; said: string }
function fill(filling: Filling): Promise<Filled> {
  const child = spawn(process.execPath, ['tests/support/phone.mjs'], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify({ door: `${served.url}${door}`, token: tiny.tokens['field-officer'], ...filling }))
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk) => (said += String(chunk)))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(said)) : reject(new Error(`the phone ended with ${code}`)),
    )
  })
}
const instanceIn = (record: string): string => /<instanceID>(.*?)<\/instanceID>/.exec(record)?.[1] ?? ''
const picture = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#775533' } })
    .jpeg()
    .toBuffer()

const put = (body: BodyInit, type: string, formId = 'night_walk', as: 'steward' | 'analyst' = 'steward') =>
  tiny.send('PUT', `/api/xforms/${encodeURIComponent(formId)}`, { as, body, headers: { 'Content-Type': type } })
const putMapped = (mapping: unknown, xml: Uint8Array | string = visits, files: File[] = []) => {
  const { body, contentType } = multipart([
    { name: 'form', bytes: xml },
    { name: 'mapping', type: 'application/json', bytes: JSON.stringify(mapping) },
    ...files,
  ])
  return put(new Uint8Array(body), contentType)
}

describe('our own form', () => {
  it('is in the list with the hash of what is served, and needs no files', async () => {
    const { status, text, headers } = await rosa.ask('/formList', { as: 'field-officer' })
    expect([status, headers.get('Content-Type')]).toEqual([200, 'text/xml; charset=utf-8'])
    expect(text).toContain('<xforms xmlns="http://openrosa.org/xforms/xformsList">')
    const form = await rosa.ask(`/forms/${ownFormId}/form.xml`, { as: 'field-officer' })
    expect(text).toContain(`<hash>md5:${createHash('md5').update(form.text).digest('hex')}</hash>`)
    expect(text).toContain(`<downloadUrl>http://localhost${door}/forms/${ownFormId}/form.xml</downloadUrl>`)
    expect(text).not.toContain('manifestUrl')
    const manifest = await rosa.ask(`/forms/${ownFormId}/manifest`, { as: 'field-officer' })
    expect(manifest.text).toMatch(/<manifest xmlns="http:\/\/openrosa.org\/xforms\/xformsManifest">\s*<\/manifest>/)
    for (const [query, formIds] of [
      ['formID=upstream-observation&verbose=true&deviceID=x&colour=red', 1],
      ['formID=nothing', 0],
      ['listAllVersions=true', 1],
    ] as const) {
      const list = await rosa.ask(`/formList?${query}`, { as: 'field-officer' })
      expect(list.text.match(/<formID>/g)?.length ?? 0, query).toBe(formIds)
    }
    const byProxy = { headers: { 'X-Forwarded-Proto': 'https' }, as: 'field-officer' } as const
    expect((await rosa.ask('/somebody/formList', byProxy)).text).toContain('<downloadUrl>https://localhost/')
    expect((await rosa.ask('/forms/nothing/form.xml', { as: 'field-officer' })).status).toBe(404)
    expect((await rosa.ask('/nothing', { as: 'field-officer' })).status).toBe(404)
  })

  it('filled by ODK’s engine becomes an observation of the same values, photo and all', async () => {
    const answers: Filling['answers'] = [
      ['kind', 'abandoned-building'],
      ['siteState', 'used-by-armed-group'],
      ['position', { latitude: 1.75, longitude: 11.25 }],
      ['photo', (await picture()).toString('base64')],
      ['grievance', 'land'],
      ['note', 'Old mill & <yard>'],
    ]
    const { record, ...sent } = await fill({ formId: ownFormId, answers })
    expect(sent).toMatchObject({ isAsListed: true, payload: 'ready', status: 201 })
    const row = (await tiny.get('/api/observations?limit=500')).body.rows.find(
      (each: any) => each.uuid === uuidOf(instanceIn(record)),
    )
    expect(row).toMatchObject({
      kind: 'abandoned-building',
      siteState: 'used-by-armed-group',
      position: { lng: 11.25, lat: 1.75 },
      accuracyM: null,
      pcode: 'XT22',
      grievance: 'land',
      note: 'Old mill & <yard>',
      photo: expect.stringContaining('/api/photos/'),
    })
    const written = /<observedAt>(.*?)<\/observedAt>/.exec(record)?.[1] ?? ''
    expect(Date.parse(row.observedAt)).toBe(Date.parse(written))
  })

  it('is taken in chunks, as phones send that do not know the length beforehand', async () => {
    const id = newId()
    const { body, contentType } = multipart([
      { name: 'xml_submission_file', bytes: filled(id, '<kind>other</kind><position>1.75 11.25</position>') },
    ])
    const chunks = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < body.length; at += 100) controller.enqueue(body.subarray(at, at + 100))
        controller.close()
      },
    })
    const token = Buffer.from(`x:${tiny.tokens['field-officer']}`).toString('base64')
    const headers = { 'Content-Type': contentType, Authorization: `Basic ${token}` }
    const asked = { method: 'POST', headers, body: chunks, duplex: 'half' } as RequestInit
    expect((await fetch(`${served.url}${door}/somebody/submission`, asked)).status).toBe(201)
    expect(await rosa.row(uuidOf(id))).toMatchObject({ kind: 'other' })
    const head = await fetch(`${served.url}${door}/submission`, {
      method: 'HEAD',
      headers: { Authorization: headers.Authorization },
    })
    expect([head.status, head.headers.get('X-OpenRosa-Accept-Content-Length')]).toEqual([204, '26214400'])
    expect([head.headers.get('X-OpenRosa-Version'), head.headers.get('Content-Language')]).toEqual(['1.0', 'en'])
    expect(Date.parse(head.headers.get('Date') ?? '')).not.toBeNaN()
  })
})

describe('a form made elsewhere', () => {
  it('is guessed, and said to be what the guess came to; the same again changes nothing', async () => {
    const { status, body } = await put(visits, 'application/xml')
    expect([status, body.name, body.version]).toEqual([200, 'Night walk', '3 (2026-06-01)'])
    expect(body.mapping).toMatchObject({
      position: 'visit/where',
      kind: 'visit/kind',
      kinds: { dark: 'unlit-street', stop: 'checkpoint' },
      observedAt: 'walk/seen_on',
      note: 'visit/remarks',
      photo: 'visit/picture',
      placeText: null,
      siteState: null,
    })
    expect([body.unmapped, body.kindsOtherwise]).toEqual([['start', 'walk/walker'], ['dogs']])
    expect((await put(visits, 'text/xml')).body).toEqual(body)
    const { rows } = (await tiny.get('/api/xforms', { as: 'steward' })).body
    expect(rows.map((row: any) => row.formId)).toEqual([ownFormId, 'night_walk'])
  })

  it('filled by ODK’s engine tells one observation for each place, and loses nothing', async () => {
    const answers: Filling['answers'] = [
      ['walk/walker', 'Walker canary'],
      ['walk/seen_on', '2026-06-20'],
      ['visit[1]/where', { latitude: 1.75, longitude: 11.25 }],
      ['visit[1]/kind', 'dark'],
      ['visit[1]/remarks', 'From the pump on'],
      ['visit[2]/where', { latitude: 0.5, longitude: 10.5 }],
      ['visit[2]/kind', 'dogs'],
      ['visit[2]/picture', (await picture()).toString('base64')],
    ]
    const before = await rosa.rows()
    const { record, said, ...sent } = await fill({ formId: 'night_walk', answers })
    expect(sent, said).toMatchObject({ isAsListed: true, payload: 'ready', status: 201 })
    const rows = (await rosa.rows()).filter((row) => !before.some(({ uuid }) => uuid === row.uuid))
    const by = (pcode: string) => rows.find((row) => row.pcode === pcode)
    expect(rows).toHaveLength(2)
    expect(by('XT22')).toMatchObject({ kind: 'unlit-street', note: 'From the pump on', photo: null })
    expect(by('XT22').observedAt).toMatch(/^2026-06-20T12:00/)
    // An answer that is nothing here is something else, in the form's own words.
    expect(by('XT11')).toMatchObject({ kind: 'other', note: 'Barking dogs', photo: expect.any(String) })
    // The rest of the record is shown to nobody, and kept.
    expect(JSON.stringify(rows)).not.toContain('canary')
    const asked = (as: 'steward' | 'planner') => tiny.get(`/api/observations/${by('XT11').uuid}/record`, { as })
    expect((await asked('steward')).text).toBe(record)
    expect((await asked('planner')).status).toBe(403)
    // A correction with one place fewer leaves one.
    const fewer = record
      .replace(/<visit>(?:(?!<visit>).)*dogs.*?<\/visit>/s, '')
      .replace(
        /<instanceID>(.*?)<\/instanceID>/,
        (_, id) => `<instanceID>${newId()}</instanceID><deprecatedID>${id}</deprecatedID>`,
      )
    expect((await rosa.send(fewer)).status).toBe(201)
    const after = (await rosa.rows()).filter((row) => !before.some(({ uuid }) => uuid === row.uuid))
    expect(after.map(({ kind }) => kind)).toEqual(['unlit-street'])
  })

  it('means what a steward says it means', async () => {
    const mapping = { kinds: { dogs: 'tension-in-community' }, note: 'walk/walker', observedAt: 'start', photo: null }
    const { status, body } = await putMapped(mapping)
    expect([status, body.mapping.note, body.mapping.photo]).toEqual([200, 'walk/walker', null])
    expect(body.mapping.kinds).toEqual({ dark: 'unlit-street', stop: 'checkpoint', dogs: 'tension-in-community' })
    const id = newId()
    const answers =
      '<start>2026-06-02T08:00:00.000+02</start><walk><walker>Two of us</walker></walk><visit><where>1.75 11.25 0 0</where><kind>dogs</kind></visit>'
    expect((await rosa.send(filled(id, answers, { formId: 'night_walk' }))).status).toBe(201)
    const told = (await rosa.rows()).find(({ note }) => note === 'Two of us')
    expect(told).toMatchObject({ kind: 'tension-in-community', pcode: 'XT22' })
    // One of several places in a record has an id of its own, always the same.
    expect(told.uuid).not.toBe(uuidOf(id))
    const bad = await rosa.send(filled(newId(), '<visit><where>1,5 2</where></visit>', { formId: 'night_walk' }))
    expect([bad.status, bad.text]).toEqual([400, expect.stringContaining('visit[1]: visit/where: is no point')])
    const many = await rosa.send(
      filled(newId(), '<visit><where>1 11</where></visit>'.repeat(501), { formId: 'night_walk' }),
    )
    expect([many.status, many.text]).toEqual([400, expect.stringContaining('at most 500')])
    const none = await rosa.send(filled(newId(), '<visit><where/></visit>', { formId: 'night_walk' }))
    expect(none.status).toBe(400)
  })

  it('is refused where it could not be served, or its mapping asks what it does not', async () => {
    const source = visits.toString('utf8')
    const refused: [xml: string, field: string, said: string][] = [
      ['<a/>', 'form', 'not an XForm'],
      [source.replaceAll('geopoint', 'string'), 'form', 'geopoint'],
      [
        source.replace('</model>', '<submission action="https://elsewhere.example/x"/></model>'),
        'form',
        'another server',
      ],
      [source.replace('</model>', '<submission base64RsaPublicKey="abc"/></model>'), 'form', 'encrypts'],
      [
        source.replace('<instance id="kinds">', '<instance id="k" src="jr://file-csv/k.csv"/><instance id="kinds">'),
        'form',
        'the form reads k.csv',
      ],
      [source.replace('id="night_walk"', 'id="day_walk"'), 'formId', 'day_walk'],
    ]
    for (const [xml, field, said] of refused) {
      const { status, body } = await put(xml, 'application/xml')
      expect([said, status, body.fields]).toEqual([said, 400, { [field]: expect.stringContaining(said) }])
    }
    expect((await put(visits, 'application/xml', ownFormId)).status).toBe(400)
    expect((await put('{}', 'application/json')).status).toBe(415)
    expect((await put(visits, 'application/xml', 'night_walk', 'analyst')).status).toBe(403)
    const { body } = await putMapped({ kind: 'colour', position: 'visit/remarks' })
    expect(body.fields).toEqual({ 'mapping.kind': 'the form has no question colour' })
    expect((await putMapped({ position: 'visit/remarks' })).status).toBe(400)
    expect((await putMapped({ kinds: { dark: 'ufo' }, colour: 'red' })).body.fields).toMatchObject({
      'kinds.dark': expect.any(String),
      colour: expect.any(String),
    })
  })

  it('may repeat within repeats; what stands above a place is said of each, and of several answers all are kept', async () => {
    const form = `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>Villages</h:title><model>
      <instance><data id="villages"><village><village_name/><house><spot/><what/></house></village><meta><instanceID/></meta></data></instance>
      <bind nodeset="/data/village/house/spot" type="geopoint"/><bind nodeset="/data/village/house/what" type="string"/></model></h:head>
      <h:body><group ref="/data/village"><repeat nodeset="/data/village"><input ref="/data/village/village_name"/>
      <group ref="/data/village/house"><repeat nodeset="/data/village/house"><input ref="/data/village/house/spot"/>
      <select ref="/data/village/house/what"><item><label>Checkpoint</label><value>checkpoint</value></item><item><label>Loud dogs</label><value>dogs</value></item></select>
      </repeat></group></repeat></group></h:body></h:html>`
    const { body } = await put(form, 'application/xml', 'villages')
    expect(body.mapping).toMatchObject({
      position: 'village/house/spot',
      placeText: 'village/village_name',
      kind: 'village/house/what',
    })
    const village = (name: string, ...houses: string[]) =>
      `<village><village_name>${name}</village_name>${houses.join('')}</village>`
    const house = (spot: string, what: string) => `<house><spot>${spot}</spot><what>${what}</what></house>`
    const record = filled(
      newId(),
      village('Upper', house('1.75 11.25', 'dogs checkpoint'), house('0.5 11.5', '')) +
        village('Lower', house('2.5 12.5', 'dogs'), house('', '')),
      { formId: 'villages' },
    )
    const before = new Set((await rosa.rows()).map(({ uuid }) => uuid))
    expect((await rosa.send(record)).status).toBe(201)
    const told = (await rosa.rows()).filter(({ uuid }) => !before.has(uuid))
    expect(
      Object.fromEntries(told.map(({ pcode, kind, placeText, note }) => [pcode, [kind, placeText, note]])),
    ).toEqual({
      XT22: ['checkpoint', 'Upper', 'Loud dogs, Checkpoint'],
      XT12: ['other', 'Upper', ''],
      XT33: ['other', 'Lower', 'Loud dogs'],
    })
  })

  it('comes with the files it reads, which phones find by its manifest', async () => {
    const listed = visits
      .toString('utf8')
      .replace('<instance id="kinds">', '<instance id="k" src="jr://file-csv/k.csv"/><instance id="kinds">')
    const file = { name: 'k.csv', type: 'text/csv', bytes: 'name,label\na,A\n' }
    expect((await putMapped({}, listed, [file])).body.files).toEqual(['k.csv'])
    const get = (path: string) => rosa.ask(path, { as: 'field-officer' })
    const at = (text: string, name: string) =>
      new RegExp(`<${name}>http://localhost/openrosa(.*?)</${name}>`).exec(text)?.[1] ?? ''
    const manifest = await get(at((await get('/formList?formID=night_walk')).text, 'manifestUrl'))
    expect(manifest.text).toContain(
      `<filename>k.csv</filename><hash>md5:${createHash('md5').update(file.bytes).digest('hex')}</hash>`,
    )
    expect((await get(at(manifest.text, 'downloadUrl'))).text).toBe(file.bytes)
    expect((await get('/forms/night_walk/media/..%2Fhead')).status).toBe(404)
    expect((await putMapped({})).body.files).toEqual([])
  })

  it('in a newer version stands beside the older one; closed, it is offered no more and takes nothing in', async () => {
    const newer = visits.toString('utf8').replace('version="3 (2026-06-01)"', 'version="4"')
    expect((await put(newer, 'application/xml')).body.version).toBe('4')
    const list = async (query = '') => (await rosa.ask(`/formList${query}`, { as: 'field-officer' })).text
    expect(await list('?formID=night_walk')).toMatch(/<version>4<\/version>/)
    expect(await list()).not.toContain('3 (2026-06-01)')
    const older = /<downloadUrl>http:\/\/localhost\/openrosa(.*version=3.*?)<\/downloadUrl>/.exec(
      await list('?listAllVersions=true'),
    )
    const form = await rosa.ask(older?.[1] ?? '', { as: 'field-officer' })
    expect(form.text).toBe(visits.toString('utf8'))

    expect((await tiny.send('DELETE', '/api/xforms/night_walk', { as: 'steward' })).status).toBe(200)
    expect((await tiny.send('DELETE', '/api/xforms/night_walk', { as: 'steward' })).status).toBe(404)
    expect(await list('?listAllVersions=true')).not.toContain('night_walk')
    const record = filled(newId(), '<visit><where>1.75 11.25</where></visit>', { formId: 'night_walk' })
    expect((await rosa.send(record)).status).toBe(409)
    expect((await put(newer, 'application/xml')).status).toBe(200)
    expect((await rosa.send(record)).status).toBe(201)
  })
})
