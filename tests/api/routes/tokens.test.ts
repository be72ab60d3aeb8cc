/** The life of a token over HTTP: made for a program, told once, opening what it is for and nothing else, used, revoked, expired. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tokenScopes } from '#data/schema/token.ts'
import { basic } from '#tests/support/openrosa.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let now = new Date('2026-07-01T12:00:00Z')
let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp({ fictional: false, clock: { now: () => now } })
})
afterAll(() => tiny.close())

type Asked = { name?: string; role?: string; scopes?: string[]; expiresInDays?: number }
const steward = { as: 'steward' } as const
const made = async (asked: Asked = {}) => {
  const json = { name: 'QGIS of the planning unit', role: 'planner', ...asked }
  return (await tiny.send('POST', '/api/tokens', { ...steward, json })).body
}
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })
const by = (token: string, path: string, method = 'GET', headers: Record<string, string> = bearer(token)) =>
  tiny.send(method, path, { as: 'anonymous', headers })
const rowOf = async (tokenId: string) =>
  (await tiny.get('/api/tokens', steward)).body.rows.find((row: any) => row.tokenId === tokenId)

describe('a token for a program', () => {
  it('is told once, is listed without its secret, and lasts 90 days unless told otherwise', async () => {
    const { token, ...issued } = await made({ scopes: ['maps', 'maps'] })
    expect(token).toMatch(/^ups_[\w-]{43}$/)
    expect(issued).toEqual({
      tokenId: issued.tokenId,
      name: 'QGIS of the planning unit',
      role: 'planner',
      scopes: ['maps'],
      area: null,
      ceiling: 'severe',
      expiresAt: '2026-09-29T12:00:00.000Z',
    })
    const { text, body } = await tiny.get('/api/tokens', steward)
    expect(text).not.toContain(token)
    expect(text).not.toMatch(/[0-9a-f]{64}/)
    expect(body.rows[0]).toEqual({
      ...issued,
      state: 'working',
      madeAt: '2026-07-01T12:00:00.000Z',
      madeBy: { actor: expect.stringMatching(/^token:/), name: 'steward' },
      lastUsedOn: null,
      revokedAt: null,
      revokedBy: null,
    })
  })

  it.each([
    [{ name: ' ' }, 'name'],
    [{ name: 'two\nlines' }, 'name'],
    [{ expiresInDays: 367 }, 'expiresInDays'],
    [{ scopes: [] }, 'scopes'],
    [{ scopes: ['everything'] }, 'scopes'],
    [{ role: 'planner', scopes: ['read', 'imports'] }, 'scopes'],
    [{ role: 'analyst', scopes: ['observations'] }, 'scopes'],
  ] as [Asked, string][])('is refused as %j, which names %s', async (asked, field) => {
    const json = { name: 'Some program', role: 'planner', ...asked }
    const { status, body } = await tiny.send('POST', '/api/tokens', { ...steward, json })
    expect([status, Object.keys(body.fields)]).toEqual([400, [field]])
  })

  it('says the day it was last used, which costs the record nothing and outlives the process', async () => {
    const { token, tokenId } = await made({ scopes: ['read'] })
    const { seq } = tiny.deps.journal
    for (let i = 0; i < 5; i++) expect((await by(token, '/api/districts')).status).toBe(200)
    expect((await rowOf(tokenId)).lastUsedOn).toBe('2026-07-01')
    expect(tiny.deps.journal.seq).toBe(seq)
    await tiny.deps.tokenUse.close()
    const kept = await readFile(join(tiny.deps.settings.dir, 'token-use.json'), 'utf8')
    expect(JSON.parse(kept)[tokenId]).toBe('2026-07-01')
  })
})

/** Addresses behind each door, and the scopes that open it. */
const doors: [string, string, string[]][] = [
  ['GET', '/api/session', [...tokenScopes]],
  ['GET', '/api/openapi.json', [...tokenScopes]],
  ['GET', '/api/districts', ['read', 'all']],
  ['GET', '/api/exports/districts.csv', ['read', 'all']],
  ['GET', '/ogc/collections/incidents/items', ['maps', 'all']],
  ['GET', '/tiles/incidents/0/0/0', ['maps', 'all']],
  ['GET', '/openrosa/formList', ['observations', 'all']],
  ['PUT', '/api/observations/7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c9999', ['observations', 'all']],
  ['PUT', '/api/observations/7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c9999/place', ['all']],
  ['GET', '/api/imports', ['imports', 'all']],
  ['POST', '/api/imports?filename=x.csv&dryRun=true', ['imports', 'all']],
  ['GET', '/api/tokens', ['all']],
  ['POST', '/api/tokens', ['all']],
  ['GET', '/api/backup', ['all']],
  ['GET', '/api/sealed-files', ['all']],
  ['GET', '/api/observations/7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c9999/record', ['all']],
  ['PUT', '/api/commitments/7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c9999', ['all']],
]

