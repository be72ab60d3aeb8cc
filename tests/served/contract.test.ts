/** Every described route of the served demonstration, asked by everybody, well and badly: each answer is one the description declares. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { beforeAll, expect, inject, it } from 'vitest'
import { actorRoles } from '#api/contract/session.ts'
import { keyLine, passingKey } from '#api/sealing/seal-key.ts'
import { keptForGood } from '#data/schema/retention.ts'
import { demoApp } from '#tests/story/demo-app.ts'
import type { Answer, Asked } from '#tests/support/asking.ts'
import { doorRoutes } from './doors.ts'
import { judgeBy } from './published-contract.ts'

const nameOf = (text: string): string => createHash('sha256').update(text).digest('hex')

type Question = Asked & { query?: string; path?: Record<string, string> }
/** Whatever must be there first is made anew for each asker. */
type Route = { good: Question | (() => Promise<Question>); bad: Question; goodStatus?: number[] }

const demo = demoApp()
const steward = { as: 'steward' } as const
const uuid = (n: number) => `5b1c2f5e-6f0b-4a8e-9a57-${String(n).padStart(12, '0')}`
const seen = { kind: 'other', observedAt: '2026-06-01T10:00:00Z', positionSource: 'typed', placeText: 'Here' }
const anXform = await readFile('tests/fixtures/xforms/visits.xml')
const sampleFile = await readFile('data/samples/incidents.csv')
let made = Date.now() % 1e9

const period = 'from=2025-07&to=2026-06'
const unknownField: Question = { query: 'colour=red' }
const unknownToken: Question = { headers: { Authorization: 'Bearer nonsense' } }
const filtered = (query = period): Route => ({ good: { query }, bad: { query: 'from=2025-13&colour=red' } })
const anImport = async (dryRun: boolean) => {
  // Kept rows are known ever after, so each import that is kept has ids of its own.
  const rows = dryRun ? sampleFile : sampleFile.toString('utf8').replaceAll('E-0', `C${made++}-0`)
  const { body, text } = await demo.send('POST', `/api/imports?filename=incidents.csv&dryRun=${dryRun}`, {
    ...steward,
    body: rows,
  })
  if (body.id === undefined) throw new Error(text)
  return { path: { id: body.id as string } }
}
const anObservation = async (): Promise<Question> => {
  const path = { uuid: uuid(made++) }
  await demo.send('PUT', `/api/observations/${path.uuid}`, { ...steward, json: seen })
  return { path }
}

const anInvitation = async (): Promise<{ personId: string; secret: string }> =>
  (
    await demo.send('POST', '/api/people', {
      ...steward,
      json: { role: 'planner', area: null, ceiling: 'low', note: 'Of the contract' },
    })
  ).body

/** Of somebody else: nobody decides about their own. */
const aReport = async () => ({
  uuid: (await demo.send('GET', '/api/review-queue?state=any', steward)).body.rows[0].uuid as string,
})

