import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Problem } from '#api/contract/problems.ts'
import { readSettings } from '#api/settings.ts'
import { freshFolder } from '#tests/support/fresh-folder.ts'
import { tinyPmtiles } from '#tests/support/tiny-pmtiles.ts'
import { en } from '#web/text/en.ts'

const refusal = (env: Record<string, string>): string => {
  try {
    readSettings(env)
  } catch (error) {
    if (error instanceof Problem && error.detail !== undefined) return en.say(error.detail)
  }
  return 'accepted'
}

describe('the settings', () => {
  it('have a sensible value each when nothing is said, or nothing is meant', () => {
    const basemap = { sort: 'none' }
    const outward = { publicUrl: null, mail: null, webhook: null }
    const signIn = { demo: false, outside: null, trustedProxies: [] }
    const expected = {
      port: 8787,
      host: '127.0.0.1',
      dir: `${process.cwd()}/var`,
      basemap,
      outward,
      signIn,
      fewestRespondents: 10,
      chromium: null,
    }
    expect(readSettings({})).toEqual(expected)
    expect(readSettings({ PORT: '', HOST: '', UPSTREAM_DIR: '', DATABASE_URL: '', BASEMAP: '' })).toEqual(expected)
  })

  it('are taken as given', () => {
    const env = {
      PORT: '0',
      HOST: '::1',
      UPSTREAM_DIR: '/srv/up',
      BASEMAP: 'https://tiles.example/style.json',
      FEWEST_RESPONDENTS: '20',
      CHROMIUM_PATH: '/opt/chromium',
    }
    expect(readSettings(env)).toEqual({
      port: 0,
      host: '::1',
      dir: '/srv/up',
      basemap: { sort: 'style', url: 'https://tiles.example/style.json' },
      outward: { publicUrl: null, mail: null, webhook: null },
      signIn: { demo: false, outside: null, trustedProxies: [] },
      fewestRespondents: 20,
      chromium: '/opt/chromium',
    })
  })

  it('say how mail leaves the machine, and what may be called', () => {
    const mail = {
      SMTP_HOST: 'mail.example',
      SMTP_FROM: 'Upstream <map@example.org>',
      SMTP_USER: 'u',
      SMTP_PASSWORD: 'p',
    }
    const secret = 'sixteen letters.'
    const env = {
      ...mail,
      PUBLIC_URL: 'https://map.example/',
      WEBHOOK_SECRET: secret,
      DIGEST_TO: 'a@b.example, c@d.example',
    }
    expect(readSettings(env).outward).toEqual({
      publicUrl: 'https://map.example',
      mail: { host: 'mail.example', port: 587, user: 'u', password: 'p', from: mail.SMTP_FROM, tls: 'starttls' },
      webhook: { secret, hosts: [] },
    })
    expect(readSettings({ ...env, SMTP_TLS: 'tls' }).outward.mail?.port).toBe(465)
  })

  it.each([
    [{ PORT: 'eighty' }, 'PORT (eighty) must be a port number from 0 to 65535.'],
    [{ PORT: '70000' }, 'PORT (70000) must be a port number from 0 to 65535.'],
    [{ HOST: 'two words' }, 'HOST (two words) must be a host name or an address.'],
    [{ BASEMAP: 'map.png' }, 'BASEMAP (map.png) must be a path that ends in .pmtiles, or'],
    [
      { BASEMAP: '/nowhere.pmtiles' },
      'BASEMAP (/nowhere.pmtiles) names the file /nowhere.pmtiles, which does not exist.',
    ],
    ...['2', '21', '4.5', '-5', 'ten'].map((few): [Record<string, string>, string] => [
      { FEWEST_RESPONDENTS: few },
      `FEWEST_RESPONDENTS (${few}) must be a whole number from 3 to 20: of fewer people no figure is told.`,
    ]),
    [{ SMTP_PORT: '0' }, 'SMTP_PORT (0) must be a port number'],
    [{ SMTP_HOST: 'mail.example' }, 'SMTP_HOST (mail.example) means nothing without SMTP_FROM.'],
    [{ SMTP_HOST: 'mail.example', SMTP_FROM: 'the map' }, 'SMTP_FROM (the map) must be an e-mail address.'],
    [{ SMTP_TLS: 'maybe' }, 'SMTP_TLS (maybe) must be one of starttls, tls, none.'],
    [{ WEBHOOK_SECRET: 'short' }, 'WEBHOOK_SECRET must have at least 16 characters.'],
    [{ PUBLIC_URL: 'map.example' }, 'PUBLIC_URL (map.example) is not an address a browser could open.'],
    [{ BASEMAP: 'https://' }, 'BASEMAP (https://) is not an address a browser could open.'],
  ])('%j stops the start with a sentence', (env, sentence) => {
    expect(refusal(env)).toContain(sentence)
  })

  it('names a database address without repeating the password in it', () => {
    const sentence = refusal({ DATABASE_URL: 'postgres://me:secret@db/upstream' })
    expect(sentence).toContain('DATABASE_URL is not supported in this version')
    expect(sentence).not.toContain('secret')
  })

  it('take an archive of vector tiles for the basemap, and nothing that only bears its name', async () => {
    const { dir, remove } = await freshFolder()
    const file = (name: string, bytes: Uint8Array | string): string => {
      writeFileSync(join(dir, name), bytes)
      return join(dir, name)
    }
    const changed = (at: number, to: number) => tinyPmtiles().fill(to, at, at + 1)
    try {
      const good = file('good.pmtiles', tinyPmtiles())
      expect(readSettings({ BASEMAP: good }).basemap).toEqual({ sort: 'pmtiles', path: good })
      mkdirSync(join(dir, 'folder.pmtiles'))
      const cases = [
        [join(dir, 'folder.pmtiles'), 'cannot be read'],
        [file('empty.pmtiles', ''), 'is not a PMTiles archive'],
        [file('words.pmtiles', 'x'.repeat(500)), 'is not a PMTiles archive'],
        [file('old.pmtiles', changed(7, 2)), 'is not a PMTiles archive of version 3'],
        [file('pictures.pmtiles', changed(99, 2)), 'holds no vector tiles'],
      ] as const
      for (const [path, fault] of cases) {
        expect(refusal({ BASEMAP: path })).toBe(`BASEMAP (${path}) names the file ${path}, which ${fault}.`)
      }
    } finally {
      await remove()
    }
  })
})

describe('S15: a secret that anybody could try', () => {
  const service = {
    OIDC_ISSUER: 'https://id.example',
    OIDC_CLIENT_ID: 'upstream',
    OIDC_CLIENT_SECRET: 'q7LxV2nRz9pTk4Wb8JmC',
    PUBLIC_URL: 'https://map.example',
  }
  const published = [
    'changeme-changeme',
    'supersecret-password',
    '0123456789abcdef',
    'aaaaaaaaaaaaaaaaaaaa',
    'Your-Client-Secret-1',
  ]
  it.each(['OIDC_CLIENT_SECRET', 'WEBHOOK_SECRET'])('stops the start as %s: short, published, or a pattern', (name) => {
    expect(refusal({ ...service, [name]: 'short' })).toContain(`${name} must have at least 16 characters`)
    for (const secret of published) {
      expect(refusal({ ...service, [name]: secret }), secret).toContain(`${name} is a word of manuals and examples`)
      expect(refusal({ ...service, [name]: secret })).not.toContain(secret)
    }
  })

  it.each(Object.keys(service))('stops the start where %s is missing beside the others', (name) => {
    expect(refusal(service)).toBe('accepted')
    expect(refusal({ ...service, [name]: '' })).toContain(`means nothing without ${name}`)
  })
})
