/** Tokens at the command line, where a server runs and where none does: made for a program, listed, revoked. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshFolder } from '#tests/support/fresh-folder.ts'
import { type ServedInstance, serveInstance } from '#tests/support/served-instance.ts'
import { upstream } from './run.ts'

let folder: Awaited<ReturnType<typeof freshFolder>>
beforeAll(async () => {
  folder = await freshFolder()
  expect((await upstream(folder.dir, 'init', '--name', 'Tinyland', '--code', 'XT')).code).toBe(0)
})
afterAll(() => folder.remove())

const made = (...options: string[]) => upstream(folder.dir, 'token', '--role', 'planner', ...options)

describe('a token', () => {
  it('is made with a name, scopes and an expiry, and printed once', async () => {
    const { code, out } = await made('--name', 'QGIS of the planning unit', '--scope', 'read,maps', '--days', '30')
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(
        /^ups_[\w-]{43}\n {2}role planner, opens read, maps, exact places everywhere up to severe sensitivity, until \d{4}-\d\d-\d\d; shown this once\n$/,
      ),
    ])
    const { json } = await made('--json')
    expect(json).toMatchObject({ name: 'made at the command line', scopes: ['all'], role: 'planner' })
  })

  it.each([
    [['--scope', 'everything'], 'read, maps, observations, imports, all'],
    [['--days', '367'], 'from 1 to 366'],
  ])('is wrong usage with %j, and says what there is', async (options, said) => {
    const { code, err } = await made(...options)
    expect([code, err]).toEqual([2, expect.stringContaining(said)])
  })

  it('is refused where it would open nothing', async () => {
    const { code, err } = await made('--scope', 'imports')
    expect([code, err]).toEqual([1, expect.stringContaining('opens nothing to a planner')])
  })

  it('is listed, refused once revoked, and not made to work again', async () => {
    const { json } = await made('--name', 'A script', '--scope', 'read', '--json')
    let served: ServedInstance | undefined
    try {
      served = await serveInstance({ keep: folder.dir })
      const asked = async () =>
        (await fetch(`${served?.url}/api/districts`, { headers: { Authorization: `Bearer ${json.token}` } })).status
      expect(await asked()).toBe(200)
      const today = new Date().toISOString().slice(0, 10)
      const listed = (await upstream(folder.dir, 'tokens')).out.split('\n').find((line) => line.includes('A script'))
      expect(listed).toContain(json.tokenId)
      expect(listed).toContain(`last used on ${today}`)
      expect(listed).not.toContain(json.token)
      const revoked = await upstream(folder.dir, 'revoke', json.tokenId)
      expect([revoked.code, revoked.out]).toEqual([0, `${json.tokenId} stopped working.\n`])
      expect(await asked()).toBe(401)
    } finally {
      await served?.stop()
    }
    const { rows } = (await upstream(folder.dir, 'tokens', '--json')).json
    expect(rows.find((row: any) => row.tokenId === json.tokenId)).toMatchObject({
      state: 'revoked',
      madeBy: { actor: 'local', name: null },
      lastUsedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
    expect((await upstream(folder.dir, 'revoke', 'nothing')).code).toBe(1)
  })
})