describe('what a scope opens', () => {
  it('is its own door and no other, and a refusal names the scope it takes', async () => {
    const opened: Record<string, string[]> = {}
    for (const scope of tokenScopes) {
      const { token } = await made({ role: 'steward', scopes: [scope] })
      for (const [method, path] of doors) {
        const { status, body, text } = await by(token, path, method)
        const key = `${method} ${path}`
        opened[key] ??= []
        if (status !== 403) opened[key].push(scope)
        else if (path.startsWith('/openrosa')) expect(text).toContain('observations')
        else expect([key, body.code, body.detail]).toEqual([key, 'actor.forbidden', expect.stringMatching(/“\w+”/)])
      }
    }
    expect(opened).toEqual(Object.fromEntries(doors.map(([method, path, scopes]) => [`${method} ${path}`, scopes])))
    const { token } = await made({ scopes: ['maps'] })
    expect((await by(token, '/api/districts')).body.says.detail).toMatchObject({ code: 'scope-needed', scope: 'read' })
  })

  it('is never more than the role may there', async () => {
    const { token } = await made({ role: 'field-officer', scopes: ['read', 'observations'] })
    expect((await by(token, '/openrosa/formList')).status).toBe(200)
    const refused = await by(token, '/api/backup')
    expect([refused.status, refused.body.code]).toEqual([403, 'actor.forbidden'])
    const everything = await made({ role: 'planner' })
    expect((await by(everything.token, '/api/tokens', 'POST')).status).toBe(403)
  })

  it('does not sign anybody in, by the form or by a cookie', async () => {
    const { token } = await made({ role: 'steward', scopes: ['read', 'maps', 'observations', 'imports'] })
    const signing = await tiny.send('POST', '/api/session', { as: 'anonymous', json: { token } })
    expect([signing.status, signing.body.says.detail]).toEqual([403, expect.objectContaining({ scope: 'all' })])
    const headers = { Cookie: `upstream_token=${token}` }
    expect((await tiny.get('/api/session', { as: 'anonymous', headers })).body.role).toBe('anonymous')
  })

  it('holds as a password too', async () => {
    const { token } = await made({ scopes: ['read'] })
    expect((await by(token, '/ogc/collections', 'GET', basic(token))).status).toBe(403)
  })
})

describe('a token that ended', () => {
  const doorsOf = async (token: string) => [
    await by(token, '/api/districts'),
    await by(token, '/ogc', 'GET', basic(token)),
    await tiny.send('POST', '/api/session', { as: 'anonymous', json: { token } }),
  ]

  it('is refused at the next request once revoked, and says so to its holder', async () => {
    const { token, tokenId } = await made()
    expect((await by(token, '/api/districts')).status).toBe(200)
    expect((await tiny.send('DELETE', `/api/tokens/${tokenId}`, steward)).status).toBe(200)
    for (const { status, body } of await doorsOf(token)) {
      expect([status, body.code]).toEqual([401, 'actor.unknown'])
      expect(body.says.detail).toMatchObject({ code: 'token-revoked', on: '2026-07-01' })
    }
    const phone = await by(token, '/openrosa/formList', 'GET', basic(token))
    expect([phone.status, phone.text]).toEqual([401, expect.stringContaining('revoked')])
    expect(await rowOf(tokenId)).toMatchObject({ state: 'revoked', revokedBy: { name: 'steward' } })
    const { seq } = tiny.deps.journal
    expect((await tiny.send('DELETE', `/api/tokens/${tokenId}`, steward)).status).toBe(200)
    expect(tiny.deps.journal.seq).toBe(seq)
  })

  it('says so when it expired, and a guess is told nothing', async () => {
    const { token, tokenId } = await made({ expiresInDays: 1 })
    now = new Date('2026-07-02T12:00:00Z')
    for (const { status, body } of await doorsOf(token)) {
      expect([status, body.says.detail.code, body.says.detail.on]).toEqual([401, 'token-expired', '2026-07-02'])
    }
    expect((await rowOf(tokenId)).state).toBe('expired')
    const guess = await by(`${token.slice(0, -2)}xx`, '/api/districts')
    expect([guess.status, guess.body.says.detail.code]).toEqual([401, 'token-not-known'])
  })

  it('made before scopes were told, opens what it always opened', async () => {
    expect((await tiny.get('/api/backup', steward)).status).toBe(200)
    const rows = (await tiny.get('/api/tokens', steward)).body.rows
    expect(rows.find((row: any) => row.name === 'steward')).toMatchObject({ scopes: ['all'], expiresAt: null })
  })
})
