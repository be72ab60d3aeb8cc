import { describe, expect, it } from 'vitest'
import { Problem } from '#api/contract/problems.ts'
import { readSettings } from '#api/settings.ts'

const refusal = (env: Record<string, string>): string => {
  try {
    readSettings(env)
  } catch (error) {
    if (error instanceof Problem) return error.message
  }
  return 'accepted'
}

describe('the settings', () => {
  it('have a sensible value each when nothing is said, or nothing is meant', () => {
    const expected = { port: 8787, host: '127.0.0.1', dir: `${process.cwd()}/var`, basemap: { sort: 'none' } }
    expect(readSettings({})).toEqual(expected)
    expect(readSettings({ PORT: '', HOST: '', UPSTREAM_DIR: '', DATABASE_URL: '', BASEMAP: '' })).toEqual(expected)
  })

  it('are taken as given', () => {
    const env = { PORT: '0', HOST: '::1', UPSTREAM_DIR: '/srv/up', BASEMAP: 'https://tiles.example/style.json' }
    expect(readSettings(env)).toEqual({
      port: 0,
      host: '::1',
      dir: '/srv/up',
      basemap: { sort: 'style', url: 'https://tiles.example/style.json' },
    })
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
    [{ BASEMAP: 'https://' }, 'BASEMAP (https://) is not an address a browser could open.'],
  ])('%j stops the start with a sentence', (env, sentence) => {
    expect(refusal(env)).toContain(sentence)
  })

  it('names a database address without repeating the password in it', () => {
    const sentence = refusal({ DATABASE_URL: 'postgres://me:secret@db/upstream' })
    expect(sentence).toContain('DATABASE_URL is not supported in this version')
    expect(sentence).not.toContain('secret')
  })
})
