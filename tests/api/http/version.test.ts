import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

const path = '/api/districts?from=2025-01&to=2025-12'

describe('the version of an answer', () => {
  it('is answered 304 without a question to the mirror while nothing has changed', async () => {
    const etag = (await tiny.get(path)).headers.get('ETag') ?? ''
    const query = vi.spyOn(tiny.deps.mirror, 'query')
    const again = await tiny.get(path, { headers: { 'If-None-Match': etag } })
    expect([again.status, again.text]).toEqual([304, ''])
    expect(again.headers.get('X-Record-Seq')).toBe(String(tiny.deps.mirror.seq))
    expect(query).not.toHaveBeenCalled()
    query.mockRestore()
  })

  it('differs between roles, because what they may see does', async () => {
    const etag = (await tiny.get(path)).headers.get('ETag') ?? ''
    const other = await tiny.get(path, { as: 'anonymous', headers: { 'If-None-Match': etag } })
    expect(other.status).toBe(200)
    expect(other.headers.get('ETag')).not.toBe(etag)
    expect(other.headers.get('Vary')).toBe('Authorization, Cookie, Accept-Encoding')
    expect(other.headers.get('Cache-Control')).toBe('private, no-cache')
  })

  it('moves on with the record', async () => {
    const before = (await tiny.get(path)).headers
    const json = {
      kind: 'other',
      observedAt: '2026-06-30T20:00:00Z',
      position: { lng: 10.5, lat: 0.5 },
      positionSource: 'gps',
    }
    await tiny.send('PUT', `/api/observations/${randomUUID()}`, { as: 'steward', json })
    const after = await tiny.get(path, { headers: { 'If-None-Match': before.get('ETag') ?? '' } })
    expect(after.status).toBe(200)
    expect(Number(after.headers.get('X-Record-Seq'))).toBe(Number(before.get('X-Record-Seq')) + 1)
  })

  it('is not given to failures', async () => {
    const { status, headers } = await tiny.get('/api/districts?from=yesterday')
    expect([status, headers.get('ETag'), headers.get('Cache-Control')]).toEqual([400, null, 'no-store'])
  })
})
