import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importFormats } from '#api/imports/formats/registry.ts'
import { roles } from '#api/record/entries.ts'
import { type EmptyInstance, emptyInstance, sample } from '#tests/support/empty-instance.ts'

let instance: EmptyInstance
beforeEach(async () => {
  instance = await emptyInstance()
  await instance.feedSample('boundaries.geojson')
})
afterEach(() => instance.close())

const asSteward = { as: 'steward' } as const
const known = (): Promise<number> =>
  instance
    .rows(`SELECT count(*)::INTEGER AS n FROM incident i SEMI JOIN batches_known(NULL) k ON k.batch_id = i.batch_id`)
    .then(([row]) => row.n)

describe('from dry run to undo', () => {
  test('a dry run keeps nothing, and its acceptance keeps what it said', async () => {
    const before = instance.deps.journal.seq
    const dry = await instance.feedSample('incidents.csv', 'dryRun=true')
    expect(dry).toMatchObject({
      state: 'ready',
      read: 14,
      accepted: 7,
      rejected: 6,
      duplicate: 1,
      tables: { incident: 7 },
      seq: null,
    })
    expect(dry.preview[0]).toMatchObject({ incidentId: 'incidents:E-001', pcode: 'SA11' })
    expect(instance.deps.journal.seq).toBe(before)
    expect(await known()).toBe(0)

    const kept = (await instance.send('POST', `/api/imports/${dry.id}/accept`, asSteward)).body
    expect(kept).toMatchObject({ id: dry.id, state: 'accepted', read: 14, accepted: 7, seq: before + 1 })
    expect(await known()).toBe(7)
    expect(await instance.get(`/api/imports/${dry.id}`, asSteward)).toMatchObject({
      status: 200,
      body: { state: 'accepted' },
    })
  })

  test('an import is one entry, taken back as one, and can come in again', async () => {
    const kept = await instance.feedSample('incidents.csv')
    expect(kept.state).toBe('accepted')
    const undone = (await instance.send('DELETE', `/api/imports/${kept.id}`, asSteward)).body
    expect(undone).toMatchObject({ id: kept.id, state: 'undone' })
    expect(await known()).toBe(0)
    expect((await instance.send('DELETE', `/api/imports/${kept.id}`, asSteward)).body.state).toBe('undone')
    expect(await instance.feedSample('incidents.csv')).toMatchObject({ state: 'accepted', accepted: 7 })
    expect(await known()).toBe(7)
  })

  test('the same file again is all duplicates, and says so', async () => {
    const first = await instance.feedSample('incidents.csv')
    const again = await instance.feedSample('incidents.csv')
    expect(again).toMatchObject({ state: 'discarded', read: 14, accepted: 0, rejected: 0, duplicate: 14 })
    expect(again.notes[0]).toMatchObject({ code: 'imported-before', batch: first.id })
    expect(await known()).toBe(7)
  })

  test('the same rows in another file add nothing', async () => {
    await instance.feedSample('incidents.csv')
    const again = await instance.feed('incidents.csv', `${String(await sample('incidents.csv'))}\n`)
    expect(again).toMatchObject({ state: 'discarded', read: 14, accepted: 0, rejected: 6, duplicate: 8 })
    expect(await known()).toBe(7)
  })

  test('a dry run that is let go cannot be accepted', async () => {
    const dry = await instance.feedSample('incidents.csv', 'dryRun=true')
    expect((await instance.send('DELETE', `/api/imports/${dry.id}`, asSteward)).body.state).toBe('discarded')
    expect(await instance.send('POST', `/api/imports/${dry.id}/accept`, asSteward)).toMatchObject({
      status: 409,
      body: { code: 'import.refused' },
    })
  })

  test('two stewards sending the same file at once keep it once', async () => {
    const reports = await Promise.all([1, 2, 3].map(() => instance.feedSample('incidents.csv')))
    expect(reports.map(({ state }) => state).sort()).toEqual(['accepted', 'discarded', 'discarded'])
    expect(await known()).toBe(7)
  })

  test('D3: sums over districts, regions and the country are the rows accepted', async () => {
    const rows = Array.from(
      { length: 200 },
      (_, n) => `E${n},2025-01-04,Theft,${-2 + (n % 20) / 10 + 0.05},${40 + (n % 19) / 10 + 0.05}`,
    )
    const report = await instance.feed('grid.csv', `id,date,type,lat,lon\n${rows.join('\n')}\n`)
    const [sums] = await instance.rows(
      `SELECT count(*)::INTEGER AS country, count(region_pcode)::INTEGER AS regions, count(pcode)::INTEGER AS districts FROM incident WHERE source = 'grid'`,
    )
    expect(sums).toEqual({ country: report.accepted, regions: report.accepted, districts: report.accepted })
  })
})

