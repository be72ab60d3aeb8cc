/** The command line as people run it: a process of its own, its output and its exit code. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

  it('names the setting that is wrong', async () => {
    const { code, err } = await upstreamWith({ PORT: 'eighty' }, at('one'), 'status')
    expect([code, err]).toEqual([1, expect.stringContaining('PORT (eighty) must be a port number')])
  })
  it('tells what is wrong with a file in sentences alone, with the kinds it could be', async () => {
    await upstream(at('asked'), 'init', '--name', 'Samplia', '--code', 'SA')
    await writeFile(at('letter.csv'), 'Dear Sir,\nplease find attached\n')
    const { code, out, err } = await upstream(at('asked'), 'import', at('letter.csv'), '--dry-run')
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('--map format=incident-csv')
    expect(err).not.toMatch(/"level"|"stack"/)
  })
})
