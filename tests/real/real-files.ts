/** Where the real files are: UPSTREAM_REAL_DATA, else a folder beside the repository. They are never part of it. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ImportReport } from '#api/contract/imports.ts'
import type { EmptyInstance } from '#tests/support/empty-instance.ts'

export const realFolder = resolve(process.env.UPSTREAM_REAL_DATA ?? '../shared/data')
export const areHere = existsSync(realFolder)

export const realFile = (path: string): Buffer => readFileSync(join(realFolder, path))
export const feedReal = (instance: EmptyInstance, path: string, query?: string): Promise<ImportReport> =>
  instance.feed(path.split('/').at(-1) ?? path, realFile(path), query)

/** Rows of a file without quoted line breaks, keyed by its header: what the tests count for themselves. */
export function plainRows(path: string): Record<string, string>[] {
  const [header = '', ...lines] = realFile(path).toString('utf8').trim().split(/\r?\n/)
  const names = header.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])))
}
