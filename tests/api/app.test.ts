import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

describe('every answer', () => {
  it('says which record it was computed from', async () => {
    const { status, headers, body } = await tiny.get('/api/health')
    expect(status).toBe(200)
    expect(headers.get('X-Record-Seq')).toBe(String(body.seq))
    expect(body).toMatchObject({
      status: 'ok',
      instance: { name: 'Tinyland', countryCode: 'XT', fictional: true },
      firstMonth: '2025-01',
      lastMonth: '2025-12',
    })
  })

  it('brings a policy that lets no foreign script run', async () => {
    const policy = (await tiny.get('/api/health')).headers.get('Content-Security-Policy')
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("worker-src 'self' blob:")
    expect(policy).not.toContain('unsafe')
    expect((await tiny.get('/api/health')).headers.get('Referrer-Policy')).toBe('no-referrer')
  })
})

describe('what cannot be answered', () => {
  it('is a problem from the catalogue', async () => {
    const { status, body } = await tiny.get('/api/nothing-here')
    expect(status).toBe(404)
    expect(body).toMatchObject({ code: 'route.unknown', title: 'There is nothing at this address' })
  })

  it('names each wrong field of a body', async () => {
    const { status, body } = await tiny.send('POST', '/api/session', { json: { role: 'emperor' } })
    expect(status).toBe(400)
    expect(body.code).toBe('request.invalid')
  })
})

describe('the description of the API', () => {
  it('is OpenAPI 3.1, names every route and says how each may fail', async () => {
    const { status, body } = await tiny.get('/api/openapi.json')
    expect(status).toBe(200)
    expect(body.openapi).toBe('3.1.0')
    expect(Object.keys(body.paths)).toEqual(expect.arrayContaining(['/api/health', '/api/observations/{uuid}']))
    expect(body.paths['/api/health'].get.responses.default.content['application/problem+json'].schema).toEqual({
      $ref: '#/components/schemas/Problem',
    })
  })

  it('can be browsed without anything from elsewhere and without a script in the page', async () => {
    const { text } = await tiny.get('/api/docs')
    expect(text).not.toMatch(/https?:\/\//)
    expect(text).not.toMatch(/<script>/)
    for (const [, address] of text.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect((await tiny.get(String(address))).status).toBe(200)
    }
    expect((await tiny.get('/api/docs/package.json')).status).toBe(404)
  })
})
