/** S1: every route the API describes × every role, against one declared table. A route that is not declared fails. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ActorRole, actorRoles } from '#api/contract/session.ts'
import { person } from '#tests/support/accounts.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp({ fictional: false })
})
afterAll(() => tiny.close())

const everyone: readonly ActorRole[] = actorRoles
const seesPositions: readonly ActorRole[] = ['planner', 'analyst', 'field-officer', 'steward']
const writes: readonly ActorRole[] = ['field-officer', 'steward']
const steward: readonly ActorRole[] = ['steward']

/** That a collection exists is told to anyone; what it holds, to those who may see it. */
function doorsOf(collection: string, features: readonly ActorRole[]): Record<string, readonly ActorRole[]> {
  const address = `get /ogc/collections/${collection}`
  return {
    [address]: everyone,
    [`${address}/schema`]: everyone,
    [`${address}/items`]: features,
    [`${address}/items/{featureId}`]: features,
  }
}

const declared: Record<string, readonly ActorRole[]> = {
  'get /api/health': everyone,
  'get /api/session': everyone,
  'post /api/session': everyone,
  'delete /api/session': everyone,
  'post /api/outside-sign-in': everyone,
  'post /api/outside-sign-in/answer': everyone,
  'post /api/invitations/look': everyone,
  'post /api/invitations/join': everyone,
  'get /api/account': seesPositions,
  'put /api/account/password': seesPositions,
  'delete /api/account/sessions': seesPositions,
  'delete /api/account/sessions/{sessionId}': seesPositions,
  'get /api/people': steward,
  'post /api/people': steward,
  'put /api/people/{personId}': steward,
  'delete /api/people/{personId}': steward,
  'post /api/people/{personId}/invitations': steward,
  'delete /api/people/{personId}/sessions': steward,
  'get /api/places': everyone,
  'get /api/basemap': everyone,
  'get /api/boundaries': everyone,
  'get /api/catalogue': everyone,
  'get /api/methods': everyone,
  'get /api/districts': everyone,
  'get /api/districts/{pcode}': everyone,
  'get /api/country': everyone,
  'get /api/roll-up': everyone,
  'get /api/participation': everyone,
  'get /api/silence': everyone,
  'get /api/gaps': everyone,
  'get /api/weekly-safety': everyone,
  'put /api/weekly-lines/{uuid}': writes,
  'delete /api/weekly-lines/{uuid}': writes,
  'get /api/mismatch': everyone,
  'get /api/two-way-trust': everyone,
  'get /api/series': everyone,
  'get /api/hotspots': everyone,
  'get /api/emerging': everyone,
  'get /api/space-time-scan': everyone,
  'get /api/upstream': everyone,
  'get /api/risk-index': everyone,
  'get /api/forecast': everyone,
  'get /api/external-forecasts': everyone,
  'get /api/flag-ledger': everyone,
  'get /api/track-record': everyone,
  'get /api/runs': seesPositions,
  'delete /api/runs/{runId}': seesPositions,
  'get /api/exports': everyone,
  'get /api/templates/{template}': everyone,
  'get /api/exports/{file}': seesPositions,
  'get /api/incidents': seesPositions,
  'get /api/incidents/points': seesPositions,
  'get /api/sites': seesPositions,
  'get /api/sites/{siteIds}/biography': seesPositions,
  'get /api/site-clusters': seesPositions,
  'get /api/interventions': everyone,
  'put /api/interventions/{interventionId}': ['planner', 'steward'],
  'put /api/interventions/{interventionId}/corrections/{stepId}': ['planner', 'steward'],
  'put /api/consultations/{consultationId}': ['planner', 'field-officer', 'steward'],
  'get /api/evaluations': seesPositions,
  'get /api/story': seesPositions,
  'get /api/asked-and-got': everyone,
  'get /api/commitments': everyone,
  'get /api/commitments/{commitmentId}': everyone,
  'put /api/commitments/{commitmentId}': ['planner', 'steward'],
  'put /api/commitments/{commitmentId}/moves/{stepId}': ['planner', 'steward'],
  'put /api/commitments/{commitmentId}/confirmations/{stepId}': ['planner', 'field-officer', 'steward'],
  'get /api/providers': everyone,
  'get /api/districts/{pcode}/findings': everyone,
  'get /api/workshops': everyone,
  'get /api/workshops/{workshopId}': everyone,
  'put /api/workshops/{workshopId}': ['planner', 'field-officer', 'steward'],
  'get /api/changes': everyone,
  'get /api/balance': everyone,
  'get /api/districts/{pcode}/peers': everyone,
  'get /api/evaluations/{interventionId}': seesPositions,
  'post /api/evaluations/{interventionId}/locks': ['planner', 'steward'],
  'get /api/alerts': seesPositions,
  'get /api/alert-rules': seesPositions,
  'put /api/alert-rules/{ruleId}': ['planner', 'steward'],
  'delete /api/alert-rules/{ruleId}': ['planner', 'steward'],
  'post /api/alert-rules/preview': ['planner', 'steward'],
  'get /api/digests': seesPositions,
  'put /api/digests/{digestId}': ['planner', 'steward'],
  'delete /api/digests/{digestId}': ['planner', 'steward'],
  'get /api/digest-letter': seesPositions,
  'get /api/observations': seesPositions,
  'get /api/observation-counts': everyone,
  'get /api/observation-fates': writes,
  'get /api/photos/{sha256}': seesPositions,
  'get /api/uploads/{sha256}': writes,
  'put /api/uploads/{sha256}': writes,
  'get /api/audio-notes/{sha256}': seesPositions,
  'get /api/review-queue': steward,
  'get /api/observations/{uuid}/reviews': steward,
  'put /api/observations/{uuid}/reviews/{reviewId}': steward,
  'put /api/observations/{uuid}': writes,
  'put /api/observations/{uuid}/times/{timeId}': writes,
  'put /api/observations/{uuid}/place': ['analyst', 'steward'],
  'delete /api/observations/{uuid}': writes,
  'post /api/imports': steward,
  'get /api/imports': steward,
  'get /api/imports/{id}': steward,
  'get /api/imports/{id}/rejects.csv': steward,
  'get /api/imports/{id}/corrections.csv': steward,
  'get /api/imports/{id}/progress': steward,
  'post /api/imports/{id}/answers': steward,
  'post /api/imports/{id}/again': steward,
  'get /api/places-to-settle': steward,
  'post /api/imports/{id}/accept': steward,
  'delete /api/imports/{id}': steward,
  'get /api/tokens': steward,
  'post /api/tokens': steward,
  'delete /api/tokens/{tokenId}': steward,
  'get /api/backup': steward,
  'get /api/activity': steward,
  'get /api/activity.csv': steward,
  'get /api/retention': steward,
  'put /api/retention': steward,
  'post /api/purges': steward,
  'post /api/withdrawals': everyone,
  'get /api/seal-key': steward,
  'put /api/offices/{key}': steward,
  'delete /api/offices/{key}': steward,
  'get /api/sealed-record': steward,
  'post /api/sealed-files': steward,
  'get /api/sealed-files': steward,
  'get /ogc': everyone,
  'get /ogc/conformance': everyone,
  'get /ogc/api': everyone,
  'get /ogc/collections': everyone,
  ...doorsOf('districts', everyone),
  ...doorsOf('incidents', seesPositions),
  ...doorsOf('sites', seesPositions),
  ...doorsOf('observations', seesPositions),
  ...doorsOf('interventions', everyone),
  'get /tiles/incidents': seesPositions,
  'get /tiles/incidents/{z}/{x}/{y}': seesPositions,
  'get /tiles/districts': everyone,
  'get /tiles/districts/{z}/{x}/{y}': everyone,
  'get /api/xforms': steward,
  'put /api/xforms/{formId}': steward,
  'delete /api/xforms/{formId}': steward,
  'get /api/observations/{uuid}/record': steward,
}