describe('what goes with it', () => {
  test('the rejects file holds each row as it stood, with its line and reason', async () => {
    const { id, problemsTotal } = await instance.feedSample('incidents.csv')
    const { text, headers } = await instance.get(`/api/imports/${id}/rejects.csv`, asSteward)
    expect(headers.get('Content-Type')).toContain('text/csv')
    const lines = text.trim().split('\n')
    expect(lines).toHaveLength(problemsTotal + 1)
    expect(lines[0]).toBe(
      'line,outcome,field,reason,suggestion,says,Incident ID,Date of incident,Type,Latitude,Longitude,District,Killed,Perpetrator,Description',
    )
    expect(lines[1]).toMatch(/^6,rejected,Date of incident,.*E-005,2025-02-30,Theft/)
    expect(lines[1]).toContain('February 2025 has 28 days')
    expect(lines[1]).toContain('""code"":""date-not-in-month""')
  })

  test('imports are listed newest first, dry runs among them', async () => {
    const dry = await instance.feedSample('incidents.csv', 'dryRun=true')
    const { body } = await instance.get('/api/imports', asSteward)
    expect(body.total).toBe(2)
    expect(body.rows.map((row: { state: string }) => row.state).sort()).toEqual(['accepted', 'ready'])
    expect(body.rows.some((row: { id: string }) => row.id === dry.id)).toBe(true)
  })

  test('an accepted import is still described when its report is gone', async () => {
    const { id, problems } = await instance.feedSample('incidents.csv')
    const { rm } = await import('node:fs/promises')
    await rm(`${instance.deps.settings.dir}/staging`, { recursive: true })
    const { body } = await instance.get(`/api/imports/${id}`, asSteward)
    expect(body).toMatchObject({
      state: 'accepted',
      format: 'incident-csv',
      read: 14,
      accepted: 7,
      rejected: 6,
      duplicate: 1,
      problemsTotal: 9,
    })
    expect(body.problems[0]).toMatchObject({ line: 6, severity: 'rejected' })
    expect(body.problems).toEqual(problems)
  })

  test('a form with the part `file` will do', async () => {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(await sample('incidents.csv'))], 'žrtve.csv'))
    const { status, body } = await instance.send('POST', '/api/imports', { ...asSteward, body: form })
    expect(status).toBe(200)
    expect(body).toMatchObject({ filename: 'žrtve.csv', state: 'accepted', accepted: 7 })
  })

  test('whoever does not want to wait follows the reading', async () => {
    const arrived = await instance.send('POST', '/api/imports?filename=incidents.csv', {
      ...asSteward,
      headers: { Prefer: 'respond-async' },
      body: new Uint8Array(await sample('incidents.csv')),
    })
    expect(arrived).toMatchObject({ status: 202, body: { state: 'reading' } })
    const { text } = await instance.get(`/api/imports/${arrived.body.id}/progress`, asSteward)
    expect(text).toContain('event: report')
    expect(text).toContain('"state":"accepted"')
    expect(await known()).toBe(7)
  })
})