const promised = {
  pcode: 'XV0408',
  promise: 'Mend the pump',
  owner: 'District administration',
  promisedOn: '2026-06-01',
  dueOn: '2026-06-02',
}
const begun = { movedOn: '2026-06-03', state: 'under-way' }
const heard = { askedOn: '2026-06-04', verdict: 'contested', asked: { women: 6, men: 6, youth: 2, minority: 0 } }
const held = {
  pcode: 'XV0408',
  heldOn: '2026-06-05',
  attended: { women: 12, men: 11, youth: 4, minority: 3 },
  findings: [{ findingId: 'flag', finding: { code: 'finding-work' }, said: 'Under way.', verdict: 'contested' }],
}
const aCommitment = async () => {
  const path = { commitmentId: uuid(made++) }
  await demo.send('PUT', `/api/commitments/${path.commitmentId}`, { ...steward, json: promised })
  return path
}
const registered = {
  pcode: 'XV0408',
  name: 'Well dug',
  kind: 'water-point',
  dimension: 'development',
  actor: 'District administration',
  startsOn: '2030-01-01',
}
const consulted = {
  pcode: 'XV0408',
  kind: 'focus-group',
  heldOn: '2026-06-05',
  place: 'School',
  attended: [{ people: 14, sex: 'male', ageBand: '25-39', minority: 'majority', displacement: 'host' }],
  priorities: [{ raisedBy: 'men', rank: 1, priority: 'water' }],
}
const aWeek = { pcode: 'XV0408', weekStart: '2026-06-01', safety: 4, counts: { patrols: 1 } }
const aRule = {
  name: 'Robbery',
  condition: { measure: 'count', kinds: ['armed-robbery'], side: 'above', threshold: 9 },
}
const aDigest = { name: 'The country', emails: ['reader@example.org'], rhythm: 'week' }
const anOffice = async (): Promise<string> => {
  const key = keyLine(passingKey().own)
  await demo.send('PUT', `/api/offices/${key}`, { ...steward, json: { name: 'Some office' } })
  return key
}
const aKeptRule = async (): Promise<Question> => {
  const path = { ruleId: uuid(made++) }
  await demo.send('PUT', `/api/alert-rules/${path.ruleId}`, { ...steward, json: aRule })
  return { path }
}