/** Doors for other people's clients, which have protocols of their own. */
const beside: Record<string, readonly ActorRole[]> = {
  'GET /openrosa/formList': writes,
  'GET /openrosa/:account/formList': writes,
  'GET /openrosa/forms/:formId/form.xml': writes,
  'GET /openrosa/forms/:formId/manifest': writes,
  'GET /openrosa/forms/:formId/media/:name': writes,
  'GET /openrosa/submission': writes,
  'GET /openrosa/:account/submission': writes,
  'POST /openrosa/submission': writes,
  'POST /openrosa/:account/submission': writes,
}

/** What concerns the whole country and everything in it: refused to a steward of an area, and to one with a ceiling. */
const forTheWhole =
  /^\w+ \/api\/(activity|retention|purges|imports|places-to-settle|tokens|backup|seal-key|offices|sealed-record|sealed-files|xforms)\b|\/record$/

const filled: Record<string, string> = {
  '{pcode}': 'XT22',
  '{interventionId}': 'nothing',
  '{commitmentId}': '7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c1235',
  '{consultationId}': '7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c1238',
  '{workshopId}': '7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c1237',
  '{stepId}': '7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c1236',
  '{siteIds}': 'site-1',
  '{file}': 'incidents.csv',
  '{template}': 'commitments.csv',
  '{sha256}': '0'.repeat(64),
  '{uuid}': '7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c1234',
  '{id}': 'nothing',
  '{tokenId}': 'nothing',
  '{personId}': 'nothing',
  '{sessionId}': 'nothing',
  '{runId}': 'nothing',
  '{key}': 'nothing',
  '{formId}': 'nothing',
  '{digestId}': '7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c1234',
  '{ruleId}': '7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c1234',
  '{featureId}': 'nothing',
  '{z}': '0',
  '{x}': '0',
  '{y}': '0',
}