describe('refusals', () => {
  const post = (filename: string, body: BodyInit, query = '') =>
    instance.send('POST', `/api/imports?filename=${filename}${query}`, { ...asSteward, body })

  test.each([
    ['empty.csv', ''],
    ['blank.csv', '   \n\n  '],
  ])('%s cannot be read', async (filename, body) => {
    expect(await post(filename, body)).toMatchObject({ status: 422, body: { code: 'import.unreadable' } })
  })
  test('bytes that are no text cannot be read', async () => {
    expect(await post('noise.csv', new Uint8Array(randomBytes(4000)))).toMatchObject({
      status: 422,
      body: { code: 'import.unreadable' },
    })
  })
  test('an archive that breaks off is said to', async () => {
    const answer = await post('book.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]))
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'import.unreadable', detail: expect.stringContaining('cut short') },
    })
  })
  test('what fits no format says what was tried', async () => {
    const answer = await post('people.csv', 'name,shoe size\nAna,38\nBo,44\n')
    expect(answer).toMatchObject({ status: 422, body: { code: 'import.unrecognised' } })
    for (const { label } of importFormats) expect(answer.body.detail).toContain(label)
  })
  test('JSON that breaks off is a refusal of the whole file', async () => {
    const whole = String(await sample('boundaries.geojson'))
    const answer = await post('cut.geojson', whole.slice(0, 400))
    expect(answer.body).toMatchObject({ state: 'failed', problems: [{ line: null, severity: 'rejected' }] })
  })
  test('a column that is not there is named', async () => {
    const answer = await post('incidents.csv', new Uint8Array(await sample('incidents.csv')), '&map=date=When')
    expect(answer.body).toMatchObject({
      state: 'failed',
      problems: [{ reason: { code: 'column-not-there', pair: 'date=When' } }],
    })
  })
  test('an unknown format and a broken map are invalid requests', async () => {
    expect(await post('a.csv', 'a,b\n1,2\n', '&format=nonsense')).toMatchObject({
      status: 400,
      body: { fields: { format: expect.any(String) } },
    })
    expect(await post('a.csv', 'a,b\n1,2\n', '&map=nonsense')).toMatchObject({
      status: 400,
      body: { fields: { map: expect.any(String) } },
    })
  })
  test('counts without a year are a question', async () => {
    const answer = await post('burglary.csv', 'pcode,offence,total\nSA11,burglary,4\nSA12,burglary,5\n')
    expect(answer.body).toMatchObject({
      state: 'failed',
      problems: [{ suggestion: { code: 'say-period' } }],
    })
    const told = await post('burglary.csv', 'pcode,offence,total\nSA11,burglary,4\nSA12,burglary,5\n', '&map=year=2015')
    expect(told.body).toMatchObject({ state: 'accepted', accepted: 2 })
  })
  test('an unknown import is unknown everywhere', async () => {
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/rejects.csv'],
      ['GET', '/progress'],
      ['POST', '/accept'],
      ['DELETE', ''],
    ] as const) {
      expect(await instance.send(method, `/api/imports/2020-01-01-nothing${path}`, asSteward)).toMatchObject({
        status: 404,
        body: { code: 'import.unknown' },
      })
    }
  })
  test('only stewards import, see imports or undo them', async () => {
    const { id } = await instance.feedSample('incidents.csv', 'dryRun=true')
    for (const as of [...roles.filter((role) => role !== 'steward'), 'anonymous'] as const) {
      const status = as === 'anonymous' ? 401 : 403
      expect(
        (await instance.send('POST', '/api/imports', { as, headers: { 'Content-Type': 'text/csv' }, body: 'a,b\n' }))
          .status,
      ).toBe(status)
      expect((await instance.get('/api/imports', { as })).status).toBe(status)
      for (const [method, path] of [
        ['GET', ''],
        ['GET', '/rejects.csv'],
        ['GET', '/progress'],
        ['POST', '/accept'],
        ['DELETE', ''],
      ] as const)
        expect((await instance.send(method, `/api/imports/${id}${path}`, { as })).status).toBe(status)
    }
  })
})
