/** An instance without a single place, and the ways a steward feeds it files. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '#api/clock.ts'
import type { ImportReport } from '#api/contract/imports.ts'
import { type TestApp, testApp } from './test-app.ts'

export type EmptyInstance = TestApp & {
  /** Sends a file; `query` as in the address. Fails unless the answer is 200. */
  feed(filename: string, bytes: string | Uint8Array, query?: string): Promise<ImportReport>
  /** Sends a file from data/samples. */
  feedSample(filename: string, query?: string): Promise<ImportReport>
  rows<T = any>(sql: string): Promise<T[]>
}

/** `clock` is for those who want to know what was known when. */
export async function emptyInstance(clock?: Clock): Promise<EmptyInstance> {
  const app = await testApp({ batches: [], fictional: false, ...(clock && { clock }) })
  const feed: EmptyInstance['feed'] = async (filename, bytes, query = '') => {
    const body = typeof bytes === 'string' ? bytes : new Uint8Array(bytes)
    const path = `/api/imports?filename=${encodeURIComponent(filename)}${query === '' ? '' : `&${query}`}`
    const answer = await app.send<ImportReport>('POST', path, { as: 'steward', body })
    if (answer.status !== 200) throw new Error(`${filename}: ${answer.status} ${answer.text}`)
    return answer.body
  }
  return {
    ...app,
    feed,
    feedSample: async (filename, query) => feed(filename, await sample(filename), query),
    rows: (sql) => app.deps.mirror.query(sql) as Promise<any[]>,
  }
}

export const sample = (filename: string): Promise<Buffer> => readFile(join('data/samples', filename))
