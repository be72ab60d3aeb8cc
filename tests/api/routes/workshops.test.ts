/** Workshops in the tiny country: what is read out, what is kept, what may be told of it, and what follows from it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asking, type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

let made = 0
const newId = (): string => `6b1c2f5e-6f0b-4a8e-9a57-${String(made++).padStart(12, '0')}`
const nobody = { women: 0, men: 0, youth: 0, minority: 0 }
const readOut = async (pcode: string): Promise<any[]> =>
  (await tiny.get(`/api/districts/${pcode}/findings`)).body.findings
const said = { findingId: 'flag', finding: { code: 'district-not-tested', because: null }, said: 'Not tested.' }
const held = {
  pcode: 'XT22',
  heldOn: '2026-06-10',
  attended: { women: 14, men: 12, youth: 8, minority: 3 },
  note: 'Held at the mill',
  findings: [{ ...said, verdict: 'agreed' }],
}
const hold = (id: string, json: object, asking: Asking = {}) =>
  tiny.send('PUT', `/api/workshops/${id}`, { json, ...asking })
const told = async (id: string, asking: Asking = {}) => (await tiny.get(`/api/workshops/${id}`, asking)).body.row

describe('GET /api/districts/{pcode}/findings', () => {
  it('reads out what the panel says, to the figure', async () => {
    const picture = (await tiny.get('/api/districts/XT22', { as: 'planner' })).body
    const found = await readOut('XT22')
    const of = (code: string) => found.map(({ finding }) => finding).filter((finding) => finding.code === code)
    const last = picture.waves.at(-1)
    expect(found[0].finding).toEqual(picture.state.headline)
    expect(of('finding-felt')).toMatchObject([{ estimate: last.estimate, women: last.women, men: last.men }])
    expect(of('finding-happened')).toMatchObject([
      { incidents: picture.row.incidents, fatalities: picture.row.fatalities },
    ])
    expect(of('finding-wish')).toMatchObject([
      { raisedBy: 'women', firstOn: '2025-05-01', got: ['Youth centre'] },
      { raisedBy: 'everyone', got: [] },
    ])
    expect(of('finding-work')).toMatchObject([{ name: 'Youth centre', phase: 'active' }])
    expect(of('finding-promise')).toMatchObject([{ promise: 'Light the market street', overdue: true }])
    expect(of('finding-promise')[0].sentence).toBe(
      'Town council promised: light the market street, due 30 Sept 2025. Under way, overdue.',
    )
  })

  it('holds nothing for an analyst that a room may not hear', async () => {
    const { text } = await tiny.get('/api/districts/XT13/findings', { as: 'analyst' })
    const everybody = await tiny.get('/api/districts/XT13/findings', { as: 'anonymous' })
    expect(JSON.parse(text).findings).toEqual(everybody.body.findings)
  })
})

describe('PUT /api/workshops/{workshopId}', () => {
  it('is kept once however often it is sent, with what was promised, all or nothing', async () => {
    const id = newId()
    const promise = { commitmentId: newId(), promise: 'Clear the well', owner: 'Well committee', dueOn: '2026-06-20' }
    const first = await hold(id, { ...held, commitments: [promise] }, { as: 'field-officer' })
    expect(first.status, first.text).toBe(201)
    const again = await hold(id, { ...held, commitments: [promise] }, { as: 'field-officer' })
    expect([again.status, again.body]).toEqual([200, first.body])
    expect((await hold(id, { ...held, note: 'Elsewhere' })).body.code).toBe('commitment.conflict')
    const { row } = (await tiny.get(`/api/commitments/${promise.commitmentId}`)).body
    expect(row).toMatchObject({
      workshopId: id,
      promisedOn: '2026-06-10',
      state: 'promised',
      overdue: true,
      daysOverdue: 11,
    })
    expect((await told(id)).commitments).toMatchObject([
      { commitmentId: promise.commitmentId, owner: 'Well committee' },
    ])
    const other = newId()
    expect((await hold(other, { ...held, commitments: [promise] })).status).toBe(409)
    expect((await tiny.get(`/api/workshops/${other}`)).body.code).toBe('workshop.unknown')
  })

  it('what was agreed to stays quoted as it was read out; dissent is counted by district, of the last workshop', async () => {
    const [first, second] = [newId(), newId()]
    const one = (verdict: string | null) => ({ ...said, verdict })
    await hold(first, { ...held, pcode: 'XT23', findings: [one('contested'), { ...one('agreed'), findingId: 'felt' }] })
    const dissentOf = async (query = '') =>
      (await tiny.get(`/api/workshops${query}`)).body.dissent.find(({ pcode }: any) => pcode === 'XT23')
    expect(await dissentOf()).toEqual({
      pcode: 'XT23',
      workshops: 1,
      lastHeldOn: '2026-06-10',
      contested: 1,
      judged: 2,
    })
    await hold(second, {
      ...held,
      pcode: 'XT23',
      heldOn: '2026-06-11',
      findings: [one('agreed'), { ...one(null), findingId: 'x' }],
    })
    expect(await dissentOf()).toMatchObject({ workshops: 2, lastHeldOn: '2026-06-11', contested: 0, judged: 1 })
    expect(await dissentOf('?on=2026-06-10')).toMatchObject({ workshops: 1, contested: 1 })
    expect((await told(first)).lines[0]).toMatchObject({ findingId: 'flag', said: 'Not tested.', verdict: 'contested' })
    await tiny.deps.mirror.rebuild()
    expect((await told(first)).lines[0]).toMatchObject({ findingId: 'flag', said: 'Not tested.', verdict: 'contested' })
  })

  it('hands are told only where they point at nobody, notes only to those who work here', async () => {
    const hands = {
      agreed: { ...nobody, women: 9, men: 4, youth: 5 },
      contested: { ...nobody, women: 5, men: 8, minority: 2 },
    }
    const findings = [{ ...said, verdict: 'contested', hands, note: 'The wells are worse' }]
    const [many, few] = [newId(), newId()]
    await hold(many, { ...held, findings })
    await hold(few, {
      ...held,
      attended: { women: 4, men: 4, youth: 0, minority: 0 },
      findings: [
        {
          ...said,
          verdict: 'agreed',
          hands: { agreed: { ...nobody, women: 4, men: 3 }, contested: { ...nobody, men: 1 } },
        },
      ],
    })
    const outside = await told(many, { as: 'anonymous' })
    expect(outside.lines[0].hands).toEqual({
      agreed: { people: 13, women: 9, men: 4, youth: null, minority: null },
      contested: { people: 13, women: 5, men: 8, youth: null, minority: null },
    })
    expect([outside.note, outside.lines[0].note]).toEqual([null, null])
    expect((await told(many)).lines[0].note).toBe('The wells are worse')
    const small = await told(few)
    expect(small.attended).toEqual({ people: 8, women: null, men: null, youth: null, minority: null })
    expect(small.lines[0]).toMatchObject({ verdict: 'agreed', hands: null })
  })

  it('a quote of a share that is withheld by now is told to nobody', async () => {
    const id = newId()
    const quote = (pcode: string, value: number | null) => ({
      findingId: `felt:${pcode}`,
      finding: {
        code: 'finding-felt',
        indicator: 'safe-after-dark',
        estimate: { value, waveId: 'w2', asked: '2025-09-20' },
      },
      said: 'Half feel safe.',
      verdict: 'agreed',
    })
    await hold(id, { ...held, pcode: 'XT13', findings: [quote('shown', 0.5), quote('blank', null)] })
    expect((await told(id, { as: 'steward' })).lines.map((line: any) => line.said)).toEqual([null, 'Half feel safe.'])
    const open = newId()
    await hold(open, { ...held, pcode: 'XT11', findings: [quote('shown', 0.5)] })
    expect((await told(open)).lines[0].said).toBe('Half feel safe.')
  })

  it('who came counts among those consulted, once they are not few', async () => {
    await hold(newId(), { ...held, pcode: 'XT21' })
    await hold(newId(), {
      ...held,
      pcode: 'XT21',
      heldOn: '2026-06-12',
      attended: { women: 4, men: 5, youth: 1, minority: 0 },
    })
    const { consultations } = (await tiny.get('/api/districts/XT21?to=2026-06')).body
    expect(consultations).toMatchObject([
      { kind: 'workshop', heldOn: '2026-06-10', people: 26, women: 14, under25: 8, minority: 3 },
    ])
  })

  it.each([
    ['attended.women', { attended: nobody }],
    ['attended.youth', { attended: { ...held.attended, youth: 27 } }],
    [
      'findings.hands.men',
      { findings: [{ ...said, verdict: 'agreed', hands: { agreed: { ...nobody, men: 13 }, contested: nobody } }] },
    ],
    ['heldOn', { heldOn: '2026-07-03' }],
    ['pcode', { pcode: 'XT2' }],
    [
      'commitments.dueOn',
      { commitments: [{ commitmentId: newId(), promise: 'Mend', owner: 'We', dueOn: '2026-06-09' }] },
    ],
  ])('refuses a wrong %s', async (field, wrong) => {
    const { status, body } = await hold(newId(), { ...held, ...wrong })
    expect([status, Object.keys(body.fields ?? {})]).toEqual([400, [field]])
  })

  it('is for those who go to the community', async () => {
    expect((await hold(newId(), held, { as: 'analyst' })).status).toBe(403)
    expect((await hold(newId(), held, { as: 'anonymous' })).status).toBe(401)
  })
})