it('S1: each route lets in exactly whom the table says', async () => {
  const { paths } = (await tiny.get('/api/openapi.json')).body
  const routes = Object.entries<object>(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  expect(routes.sort()).toEqual(Object.keys(declared).sort())

  const letIn: Record<string, ActorRole[]> = {}
  for (const route of routes) {
    const [method = '', path = ''] = route.split(' ')
    const address = path.replace(/\{\w+\}/g, (name) => filled[name] ?? name)
    letIn[route] = []
    for (const as of actorRoles) {
      const body = method === 'post' && path === '/api/session' ? { json: { token: 'unknown' } } : {}
      const { status, body: answer } = await tiny.send(method.toUpperCase(), address, { as, ...body })
      expect(status, `${as}: ${route}`).toBeLessThan(500)
      const turnedAway = status === 403 || (status === 401 && answer.detail === undefined)
      if (!turnedAway) letIn[route].push(as)
    }
  }
  expect(letIn).toEqual(declared)
})

it('S1: a steward of another area, or with a ceiling, is let in where stewards are, but where it concerns the whole country', async () => {
  const leads = [
    await person(tiny, { role: 'steward', area: ['XT3'] }),
    await person(tiny, { role: 'steward', ceiling: 'high' }),
  ]
  const refused: Record<string, number[]> = {}
  for (const [route, letIn] of Object.entries(declared)) {
    if (!route.includes(' /api/') || !letIn.includes('steward') || /session|account$|account\//.test(route)) continue
    // What takes long to answer is no more open for that.
    if (letIn.includes('planner') && !/^(put|delete)/.test(route)) continue
    const [method = '', path = ''] = route.split(' ')
    const address = path.replace(/\{\w+\}/g, (name) => filled[name] ?? name)
    refused[route] = []
    for (const lead of leads) {
      const { status, body } = await lead.asks(method.toUpperCase(), address)
      if (status === 403) expect(body.says.detail.code, route).toBe('for-the-whole-country')
      refused[route].push(status === 403 ? 403 : 0)
    }
  }
  expect(Object.keys(refused).length).toBeGreaterThan(30)
  expect(refused).toEqual(
    Object.fromEntries(Object.keys(refused).map((route) => [route, forTheWhole.test(route) ? [403, 403] : [0, 0]])),
  )
})

it('S1: so does each door beside the API', async () => {
  const routes = tiny.app.routes.filter(({ method, path }) => path.startsWith('/openrosa/') && method !== 'ALL')
  const named = [...new Set(routes.map(({ method, path }) => `${method} ${path}`))]
  expect(named.sort()).toEqual(Object.keys(beside).sort())
  const letIn: Record<string, ActorRole[]> = {}
  for (const route of named) {
    const [method = '', path = ''] = route.split(' ')
    letIn[route] = []
    for (const as of actorRoles) {
      const { status } = await tiny.send(method, path.replace(/:\w+/g, 'upstream-observation'), { as })
      expect(status, `${as}: ${route}`).toBeLessThan(500)
      if (status !== 401 && status !== 403) letIn[route].push(as)
    }
  }
  expect(letIn).toEqual(beside)
})

it('S1: nobody without a role is shown a position by a route open to everyone', async () => {
  for (const path of [
    '/api/districts',
    '/api/districts/XT22',
    '/api/country',
    '/api/roll-up',
    '/api/hotspots',
    '/api/space-time-scan',
    '/api/upstream',
    '/api/series',
    '/api/interventions',
    '/ogc/collections/interventions/items',
  ]) {
    const { text } = await tiny.get(`${path}?from=2025-01&to=2025-12`, { as: 'anonymous' })
    expect(text, path).not.toContain('11.50')
    expect(text, path).not.toMatch(/"lng":\s*\d/)
  }
})

/** Routes that say how many people were asked or answered; what the attacks of `tests/proofs/privacy` ask, and why the others need not. */
const sayHowMany: Record<string, string> = {
  '/api/alerts': 'n: of the cells of /api/series, and told only where it is that of now',
  '/api/catalogue': 'respondents: attacked',
  '/api/districts': 'asked dontKnow n nEffective: attacked, for every group and level; asked are places',
  '/api/districts/{pcode}':
    'dontKnow n nEff nEffective respondents: of the cells of /api/districts and /api/participation, withheld by the same set',
  '/api/country':
    'dontKnow n nEffective respondents: of the cells of /api/districts?level=country and /api/participation, withheld by the same set',
  '/api/roll-up':
    'dontKnow n nEffective: of the cells of /api/districts and /api/country, withheld by the same set; by people are only those told one by one',
  '/api/participation': 'respondents: attacked, at every level',
  '/api/districts/{pcode}/findings':
    'dontKnow n nEff nEffective: of /api/districts/{pcode}, the hidden ones blank for everybody',
  '/api/gaps':
    'dontKnow n nEffective: of the cells of /api/districts by group, withheld by the same set; the rest beside the young is told where both it is the difference of are',
  '/api/mismatch': 'dontKnow n nEffective: of the cells of /api/districts, withheld by the same set',
  '/api/two-way-trust': 'dontKnow n nEffective: of the cells of /api/districts, withheld by the same set',
  '/api/evaluations/{interventionId}': 'dontKnow n nEffective: of the cells of /api/series, withheld by the same set',
  '/api/districts/{pcode}/peers':
    'dontKnow n nEffective: of the cells of /api/districts; together are only those told one by one',
  '/api/changes': 'dontKnow n nEffective: of the cells of /api/districts, withheld by the same set',
  '/api/story': 'dontKnow n nEffective: of the cells of /api/series, withheld by the same set',
  '/api/series': 'dontKnow n nEffective: attacked, by place, by group, and for lists of places',
  '/api/upstream': 'nEff: null wherever so few were asked, or the cell is withheld',
  '/api/flag-ledger': 'nEff: as /api/upstream',
  '/api/hotspots': 'n: places compared, no people',
  '/api/providers': 'n: wishes and promises, no people',
  '/api/track-record': 'n: forecasts scored, no people',
}
const countOfPeople = /^(n|nEff|nEffective|dontKnow|respondents|asked|answered|counting|interviewed|sampleSize)$/

type Schema = { $ref?: string; type?: string | string[]; properties?: Record<string, Schema> } & Record<string, unknown>

function numbersOf(schema: unknown, document: unknown, seen = new Set<string>()): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { $ref, properties = {}, ...rest } = schema as Schema
  if ($ref !== undefined) {
    if (seen.has($ref)) return []
    seen.add($ref)
    const named = $ref.slice(2).split('/')
    return numbersOf(
      named.reduce((inside: any, name) => inside[name], document),
      document,
      seen,
    )
  }
  const own = Object.entries(properties).flatMap(([name, value]) => [
    ...(/"type":(\[[^\]]*)?"(integer|number)"/.test(JSON.stringify({ ...value, properties: {}, items: {} }))
      ? [name]
      : []),
    ...numbersOf(value, document, seen),
  ])
  return [...own, ...Object.values(rest).flatMap((inside) => numbersOf(inside, document, seen))]
}

it('P2: every route that says how many people were asked is known to the attacks', async () => {
  const document = (await tiny.get('/api/openapi.json')).body
  const found = Object.fromEntries(
    Object.entries<any>(document.paths).flatMap(([path, { get }]) => {
      const names = new Set(numbersOf(get?.responses?.['200']?.content, document).filter((n) => countOfPeople.test(n)))
      return names.size === 0 ? [] : [[path, [...names].sort().join(' ')]]
    }),
  )
  expect(found).toEqual(
    Object.fromEntries(Object.entries(sayHowMany).map(([path, told]) => [path, told.split(':')[0]])),
  )
})
