/**
 * The record in one file, one entry a line. Appends that arrive while the disk is busy share the next sync (group commit), and
 * each is acknowledged only after it. Opening checks the whole chain: an unfinished end that was never acknowledged is cut off
 * and reported, anything else that does not verify refuses to open. An entry that erases others is acknowledged when their bodies
 * are blanked, in place; one that was cut short is finished at the next opening. Knows nothing else of what the entries mean.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '#api/clock.ts'
import { asWritten, problem } from '#api/contract/problems.ts'
import { type AppendFile, openAppendFile, type Sync } from './append-file.ts'
import { blankBody, bodyOffset, canonicalJson, seal } from './chain.ts'
import { checkChain, entriesErased } from './check-chain.ts'
import type { AnyDraft, AnyEntry, Draft, Entry } from './entries.ts'
import { linesIn, parsed } from './entry-lines.ts'
import type { FreeSpace } from './free-space.ts'
import { openHeadMark } from './head-mark.ts'
import type { Journal } from './journal.ts'
import { takeLock } from './lock.ts'

export type FileJournal<D extends AnyDraft = Draft, E extends AnyEntry = Entry> = Journal<D, E> & {
  /** Bytes of an unfinished, never acknowledged write that opening cut off. */
  readonly cutBytes: number
  /** Whether anything had ever been erased when it was opened. */
  readonly hasErased: boolean
  /** Where the entries are, and how many bytes of that file are durable: what a backup may copy. */
  readonly path: string
  readonly length: number
}

type Writing<D> = { draft: D; body: string; at: string | undefined }
type Waiting<D, E> = { writings: Writing<D>[]; resolve: (entries: E[]) => void; reject: (error: unknown) => void }

export async function openFileJournal<D extends AnyDraft = Draft, E extends AnyEntry = Entry>(options: {
  dir: string
  /** Which chained file of the instance: the record unless told otherwise. */
  folder?: string
  clock: Clock
  space: FreeSpace
  sync?: Sync
}): Promise<FileJournal<D, E>> {
  const folder = join(options.dir, options.folder ?? 'record')
  await mkdir(folder, { recursive: true })
  const lock = await takeLock(join(folder, 'lock'))
  try {
    return await open<D, E>(folder, options, () => lock.release())
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function open<D extends AnyDraft, E extends AnyEntry>(
  folder: string,
  { clock, space, sync }: { clock: Clock; space: FreeSpace; sync?: Sync },
  release: () => Promise<void>,
): Promise<FileJournal<D, E>> {
  const path = join(folder, 'entries.ndjson')
  const file = await openAppendFile(path, sync)
  const mark = await openHeadMark(join(folder, 'head'))
  const giveUp = async (error: unknown): Promise<never> => {
    await Promise.all([file.close(), mark.close()])
    throw error
  }
  const { ends, tail, cutBytes, unfinished, hasErased } = await checkChain(file, await mark.read()).catch(giveUp)
  if (cutBytes > 0) await setAside(file, ends.at(-1) ?? 0, join(folder, `cut-after-${ends.length}`))
  await mark.write(tail)

  let { chain, at } = tail
  const toBlank = new Set(unfinished)
  let waiting: Waiting<D, E>[] = []
  let committing: Promise<void> | null = null
  let closing: Promise<void> | null = null

  async function lineAt(seq: number): Promise<{ line: string; from: number; to: number }> {
    const [from, end] = [ends[seq - 2] ?? 0, ends[seq - 1] ?? 0]
    for await (const { line } of linesIn(file.read(from, end))) return { line, from, to: end - 1 }
    return torn(path, seq)
  }

  /** What could not be blanked now is tried again at the next write, and at the next opening. */
  async function blankAll(): Promise<void> {
    for (const seq of toBlank) {
      const { line, from, to } = await lineAt(seq)
      const body = from + bodyOffset(line)
      if (to - body < blankBody.length) torn(path, seq)
      await file.overwrite(body, Buffer.from(blankBody.padEnd(to - body)))
      toBlank.delete(seq)
    }
  }
  await blankAll().catch(giveUp)

  function sealAll(group: Waiting<D, E>[]): { lines: string[]; sealed: E[][] } {
    let previous = { seq: ends.length, chain, at }
    const lines: string[] = []
    const sealed = group.map(({ writings }) =>
      writings.map(({ draft, body, at: given }) => {
        const { entry, line } = seal<E>(
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

  async function commit(group: Waiting<D, E>[]): Promise<void> {
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
      for (const entry of sealed.flat()) for (const seq of entriesErased(entry)) toBlank.add(seq)
      await blankAll().catch(refuse)
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
    // What is left is finished at the next opening.
    await blankAll().catch(() => {})
    await mark.close()
    await file.close()
    await release()
  }

  function appendAll(drafts: { draft: D; at?: string }[]): Promise<E[]> {
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
    hasErased,
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
      if (from === undefined) return
      let seq = afterSeq
      for await (const { line } of linesIn(file.read(from, file.length))) {
        seq++
        // A line that is being blanked at this moment may come in pieces.
        yield parsed<E>(line) ?? parsed<E>((await lineAt(seq)).line) ?? torn(path, seq)
      }
    },
    close() {
      closing ??= shut()
      return closing
    },
  }
}

function torn(path: string, seq: number): never {
  throw new Error(`${path}: entry ${seq} cannot be read`)
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
