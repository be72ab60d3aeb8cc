import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Env } from '#api/http/env.ts'
import { onError } from '#api/http/on-error.ts'
import { pages } from '#api/http/pages.ts'

let folder = ''
let app: Hono<Env>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'upstream-pages-'))
  await mkdir(join(folder, 'web', 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await writeFile(join(folder, 'web', 'index.html'), '<title>the page</title>')
  await writeFile(join(folder, 'web', 'assets', 'main-abc.js'), 'plain()')
  await writeFile(join(folder, 'web', 'assets', 'main-abc.js.br'), 'packed')
  app = new Hono<Env>()
  app.get('*', pages(join(folder, 'web')))
  app.onError(onError(pino({ level: 'silent' })))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })

describe('the built pages', () => {
  it('come packed where the browser can unpack, and for ever where the name carries a hash', async () => {
    const packed = await get('/assets/main-abc.js', { 'Accept-Encoding': 'gzip, br' })
    expect(await packed.text()).toBe('packed')
    expect(packed.headers.get('Content-Encoding')).toBe('br')
    expect(packed.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect(await (await get('/assets/main-abc.js')).text()).toBe('plain()')
  })

  it.each(['/', '/explore', '/districts/XV0101?from=2025-01'])('%s is the page, asked for anew', async (path) => {
    const answer = await get(path)
    expect(await answer.text()).toBe('<title>the page</title>')
    expect(answer.headers.get('Cache-Control')).toBe('no-cache')
  })

  it.each(['/assets/gone.js', '/favicon.png', '/assets/gone'])('%s is not there', async (path) => {
    expect((await get(path)).status).toBe(404)
  })

  it.each([
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%00',
    '/%c0%ae%c0%ae/secret.txt',
  ])('S13: %s shows nothing outside', async (path) => {
    expect(await (await get(path)).text()).not.toContain('secret')
  })
})
