/** S13: no way of writing "up" in an address leads out of what is served: pages, photos, exports, tiles, forms, examples. Over a plain socket, as no client would send it. */
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Listening, listen } from '#tests/support/built.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
let at: Listening
beforeAll(async () => {
  tiny = await testApp({ fictional: false })
  at = await listen(tiny.app, { host: '127.0.0.1', port: 0, dir: tiny.deps.settings.dir })
})
afterAll(async () => {
  await at.close()
  await tiny.close()
})

const bases = [
  '/',
  '/assets/',
  '/api/photos/',
  '/api/exports/',
  '/api/templates/',
  '/api/docs/',
  '/api/docs/examples/',
  '/api/xforms/',
  '/tiles/incidents/0/0/',
  '/tiles/',
  '/ogc/collections/',
  '/openrosa/forms/upstream-observation/media/',
  '/basemap/',
]
const ups = [
  '../',
  '..%2f',
  '%2e%2e/',
  '%2e%2e%2f',
  '..%5c',
  '..\\',
  '....//',
  '..%252f',
  '%c0%ae%c0%ae/',
  '..%c0%af',
  '/',
  '%00../',
  './../',
]
const targets = ['package.json', 'etc/passwd', 'record/entries.ndjson', 'server/app.js', 'index.html%00.js']
/** What stands in the files that must not come out: ours, the machine's, and the record's. */
const within = /"name": "upstream"|root:[x*]:0:0|"kind":"instance\.created"|function createApp|createApp,/

const rawly = (path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(at.url)
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${tiny.tokens.steward}\r\nConnection: close\r\n\r\n`,
      )
    })
    const chunks: Buffer[] = []
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('end', () => resolve(Buffer.concat(chunks).toString('latin1')))
    socket.on('error', reject)
  })

it('S13: nothing that lies outside comes out, and nothing breaks', async () => {
  const paths = bases.flatMap((base) => ups.flatMap((up) => targets.map((target) => `${base}${up.repeat(6)}${target}`)))
  expect(paths.length).toBeGreaterThan(800)
  const statuses = new Map<string, number>()
  for (let i = 0; i < paths.length; i += 40) {
    await Promise.all(
      paths.slice(i, i + 40).map(async (path) => {
        const answer = await rawly(path)
        const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? answer.slice(0, 40)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        expect(answer, path).not.toMatch(within)
        expect(status, path).toMatch(/^[234]/)
      }),
    )
  }
  // The walk is not blind: most of it was refused, not passed over.
  expect((statuses.get('404') ?? 0) + (statuses.get('400') ?? 0)).toBeGreaterThan(400)
  expect(await rawly('/api/health')).toMatch(/^HTTP\/1\.1 200/)
})
