/** Where small inputs that once failed are: UPSTREAM_REAL_CASES, else a folder beside the repository. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ImportReport } from '#api/contract/imports.ts'
import type { EmptyInstance } from '#tests/support/empty-instance.ts'

export const caseFolder = resolve(process.env.UPSTREAM_REAL_CASES ?? '../shared/cases')
export const casesAreHere = existsSync(caseFolder)

export const feedCase = (instance: EmptyInstance, path: string, query?: string): Promise<ImportReport> =>
  instance.feed(path.split('/').at(-1) ?? path, readFileSync(join(caseFolder, path)), query)

export const outcome = ({ accepted, corrected, rejected, duplicate }: ImportReport) => ({
  accepted,
  corrected,
  rejected,
  duplicate,
})
