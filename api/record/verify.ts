/**
 * Is everything still what was written? Walks the chain, reads every blob an entry names, counts each import's rows in the mirror
 * against what its entry says, and compares the mirror, table by table, with one folded afresh beside it. Needs the record to itself: entries written meanwhile would look like differences.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Problem } from '#api/contract/problems.ts'
import { type Mirror, openMirror } from '#api/mirror/mirror.ts'
import { rowsUnlikeEntries } from '#api/mirror/row-counts.ts'
import { follows, genesis } from './chain.ts'
import { type Entry, type RowTable, rowTables } from './entries.ts'
import type { Blobs, Journal } from './journal.ts'
import { blobsNamedBy } from './write.ts'

export type Verification = {
  entries: number
  /** Last good link of the chain. */
  chain: string
  blobs: number
  tables: { table: string; rows: number; same: boolean }[]
  /** One sentence for each thing that is not as it should be; empty when all is well. */
  problems: string[]
}

export async function verify(deps: {
  dir: string
  journal: Journal
  blobs: Blobs
  mirror: Mirror
}): Promise<Verification> {
  const { journal, blobs } = deps
  const problems: string[] = []
  const named = new Set<string>()
  const brought = new Map<RowTable, Map<string, number>>(rowTables.map((table) => [table, new Map()]))
  let last = { seq: 0, chain: genesis }
  for await (const entry of journal.read(0)) {
    if (!follows(entry, last.seq + 1, last.chain))
      problems.push(`entry ${entry.seq} does not follow from the one before it`)
    if (entry.body === null) problems.push(`the body of entry ${entry.seq} is gone`)
    for (const sha256 of blobsNamedBy(entry)) named.add(sha256)
    count(entry, brought)
    last = entry
  }
  if (last.chain !== journal.chain) problems.push(`the record ends at entry ${last.seq}, not at ${journal.seq}`)
  for (const sha256 of named) {
    if (!(await blobs.has(sha256))) problems.push(`blob ${sha256} is missing`)
    else if ((await hashOf(blobs.path(sha256))) !== sha256) problems.push(`blob ${sha256} has changed`)
  }
  const tables = problems.length > 0 ? [] : await compareAll(deps, brought, problems)
  return { entries: last.seq, chain: last.chain, blobs: named.size, tables, problems }
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
  problems: string[],
): Promise<Verification['tables']> {
  for (const [table, batches] of brought) {
    if (batches.size > 0) problems.push(...(await rowsUnlikeEntries({ rows: deps.mirror.query }, table, batches)))
  }
  try {
    const tables = await compare(deps, deps.mirror)
    for (const { table, same } of tables) if (!same) problems.push(`table ${table} differs from a fresh fold`)
    return tables
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'mirror.incomplete')) throw error
    problems.push(`a fresh fold does not succeed: ${error.message}`)
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
    const fresh = await openMirror({ dir: scratch, journal, blobs })
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
