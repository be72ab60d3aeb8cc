/**
 * Is everything still what was written? Walks the chain, reads every blob an entry names, counts each import's rows in the mirror
 * against what its entry says, and compares the mirror, table by table, with one folded afresh beside it. Needs the record to itself: entries written meanwhile would look like differences.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { InstanceRefusal, RecordFault } from '#api/contract/statements/instance.ts'
import { type Mirror, openMirror } from '#api/mirror/mirror.ts'
import { RowsAmiss, rowsUnlikeEntries } from '#api/mirror/row-counts.ts'
import { follows, genesis } from './chain.ts'
import { entriesErased } from './check-chain.ts'
import { type AnyDraft, type AnyEntry, type Entry, type RowTable, rowTables } from './entries.ts'
import type { Blobs, Journal } from './journal.ts'
import { blobsStoodOn } from './write.ts'

type Amiss = RecordFault | Extract<InstanceRefusal, { code: 'fresh-fold-fails' }>
export type Verification = {
  entries: number
  /** Last good link of the chain. */
  chain: string
  blobs: number
  /** Of the access log. */
  accessLines: number
  tables: { table: string; rows: number; same: boolean }[]
  /** Each thing that is not as it should be; empty when all is well. */
  problems: Amiss[]
}

export async function verify(deps: {
  dir: string
  journal: Journal
  blobs: Blobs
  mirror: Mirror
  /** Where a record has one beside it. */
  access?: { journal: Journal<AnyDraft, AnyEntry> }
}): Promise<Verification> {
  const { journal, blobs } = deps
  const problems: Amiss[] = []
  const brought = new Map<RowTable, Map<string, number>>(rowTables.map((table) => [table, new Map()]))
  const { last, faults } = await walk(journal, (entry) => count(entry, brought))
  problems.push(...faults)
  const seen = deps.access === undefined ? null : await walk(deps.access.journal, () => {})
  if (seen !== null && seen.faults.length > 0) problems.push({ code: 'access-log-damaged' })
  const named = await blobsStoodOn(journal.read(0))
  for (const sha256 of named) {
    if (!(await blobs.has(sha256))) problems.push({ code: 'blob-missing', sha256 })
    else if ((await hashOf(blobs.path(sha256))) !== sha256) problems.push({ code: 'blob-changed', sha256 })
  }
  const tables = problems.length > 0 ? [] : await compareAll(deps, brought, problems)
  return { entries: last.seq, chain: last.chain, blobs: named.size, accessLines: seen?.last.seq ?? 0, tables, problems }
}

/** Every line follows from the one before it, to the last; and what has no body was erased, and nothing else was. */
async function walk<D extends AnyDraft, E extends AnyEntry>(journal: Journal<D, E>, each: (entry: E) => void) {
  const faults: RecordFault[] = []
  const blank = new Set<number>()
  let last = { seq: 0, chain: genesis }
  for await (const entry of journal.read(0)) {
    if (!follows(entry, last.seq + 1, last.chain)) faults.push({ code: 'entry-out-of-chain', seq: entry.seq })
    if (entry.body === null) blank.add(entry.seq)
    for (const seq of entriesErased(entry)) if (!blank.delete(seq)) faults.push({ code: 'entry-not-erased', seq })
    each(entry)
    last = entry
  }
  for (const seq of blank) faults.push({ code: 'entry-without-body', seq })
  if (last.chain !== journal.chain) faults.push({ code: 'record-ends-elsewhere', at: last.seq, expected: journal.seq })
  return { last, faults }
}

type Brought = ReadonlyMap<RowTable, Map<string, number>>

/** Adds the rows this entry says it brought. */
function count({ kind, body }: Entry, brought: Brought): void {
  if (kind !== 'import.accepted' || body === null) return
  for (const { table, count } of body.rows) {
    const batches = brought.get(table)
    batches?.set(body.batchId, (batches.get(body.batchId) ?? 0) + count)
  }
}

async function compareAll(
  deps: { dir: string; journal: Journal; blobs: Blobs; mirror: Mirror },
  brought: Brought,
  problems: Amiss[],
): Promise<Verification['tables']> {
  for (const [table, batches] of brought) {
    if (batches.size > 0) problems.push(...(await rowsUnlikeEntries({ rows: deps.mirror.query }, table, batches)))
  }
  try {
    const tables = await compare(deps, deps.mirror)
    for (const { table, same } of tables) if (!same) problems.push({ code: 'table-unlike-fresh', table })
    return tables
  } catch (error) {
    if (!(error instanceof RowsAmiss)) throw error
    problems.push({ code: 'fresh-fold-fails', because: error.fault })
    return []
  }
}

async function compare(
  { dir, journal, blobs }: { dir: string; journal: Journal; blobs: Blobs },
  mirror: Mirror,
): Promise<Verification['tables']> {
  const scratch = join(dir, 'verifying')
  await rm(scratch, { recursive: true, force: true })
  try {
    const fresh = await openMirror({ dir: scratch, journal, blobs, maskOf: mirror.maskOf })
    const expected = await fresh.contents().finally(() => fresh.close())
    const found = new Map((await mirror.contents()).map((c) => [c.table, c]))
    return expected.map(({ table, rows, hash }) => {
      const ours = found.get(table)
      return { table, rows, same: ours?.rows === rows && ours.hash === hash }
    })
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash)
  return hash.digest('hex')
}
