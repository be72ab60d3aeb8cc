/**
 * Takes back what was sent with a code, for whoever has the code: no account, and no word on whether there was such a report. An answer
 * comes after the same time whatever there was to do, so that it tells as little as its words.
 */
import { createHash } from 'node:crypto'
import { setTimeout as after } from 'node:timers/promises'
import type { Deps } from '#api/deps.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import { eraseObservations, erasing } from './erase-observations.ts'

const sql = sqlFile('observations/observations-by-code.sql')

/** Longer than an erasure takes on a record of a country. */
const answerAfterMs = 1_000
/** What the record keeps as the author: it is not known who holds a code. */
const holder = 'withdrawal-code'

/** `code`: its twenty characters, as readWithdrawalCode gives them. */
export async function withdrawByCode(deps: Pick<Deps, 'journal' | 'blobs' | 'mirror'>, code: string): Promise<void> {
  const [outcome] = await Promise.allSettled([withdraw(deps, code), after(answerAfterMs)])
  if (outcome.status === 'rejected') throw outcome.reason
}

async function withdraw(deps: Pick<Deps, 'journal' | 'blobs' | 'mirror'>, code: string): Promise<void> {
  const sha256 = createHash('sha256').update(code).digest('hex')
  await eraseObservations(deps, erasing.parse(await deps.mirror.query(sql, { sha256 })), holder)
}
