import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

const here = { incoming: { socket: { remoteAddress: '192.0.2.7' } } }
const raw = async (path: string, accept?: string) => {
  const headers = new Headers(accept === undefined ? [] : [['Accept-Encoding', accept]])
  const answer = await tiny.app.request(path, { headers }, here)
  expect(answer.status).toBe(200)
  return { headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) }
}

it.each(['/api/methods', '/api/catalogue', '/ogc/collections?f=json'])(
  '%s says the same in every encoding',
  async (path) => {
    const plain = await raw(path)
    expect(plain.headers.get('Content-Encoding')).toBeNull()
    expect(plain.headers.get('Vary')).toContain('Accept-Encoding')
    const brotli = await raw(path, 'gzip, deflate, br')
    const again = await raw(path, 'br')
    const zipped = await raw(path, 'gzip, br;q=0')
    expect([brotli, again, zipped].map(({ headers }) => headers.get('Content-Encoding'))).toEqual(['br', 'br', 'gzip'])
    expect(brotli.bytes.length).toBeLessThan(plain.bytes.length / 2)
    for (const bytes of [
      brotliDecompressSync(brotli.bytes),
      brotliDecompressSync(again.bytes),
      gunzipSync(zipped.bytes),
    ])
      expect(bytes.equals(plain.bytes)).toBe(true)
    expect(brotli.headers.get('ETag')).toBe(plain.headers.get('ETag'))
  },
)

it('what fits one packet leaves as it is', async () => {
  const { headers, bytes } = await raw('/api/health', 'br')
  expect([headers.get('Content-Encoding'), bytes.length < 1400]).toEqual([null, true])
})

it('a change is answered anew, never from what was compressed before', async () => {
  const read = async () => JSON.parse(brotliDecompressSync((await raw('/api/catalogue', 'br')).bytes).toString())
  const before = await read()
  await tiny.send('POST', '/api/tokens', { as: 'steward', json: { name: 'a change', role: 'planner' } })
  expect((await read()).seq).toBeGreaterThan(before.seq)
})

it('nobody is given what was compressed for another', async () => {
  const as = async (role: 'planner' | 'steward') => {
    const headers = { Authorization: `Bearer ${tiny.tokens[role]}`, 'Accept-Encoding': 'br' }
    const answer = await tiny.app.request('/api/catalogue', { headers }, here)
    const bytes = Buffer.from(await answer.arrayBuffer())
    const plain = await tiny.get('/api/catalogue', { as: role })
    return [JSON.parse(brotliDecompressSync(bytes).toString()), plain.body]
  }
  for (const role of ['planner', 'steward', 'planner'] as const) {
    const [packed, plain] = await as(role)
    expect(packed).toEqual(plain)
  }
})