const routes: Record<string, Route> = {
  'get /api/health': { good: {}, bad: unknownToken },
  'get /api/session': { good: {}, bad: unknownToken },
  'post /api/session': {
    good: { json: { role: 'planner' } },
    bad: { json: { role: 'emperor' } },
    goodStatus: [200, 403],
  },
  'delete /api/session': { good: {}, bad: unknownToken },
  'post /api/outside-sign-in': { good: { json: {} }, bad: { json: { joining: 'yes' } }, goodStatus: [401] },
  'post /api/outside-sign-in/answer': {
    good: { json: { answer: 'code=none&state=none' } },
    bad: { json: { answer: '' } },
    goodStatus: [401],
  },
  'post /api/invitations/look': {
    good: async () => ({ json: { secret: (await anInvitation()).secret } }),
    bad: { json: { secret: 'none' } },
  },
  'post /api/invitations/join': {
    good: async () => ({
      json: {
        secret: (await anInvitation()).secret,
        name: `Vera Lindqvist ${made++}`,
        password: 'nine quiet lanterns',
      },
    }),
    bad: { json: { secret: 'none', name: 'V', password: 'short' } },
  },
  'get /api/account': { good: {}, bad: unknownField, goodStatus: [404] },
  'put /api/account/password': {
    good: { json: { current: 'nine quiet lanterns', password: 'ten quiet lanterns' } },
    bad: { json: { current: '', password: 'short' } },
    goodStatus: [404],
  },
  'delete /api/account/sessions': { good: {}, bad: unknownToken, goodStatus: [404] },
  'delete /api/account/sessions/{sessionId}': {
    good: { path: { sessionId: 'none' } },
    bad: unknownToken,
    goodStatus: [404],
  },
  'get /api/people': { good: {}, bad: unknownField },
  'post /api/people': {
    good: { json: { role: 'analyst', area: ['XV04'], ceiling: 'moderate' } },
    bad: { json: { role: 'emperor', area: [], ceiling: 'none' } },
  },
  'put /api/people/{personId}': {
    good: async () => ({
      path: { personId: (await anInvitation()).personId },
      json: { role: 'analyst', area: null, ceiling: 'low', disabled: true },
    }),
    bad: { path: { personId: 'none' }, json: { role: 'analyst', area: null, ceiling: 'low', disabled: true } },
  },
  'delete /api/people/{personId}': {
    good: async () => {
      const { personId } = await anInvitation()
      const json = { role: 'planner', area: null, ceiling: 'low', disabled: true }
      await demo.send('PUT', `/api/people/${personId}`, { ...steward, json })
      return { path: { personId } }
    },
    bad: { path: { personId: 'none' } },
  },
  'post /api/people/{personId}/invitations': {
    good: async () => ({ path: { personId: (await anInvitation()).personId }, json: {} }),
    bad: { path: { personId: 'none' }, json: {} },
  },
  'delete /api/people/{personId}/sessions': {
    good: async () => ({ path: { personId: (await anInvitation()).personId } }),
    bad: { path: { personId: 'none' } },
  },
  'get /api/places': { good: {}, bad: unknownField },
  'get /api/basemap': { good: {}, bad: unknownToken },
  'get /api/boundaries': { good: { query: 'level=region&detail=2' }, bad: { query: 'level=village' } },
  'get /api/catalogue': { good: { query: 'asOf=2026-01-01' }, bad: unknownField },
  'get /api/methods': { good: {}, bad: unknownToken },
  'get /api/districts': filtered(`${period}&group=sex:female`),
  'get /api/districts/{pcode}': { good: { path: { pcode: 'XV0408' } }, bad: { path: { pcode: 'XX99' } } },
  'get /api/country': filtered(period),
  'get /api/roll-up': { good: { query: `${period}&of=incidents` }, bad: { query: 'of=nothing' } },
  'get /api/districts/{pcode}/peers': { good: { path: { pcode: 'XV0408' } }, bad: { path: { pcode: 'XX99' } } },
  'get /api/participation': filtered(''),
  'get /api/gaps': filtered(`${period}&between=minority`),
  'get /api/mismatch': { good: { query: `${period}&feeling=safe-by-day` }, bad: { query: 'feeling=trust-police' } },
  'get /api/two-way-trust': filtered(),
  'get /api/silence': { good: { query: 'to=2026-06&months=6' }, bad: { query: 'months=0' } },
  'get /api/weekly-safety': filtered('from=2026-01&to=2026-06'),
  'get /api/series': filtered(`${period}&by=place&pcodes=XV0408`),
  'get /api/hotspots': filtered(''),
  'get /api/emerging': filtered(''),
  'get /api/space-time-scan': filtered('from=2026-01&to=2026-06&kinds=political-violence&draws=19'),
  'get /api/upstream': filtered(''),
  'get /api/risk-index': { good: { query: 'draws=100' }, bad: { query: 'weights=violence' } },
  'get /api/forecast': filtered(''),
  'get /api/external-forecasts': { good: { query: 'asOf=2026-07-01' }, bad: { query: 'outcome=dragons' } },
  'get /api/flag-ledger': { good: {}, bad: unknownField },
  'get /api/track-record': { good: { query: 'horizon=2&draws=100' }, bad: { query: 'horizon=9' } },
  'get /api/runs': { good: {}, bad: unknownToken },
  'delete /api/runs/{runId}': { good: { path: { runId: 'none' } }, bad: unknownToken, goodStatus: [404] },
  'get /api/exports': filtered(period),
  'get /api/exports/{file}': {
    good: { path: { file: 'districts.geojson' }, query: period },
    bad: { path: { file: 'dragons.csv' } },
  },
  'get /api/templates/{template}': {
    good: { path: { template: 'consultations.csv' } },
    bad: { path: { template: 'dragons.csv' } },
  },
  'get /api/incidents': filtered(`${period}&limit=5`),
  'get /api/incidents/points': filtered('from=2026-05&to=2026-06'),
  'get /api/sites': filtered(''),
  'get /api/sites/{siteIds}/biography': {
    good: async () => {
      const { rows } = await demo.ask('site-clusters')
      return { path: { siteIds: rows[0].siteIds.join(',') } }
    },
    bad: { path: { siteIds: 'none' } },
  },
  'get /api/site-clusters': filtered('to=2026-06'),
  'get /api/interventions': filtered(''),
  'put /api/interventions/{interventionId}': {
    good: async () => ({ path: { interventionId: uuid(made++) }, json: registered }),
    goodStatus: [201],
    bad: { path: { interventionId: uuid(0) }, json: { ...registered, kind: 'castle' } },
  },
  'put /api/interventions/{interventionId}/corrections/{stepId}': {
    good: async () => {
      const interventionId = uuid(made++)
      await demo.send('PUT', `/api/interventions/${interventionId}`, { ...steward, json: registered })
      const json = { ...registered, name: 'Pump mended', reason: 'It was no well' }
      return { path: { interventionId, stepId: uuid(made++) }, json }
    },
    bad: { path: { interventionId: 'none', stepId: uuid(1) }, json: registered },
    goodStatus: [201],
  },
  'put /api/consultations/{consultationId}': {
    good: async () => ({ path: { consultationId: uuid(made++) }, json: consulted }),
    bad: { path: { consultationId: uuid(0) }, json: { ...consulted, attended: [] } },
    goodStatus: [201],
  },
  'get /api/evaluations': filtered('to=2026-06'),
  'get /api/story': filtered('to=2026-06'),
  'get /api/asked-and-got': filtered('to=2026-06'),
  'get /api/changes': filtered('of=answers&from=2026-01&to=2026-06&baseFrom=2025-01&baseTo=2025-06'),
  'get /api/balance': filtered(period),
  'get /api/alerts': { good: {}, bad: unknownField },
  'get /api/alert-rules': { good: {}, bad: unknownField },
  'put /api/alert-rules/{ruleId}': {
    good: async () => ({ path: { ruleId: uuid(made++) }, json: aRule }),
    bad: { path: { ruleId: uuid(0) }, json: { ...aRule, place: 'XX99' } },
  },
  'delete /api/alert-rules/{ruleId}': { good: aKeptRule, bad: { path: { ruleId: 'none' } } },
  'get /api/digests': { good: {}, bad: unknownField },
  // No mail server is set up here.
  'put /api/digests/{digestId}': {
    good: { path: { digestId: uuid(1) }, json: aDigest },
    bad: { path: { digestId: uuid(1) }, json: { ...aDigest, emails: ['nobody'] } },
    goodStatus: [400],
  },
  'delete /api/digests/{digestId}': {
    good: { path: { digestId: uuid(1) } },
    bad: { path: { digestId: 'none' } },
    goodStatus: [404],
  },
  'get /api/digest-letter': { good: { query: 'rhythm=month&place=XV0408' }, bad: { query: 'rhythm=day' } },
  'post /api/alert-rules/preview': { good: { json: aRule }, bad: { json: { ...aRule, periods: 0 } } },
  'get /api/evaluations/{interventionId}': {
    good: async () => {
      const { rows } = await demo.ask('evaluations')
      return { path: { interventionId: rows[0].interventionId } }
    },
    bad: { path: { interventionId: 'none' } },
  },
  'get /api/commitments': { good: { query: 'on=2026-07-01&states=done' }, bad: { query: 'states=kept' } },
  'get /api/commitments/{commitmentId}': {
    good: { path: { commitmentId: 'XV-A01' } },
    bad: { path: { commitmentId: 'none' } },
  },
  'get /api/districts/{pcode}/findings': {
    good: { path: { pcode: 'XV0408' }, query: period },
    bad: { path: { pcode: 'XX99' } },
  },
  'get /api/workshops': filtered('to=2026-06'),
  'get /api/workshops/{workshopId}': {
    good: async () => {
      const path = { workshopId: uuid(made++) }
      await demo.send('PUT', `/api/workshops/${path.workshopId}`, { ...steward, json: held })
      return { path }
    },
    bad: { path: { workshopId: uuid(0) } },
  },
  'put /api/workshops/{workshopId}': {
    good: async () => ({ path: { workshopId: uuid(made++) }, json: held }),
    bad: { path: { workshopId: uuid(0) }, json: { ...held, attended: {} } },
    goodStatus: [201],
  },
  'get /api/providers': filtered('to=2026-06'),
  'put /api/commitments/{commitmentId}': {
    good: async () => ({ path: { commitmentId: uuid(made++) }, json: promised }),
    bad: { path: { commitmentId: uuid(0) }, json: { promise: '' } },
    goodStatus: [201],
  },
  'put /api/commitments/{commitmentId}/moves/{stepId}': {
    good: async () => ({ path: { ...(await aCommitment()), stepId: uuid(made++) }, json: begun }),
    bad: { path: { commitmentId: 'none', stepId: uuid(0) }, json: begun },
    goodStatus: [201],
  },
  'put /api/commitments/{commitmentId}/confirmations/{stepId}': {
    good: async () => ({ path: { ...(await aCommitment()), stepId: uuid(made++) }, json: heard }),
    bad: { path: { commitmentId: 'none', stepId: uuid(0) }, json: heard },
    goodStatus: [201],
  },
  'post /api/evaluations/{interventionId}/locks': {
    good: async () => {
      const { rows } = await demo.ask('evaluations')
      const area = { sort: 'district' }
      const json = { area, comparison: { sort: 'most-alike', places: 3 }, kinds: null, months: 12 }
      return { path: { interventionId: rows[0].interventionId }, json }
    },
    bad: { path: { interventionId: 'none' }, json: { area: { sort: 'county' } } },
    goodStatus: [200, 201],
  },
  'get /api/observations': filtered(`${period}&limit=5`),
  'get /api/observation-counts': filtered(),
  'get /api/review-queue': { good: { query: 'state=any&limit=5' }, bad: { query: 'state=lost' } },
  'get /api/observations/{uuid}/reviews': {
    good: async () => ({ path: await aReport() }),
    bad: { path: { uuid: 'none' } },
  },
  'put /api/observations/{uuid}/reviews/{reviewId}': {
    good: async () => ({
      path: { ...(await aReport()), reviewId: uuid(made++) },
      json: { state: 'verified', sources: [{ named: 'The clinic' }] },
    }),
    bad: { path: { uuid: 'none', reviewId: uuid(0) }, json: { state: 'verified' } },
    goodStatus: [201],
  },
  'put /api/observations/{uuid}/times/{timeId}': {
    good: async () => ({
      path: { ...(await anObservation()).path, timeId: uuid(made++) },
      json: { observedAt: '2026-02-01T10:00:00Z' },
    }),
    bad: { path: { uuid: 'none', timeId: uuid(0) }, json: { observedAt: 'noon' } },
    goodStatus: [201],
  },
  'get /api/observation-fates': { good: { query: `uuids=${uuid(0)}` }, bad: { query: 'uuids=none' } },
  'get /api/photos/{sha256}': {
    good: { path: { sha256: '0'.repeat(64) } },
    bad: { path: { sha256: 'short' } },
    goodStatus: [404],
  },
  'get /api/uploads/{sha256}': { good: { path: { sha256: '0'.repeat(64) } }, bad: { path: { sha256: 'short' } } },
  'put /api/uploads/{sha256}': {
    good: { path: { sha256: nameOf('sent') }, body: 'sent', headers: { 'Content-Type': 'application/octet-stream' } },
    bad: { path: { sha256: 'short' } },
  },
  'get /api/audio-notes/{sha256}': {
    good: { path: { sha256: '0'.repeat(64) } },
    bad: { path: { sha256: 'short' } },
    goodStatus: [404],
  },
  'put /api/weekly-lines/{uuid}': {
    good: async () => ({ path: { uuid: uuid(made++) }, json: aWeek }),
    bad: { path: { uuid: uuid(0) }, json: { ...aWeek, safety: 11 } },
    goodStatus: [201],
  },
  'delete /api/weekly-lines/{uuid}': {
    good: async () => {
      const path = { uuid: uuid(made++) }
      await demo.send('PUT', `/api/weekly-lines/${path.uuid}`, { ...steward, json: aWeek })
      return { path }
    },
    bad: { path: { uuid: 'none' } },
  },
  'put /api/observations/{uuid}': {
    good: async () => ({ path: { uuid: uuid(made++) }, json: seen }),
    bad: { path: { uuid: uuid(0) }, json: { kind: 'ufo' } },
    goodStatus: [201],
  },
  'get /api/observations/{uuid}/record': {
    good: anObservation,
    bad: { path: { uuid: 'none' } },
    goodStatus: [404],
  },
  'get /api/xforms': { good: {}, bad: unknownField },
  'put /api/xforms/{formId}': {
    good: { path: { formId: 'night_walk' }, body: anXform, headers: { 'Content-Type': 'application/xml' } },
    bad: { path: { formId: 'day_walk' }, body: anXform, headers: { 'Content-Type': 'application/xml' } },
  },
  'delete /api/xforms/{formId}': {
    good: async () => {
      const headers = { 'Content-Type': 'application/xml' }
      await demo.send('PUT', '/api/xforms/night_walk', { ...steward, body: anXform, headers })
      return { path: { formId: 'night_walk' } }
    },
    bad: { path: { formId: 'none' } },
  },
  'put /api/observations/{uuid}/place': {
    good: async () => ({ ...(await anObservation()), json: { pcode: 'XV0408' } }),
    bad: { path: { uuid: 'none' }, json: { pcode: 'XV0408' } },
  },
  'delete /api/observations/{uuid}': { good: anObservation, bad: { path: { uuid: 'none' } } },
  'post /api/imports': {
    good: { query: 'filename=incidents.csv&dryRun=true', body: sampleFile },
    bad: { query: 'filename=letter.csv', body: 'Dear Sir\n' },
  },
  'get /api/imports': { good: {}, bad: unknownToken },
  'get /api/imports/{id}': { good: () => anImport(true), bad: { path: { id: 'none' } } },
  'get /api/imports/{id}/rejects.csv': { good: () => anImport(true), bad: { path: { id: 'none' } } },
  'get /api/imports/{id}/corrections.csv': { good: () => anImport(true), bad: { path: { id: 'none' } } },
  'get /api/imports/{id}/progress': { good: () => anImport(true), bad: { path: { id: 'none' } } },
  'post /api/imports/{id}/answers': {
    good: async () => ({ ...(await anImport(true)), json: { map: { dates: 'dd/mm' } } }),
    bad: { path: { id: 'none' }, json: { map: {} } },
  },
  'post /api/imports/{id}/again': {
    good: async () => ({ ...(await anImport(false)), json: { map: {} } }),
    bad: { path: { id: 'none' }, json: { map: {} } },
  },
  'get /api/places-to-settle': { good: {}, bad: unknownToken },
  'post /api/imports/{id}/accept': { good: () => anImport(true), bad: { path: { id: 'none' } } },
  'delete /api/imports/{id}': { good: () => anImport(true), bad: { path: { id: 'none' } } },
  'get /api/tokens': { good: {}, bad: unknownField },
  'post /api/tokens': {
    good: { json: { name: 'QGIS of the planning unit', role: 'planner', scopes: ['maps'] } },
    bad: { json: { name: '', role: 'emperor' } },
  },
  'delete /api/tokens/{tokenId}': {
    good: async () => {
      const { body } = await demo.send('POST', '/api/tokens', {
        ...steward,
        json: { name: 'For a moment', role: 'planner' },
      })
      return { path: { tokenId: body.tokenId } }
    },
    bad: { path: { tokenId: 'none' } },
  },
  'get /api/seal-key': { good: {}, bad: unknownToken },
  'put /api/offices/{key}': {
    good: async () => ({ path: { key: keyLine(passingKey().own) }, json: { name: 'Some office' } }),
    bad: { path: { key: 'none' }, json: { name: 'Some office' } },
  },
  'delete /api/offices/{key}': {
    good: async () => ({ path: { key: await anOffice() } }),
    bad: { path: { key: 'none' } },
  },
  'get /api/sealed-record': {
    good: async () => ({ query: `to=${await anOffice()}&since=2026-06-01` }),
    bad: { query: 'to=nobody' },
  },
  // Nobody here holds the key of an office; what is taken in is tried where two instances meet.
  'post /api/sealed-files': { good: { body: sampleFile }, bad: { query: 'dryRun=perhaps' }, goodStatus: [422] },
  'get /api/sealed-files': { good: {}, bad: unknownToken },
  'get /api/backup': { good: {}, bad: unknownToken },
  'get /api/activity': { good: { query: 'group=taken&limit=5' }, bad: { query: 'group=gossip&limit=0' } },
  'get /api/activity.csv': { good: { query: 'group=people' }, bad: { query: 'from=noon' } },
  'get /api/retention': { good: {}, bad: unknownToken },
  'put /api/retention': { good: { json: keptForGood }, bad: { json: { ...keptForGood, photos: 0 } } },
  'post /api/purges': { good: { json: { dryRun: true } }, bad: { json: { dryRun: 'perhaps' } } },
  // The code of nobody: every answer is the same.
  'post /api/withdrawals': { good: { json: { code: '0'.repeat(20) } }, bad: { json: { code: 'short' } } },
  ...doorRoutes(demo),
}

