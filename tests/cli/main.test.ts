/** The command line as people run it: a process of its own, its output and its exit code. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp, listen } from '#tests/support/built.ts'
import { testApp } from '#tests/support/test-app.ts'
import { upstream, upstreamWith } from './run.ts'

let root = ''
const at = (name: string): string => join(root, name)
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'upstream-cli-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe('the command line', () => {
  it('tells a bug in a sentence with a reference, and shows the trace only when asked', async () => {
    await mkdir(at('broken/record'), { recursive: true })
    await writeFile(at('broken/record/entries.ndjson'), '')
    // A file where a folder belongs: not something anybody foresaw.
    await writeFile(at('broken/record/blobs'), '')
    const told = await upstream(at('broken'), 'verify')
    const reference = /reference ([0-9a-f]{8}) in /.exec(told.err)?.[1]
    expect([told.code, told.out, told.err.split('\n')]).toEqual([
      1,
      '',
      [`Something went wrong on our side: reference ${reference} in ${at('broken/bugs.log')}`, ''],
    ])
    expect(await readFile(at('broken/bugs.log'), 'utf8')).toContain(`${reference}\nError: ENOTDIR`)
    expect((await upstream(at('broken'), 'verify', '--verbose')).err).toContain('Error: ENOTDIR')
    expect(JSON.parse((await upstream(at('broken'), 'verify', '--json')).out).problem.code).toBe('bug')
  })

  it('begins an instance, once, and says what is there', async () => {
    const begun = await upstream(at('one'), 'init', '--name', 'Testland', '--code', 'XX', '--json')
    expect([begun.code, JSON.parse(begun.out).seq]).toEqual([0, 1])
    const again = await upstream(at('one'), 'init', '--json')
    expect([again.code, JSON.parse(again.out).problem.code]).toEqual([1, 'record.not-empty'])
    const status = JSON.parse((await upstream(at('one'), 'status', '--json')).out)
    expect(status).toMatchObject({ seq: 1, instance: { name: 'Testland', countryCode: 'XX', fictional: false } })
  })

  it('says with code 2 that it was used wrongly, and leaves nothing behind', async () => {
    for (const args of [['dance'], ['token', '--role', 'emperor'], ['undo'], ['status', '--colour']]) {
      expect((await upstream(at('none'), ...args)).code).toBe(2)
    }
    const asked = await upstream(at('none'), 'status')
    expect([asked.code, asked.err]).toEqual([1, expect.stringContaining('holds no record')])
    await expect(readFile(join(at('none'), 'record', 'entries.ndjson'))).rejects.toThrow('ENOENT')
  })

  it('names the setting that is wrong', async () => {
    const { code, err } = await upstreamWith({ PORT: 'eighty' }, at('one'), 'status')
    expect([code, err]).toEqual([1, expect.stringContaining('PORT (eighty) must be a port number')])
  })

  it('backs up, restores into an empty folder only, and finds everything as written', async () => {
    const file = at('backup.tar')
    expect((await upstream(at('one'), 'backup', file)).code).toBe(0)
    expect((await upstream(at('two'), 'restore', file)).code).toBe(0)
    expect((await upstream(at('two'), 'restore', file)).code).toBe(1)
    const verified = JSON.parse((await upstream(at('two'), 'verify', '--json')).out)
    expect(verified).toMatchObject({ ok: true, problems: [] })
    await writeFile(at('bad.tar'), 'not a backup')
    expect((await upstream(at('three'), 'restore', at('bad.tar'))).code).toBe(1)
  })

  it('asks a running server through its socket, and leaves it alone when it needs the record itself', async () => {
    const tiny = await testApp()
    const serving = await listen(createApp(tiny.deps), tiny.deps.settings)
    const file = at('incidents.csv')
    const exported = await upstream(
      tiny.deps.settings.dir,
      'export',
      'incidents',
      '--to',
      '2025-12',
      '-o',
      file,
      '--json',
    )
    expect(exported.code).toBe(0)
    expect((await readFile(file, 'utf8')).trim().split('\r\n')).toHaveLength(1 + 14)
    const issued = await upstream(tiny.deps.settings.dir, 'token', '--role', 'planner', '--json')
    const { token } = JSON.parse(issued.out)
    const asked = await tiny.get('/api/session', { as: 'anonymous', headers: { Authorization: `Bearer ${token}` } })
    expect(asked.body.role).toBe('planner')
    const locked = await upstream(tiny.deps.settings.dir, 'rebuild', '--json')
    expect([locked.code, JSON.parse(locked.out).problem.code]).toEqual([1, 'record.locked'])
    await serving.close()
    await tiny.close()
  })
})
