/** What the browser is told of the basemap, and the archive it may read in ranges. */
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Basemap } from '#api/settings.ts'
import { createApp } from '#tests/support/built.ts'
import { freshFolder } from '#tests/support/fresh-folder.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'
import { tinyPmtiles } from '#tests/support/tiny-pmtiles.ts'

const bytes = tinyPmtiles()
let tiny: TestApp
let folder: Awaited<ReturnType<typeof freshFolder>>
let path = ''
beforeAll(async () => {
  tiny = await testApp()
  folder = await freshFolder()
  path = join(folder.dir, 'ground.pmtiles')
  await writeFile(path, bytes)
  await writeFile(join(folder.dir, 'other.pmtiles'), 'secret')
})
afterAll(async () => {
  await tiny.close()
  await folder.remove()
})

const appWith = (basemap: Basemap) => createApp({ ...tiny.deps, settings: { ...tiny.deps.settings, basemap } })
const withArchive = () => appWith({ sort: 'pmtiles', path })
const read = (headers: Record<string, string> = {}, method = 'GET') =>
  withArchive().request('/basemap.pmtiles', { method, headers }, {})

describe('GET /api/basemap', () => {
  it.each([
    [{ sort: 'none' }, { sort: 'none' }],
    [
      { sort: 'pmtiles', path: '/srv/ground.pmtiles' },
      { sort: 'pmtiles', url: '/basemap.pmtiles' },
    ],
    [
      { sort: 'style', url: 'https://tiles.example/style.json' },
      { sort: 'style', url: 'https://tiles.example/style.json' },
    ],
  ] satisfies [Basemap, unknown][])('says what is set, and never where on the disk: %j', async (set, said) => {
    const answer = await appWith(set).request('/api/basemap', {}, {})
    expect(await answer.json()).toEqual(said)
    expect(answer.headers.get('ETag')).toBeNull()
  })
})

describe('GET /basemap.pmtiles', () => {
  it('gives the whole file and says it can give parts', async () => {
    const answer = await read()
    expect([answer.status, answer.headers.get('Accept-Ranges')]).toEqual([200, 'bytes'])
    expect(answer.headers.get('Content-Length')).toBe(String(bytes.length))
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
  })

  it.each([
    ['bytes=0-6', 0, 7],
    ['bytes=127-', 127, bytes.length],
    ['bytes=-5', bytes.length - 5, bytes.length],
    ['bytes=0-16383', 0, bytes.length],
  ])('gives the part asked for: %s', async (Range, from, end) => {
    const answer = await read({ Range })
    expect(answer.status).toBe(206)
    expect(answer.headers.get('Content-Range')).toBe(`bytes ${from}-${end - 1}/${bytes.length}`)
    expect(answer.headers.get('Content-Length')).toBe(String(end - from))
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes.subarray(from, end))).toBe(true)
  })

  it('refuses a part beyond the end and says where the end is', async () => {
    const answer = await read({ Range: `bytes=${bytes.length}-` })
    expect([answer.status, answer.headers.get('Content-Range')]).toEqual([416, `bytes */${bytes.length}`])
  })

  it('answers HEAD without a body and an unchanged file with 304', async () => {
    const head = await read({ Range: 'bytes=0-6' }, 'HEAD')
    expect([head.status, head.headers.get('Content-Length'), await head.text()]).toEqual([206, '7', ''])
    const again = await read({ 'If-None-Match': head.headers.get('ETag') ?? '' })
    expect(again.status).toBe(304)
  })

  it('gives the whole new file to a reader who holds a part of the old', async () => {
    const part = await read({ Range: 'bytes=0-6', 'If-Range': '"another"' })
    expect(part.status).toBe(200)
  })

  it.each([
    '/basemap.pmtiles/../other.pmtiles',
    '/other.pmtiles',
    '/basemap.pmtiles/%2e%2e/other.pmtiles',
    '/basemap.pmtiles%2f..%2fother.pmtiles',
    '/..%2fother.pmtiles',
  ])('gives no other file: %s', async (address) => {
    const answer = await withArchive().request(address)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain('secret')
  })

  it('gives the same file whatever the query says', async () => {
    const answer = await withArchive().request('/basemap.pmtiles?path=other.pmtiles')
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
  })

  it('is nothing where no archive is set, or the file was taken away', async () => {
    expect((await appWith({ sort: 'none' }).request('/basemap.pmtiles')).status).toBe(404)
    const gone = join(folder.dir, 'gone.pmtiles')
    await writeFile(gone, bytes)
    const app = appWith({ sort: 'pmtiles', path: gone })
    await rm(gone)
    const answer = await app.request('/basemap.pmtiles')
    expect([answer.status, (await answer.json()).detail]).toEqual([404, expect.stringContaining('BASEMAP')])
  })
})