let document: Record<string, any>
let judge: ReturnType<typeof judgeBy>
beforeAll(async () => {
  document = (await demo.get('/api/openapi.json')).body
  judge = judgeBy(document)
})

const ask = (route: string, { path = {}, query = '', ...asked }: Question): Promise<Answer> => {
  const [method = '', described = ''] = route.split(' ')
  const address = described.replaceAll(/\{(\w+)\}/g, (_, name) => path[name] ?? '')
  return demo.send(method.toUpperCase(), query === '' ? address : `${address}?${query}`, asked)
}
const judged = (route: string, answer: Answer): string | null => {
  const [method = '', path = ''] = route.split(' ')
  return judge(method, path, answer)
}

it('an answer that is not as described is found out', async () => {
  const answer = await demo.get('/api/health')
  const judgedWith = (change: Partial<Answer>) => judge('get', '/api/health', { ...answer, ...change })
  expect(judgedWith({})).toBeNull()
  expect(judgedWith({ body: { ...answer.body, seq: 'many' } })).toContain('seq must be')
  expect(judgedWith({ body: { ...answer.body, colour: 'red' } })).toContain('additional properties')
  expect(judgedWith({ status: 204 })).toContain('not declared')
  expect(judgedWith({ status: 404, body: { code: 'actor.forbidden', title: '' } })).toContain('404')
})

