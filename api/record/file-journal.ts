/**
 * The record in one file, one entry a line. Appends that arrive while the disk is busy share the next sync (group commit), and
 * each is acknowledged only after it. Opening checks the whole chain: an unfinished end that was never acknowledged is cut off
 * and reported, anything else that does not verify refuses to open. Knows nothing of what the entries mean.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '#api/clock.ts'
import { asWritten, problem } from '#api/contract/problems.ts'
import { type AppendFile, openAppendFile, type Sync } from './append-file.ts'
import { canonicalJson, genesis, seal, unseal } from './chain.ts'
import type { Draft, Entry } from './entries.ts'
import { entriesIn, linesIn } from './entry-lines.ts'
import type { FreeSpace } from './free-space.ts'
import { type Head, openHeadMark } from './head-mark.ts'
import type { Journal } from './journal.ts'
import { takeLock } from './lock.ts'

export type FileJournal = Journal & {
  /** Bytes of an unfinished, never acknowledged write that opening cut off. */
  readonly cutBytes: number
  /** Where the entries are, and how many bytes of that file are durable: what a backup may copy. */
  readonly path: string
  readonly length: number
}

type Writing = { draft: Draft; body: string; at: string | undefined }
type Waiting = { writings: Writing[]; resolve: (entries: Entry[]) => void; reject: (error: unknown) => void }

export async function openFileJournal(options: {
  dir: string
  clock: Clock
  space: FreeSpace
  sync?: Sync
}): Promise<FileJournal> {
  const folder = join(options.dir, 'record')
  await mkdir(folder, { recursive: true })
  const lock = await takeLock(join(folder, 'lock'))
  try {
    return await open(folder, options, () => lock.release())
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function open(
  folder: string,
  { clock, space, sync }: { clock: Clock; space: FreeSpace; sync?: Sync },
  release: () => Promise<void>,
): Promise<FileJournal> {
  const path = join(folder, 'entries.ndjson')
  const file = await openAppendFile(path, sync)
  const mark = await openHeadMark(join(folder, 'head'))
  const { ends, tail, cutBytes } = await check(file, await mark.read()).catch(async (error: unknown) => {
    await Promise.all([file.close(), mark.close()])
    throw error
  })
  if (cutBytes > 0) await setAside(file, ends.at(-1) ?? 0, join(folder, `cut-after-${ends.length}`))
  await mark.write(tail)

  let { chain, at } = tail
  let waiting: Waiting[] = []
  let committing: Promise<void> | null = null
  let closing: Promise<void> | null = null

  function sealAll(group: Waiting[]): { lines: string[]; sealed: Entry[][] } {
    let previous = { seq: ends.length, chain, at }
    const lines: string[] = []
    const sealed = group.map(({ writings }) =>
      writings.map(({ draft, body, at: given }) => {
        const { entry, line } = seal(
          draft,
          body,
          previous.seq + 1,
          given ?? notBefore(previous.at, clock),
          previous.chain,
        )
        previous = entry
        lines.push(`${line}\n`)
        return entry
      }),
    )
    return { lines, sealed }
  }

  async function commit(group: Waiting[]): Promise<void> {
    try {
      const { lines, sealed } = sealAll(group)
      const parts = lines.map((line) => Buffer.from(line))
      const bytes = Buffer.concat(parts)
      await space.require(bytes.length)
      let end = file.length
      await file.append(bytes).catch(refuse)
      for (const part of parts) {
        end += part.length
        ends.push(end)
      }
      const last = sealed.at(-1)?.at(-1)
      if (last !== undefined) ({ chain, at } = last)
      // The entries are durable whatever becomes of the mark; a mark that lags only notices less.
      await mark.write({ seq: ends.length, chain }).catch(() => {})
      for (const [i, { resolve }] of group.entries()) resolve(sealed[i] ?? [])
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }

  async function commitWaiting(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      await commit(group)
    }
    committing = null
  }

  async function shut(): Promise<void> {
    await committing
    await mark.close()
    await file.close()
    await release()
  }

  function appendAll(drafts: { draft: Draft; at?: string }[]): Promise<Entry[]> {
    if (closing !== null) return Promise.reject(problem('record.failed', { code: 'record-closed' }))
    const writings = drafts.map((d) => ({ draft: d.draft, body: canonicalJson(d.draft.body), at: d.at && isoOf(d.at) }))
    return new Promise((resolve, reject) => {
      waiting.push({ writings, resolve, reject })
      committing ??= commitWaiting()
    })
  }

  return {
    path,
    cutBytes,
    appendAll,
    get length() {
      return file.length
    },
    get seq() {
      return ends.length
    },
    get chain() {
      return chain
    },
    async append(draft, given) {
      const [entry] = await appendAll([given === undefined ? { draft } : { draft, at: given }])
      return entry!
    },
    async *read(afterSeq) {
      const from = afterSeq === 0 ? 0 : ends[afterSeq - 1]
      if (from !== undefined) yield* entriesIn(file.read(from, file.length))
    },
    close() {
      closing ??= shut()
      return closing
    },
  }
}

/** Walks the file. `ends[i]` is where entry i + 1 ends. */
async function check(file: AppendFile, head: Head | null) {
  const ends: number[] = []
  let tail = { seq: 0, chain: genesis, at: '' }
  let headSeen = head === null || (head.seq === 0 && head.chain === genesis)
  for await (const { line, end } of linesIn(file.read(0, file.length))) {
    const entry = unseal(line, ends.length + 1, tail.chain)
    if (entry === null) {
      headSeen &&= head !== null
      break
    }
    ends.push(end)
    tail = entry
    headSeen ||= head?.seq === entry.seq && head.chain === entry.chain
  }
  if (!headSeen) throw problem('record.damaged', { code: 'entry-out-of-chain', seq: ends.length + 1 })
  return { ends, tail, cutBytes: file.length - (ends.at(-1) ?? 0) }
}

/** What is cut off is kept beside the record: a person may want to look. */
async function setAside(file: AppendFile, from: number, path: string): Promise<void> {
  await writeFile(path, file.read(from, file.length))
  await file.cut(from)
}

function refuse(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') throw problem('storage.full')
  throw problem('record.failed', asWritten(error))
}

const isoOf = (at: string): string => new Date(at).toISOString()

function notBefore(previous: string, clock: Clock): string {
  const now = clock.now().toISOString()
  return now > previous ? now : previous
}
