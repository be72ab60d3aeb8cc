/** A refusal says what it is by codes: the flat English beside them is the same words, and another language has all it needs. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { problemBody, problems } from '#api/contract/problems.ts'
import { foreignTongue } from '#tests/support/foreign-tongue.ts'
import { expectSaid } from '#tests/support/said-in.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'
import { en } from '#web/text/en.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

it.each([
  ['districts?pcodes=XV99', 'place.unknown', { pcodes: 'no place has the p-code XV99' }],
  ['districts?indicator=joy', 'indicator.unknown', { indicator: 'no indicator is called joy' }],
  ['districts?from=2025-07&to=2025-01', 'request.invalid', { from: '2025-07 is after 2025-01, where the period ends' }],
  ['districts?sources=nobody', 'request.invalid', { sources: expect.stringMatching(/^nobody is not held; /) }],
  ['districts?group=sex:female,sex:male', 'request.invalid', { group: 'nobody is both female and male' }],
  ['districts?group=sex:fish', 'request.invalid', { group: expect.stringMatching(/^is one of sex:female, /) }],
  ['hotspots?draws=100000', 'request.invalid', { draws: 'may be at most 9999' }],
  ['hotspots?minPts=many', 'request.invalid', { minPts: 'must be a number' }],
  ['risk-index?weights=all', 'request.invalid', { weights: expect.stringContaining('violence:0.3') }],
  ['incidents?cursor=abc', 'request.invalid', { cursor: 'is not the nextCursor of a page of this filter' }],
  ['exports/people.csv', 'export.unknown', undefined],
  ['nothing-here', 'route.unknown', undefined],
])('GET /api/%s', async (path, code, fields) => {
  const { status, body } = await app.get(`/api/${path}`)
  expect(body).toMatchObject({ code, title: en.problemTitles[problemBody.parse(body).code] })
  expect(status).toBe(problems[problemBody.parse(body).code])
  expect(body.fields).toEqual(fields)
  if (body.detail !== undefined) expect(body.says.detail.sentence).toBe(body.detail)
  for (const [field, said] of Object.entries<string>(body.fields ?? {})) {
    expect(body.says.fields[field].sentence).toBe(said)
  }
  if (Object.keys(body.says).length > 0) expectSaid(body, problemBody)
})

it('has a title for every problem in every language', () => {
  for (const code of Object.keys(problems)) expect(foreignTongue.problemTitles).toHaveProperty([code])
})