it('every route it names is asked here', () => {
  const described = Object.entries<object>(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  expect(Object.keys(routes).sort()).toEqual(described.sort())
})

/** Who is told least and who is told most; those between by night. Whom each route lets in is api/protection/route-walk.test.ts. */
const askers = inject('thorough') ? actorRoles : (['anonymous', 'steward'] as const)

it.each(Object.entries(routes))(
  '%s answers everybody as described',
  async (route, { good, bad, goodStatus = [200] }) => {
    for (const as of askers) {
      const asked = typeof good === 'function' ? await good() : good
      const answer = await ask(route, { as, ...asked })
      expect([as, judged(route, answer)]).toEqual([as, null])
      if (as === 'steward') expect(goodStatus, answer.text.slice(0, 300)).toContain(answer.status)
      else expect(answer.status, as).toBeLessThan(500)
      const tag = answer.headers.get('ETag')
      if (tag !== null) {
        const again = await ask(route, { as, ...asked, headers: { 'If-None-Match': tag } })
        expect([as, again.status, judged(route, again)]).toEqual([as, 304, null])
      }
      const refused = await ask(route, { as, ...bad })
      expect([as, judged(route, refused)]).toEqual([as, null])
      expect([400, 401, 403, 404, 409, 415, 422], `${as}: ${refused.text.slice(0, 300)}`).toContain(refused.status)
    }
  },
)
