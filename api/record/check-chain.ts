/**
 * Walks an entry file from the first line to the last that follows. A body may be missing, or torn by an erasure that was cut short,
 * only where a later entry says that it was erased: anything else ends the walk there, as a line that does not follow does.
 */
import { problem } from '#api/contract/problems.ts'
import type { AppendFile } from './append-file.ts'
import { genesis, unseal, unsealHead } from './chain.ts'
import type { AnyEntry } from './entries.ts'
import { linesIn } from './entry-lines.ts'
import type { Head } from './head-mark.ts'

export const erasingKind = 'record.erased'

export type Tail = { seq: number; chain: string; at: string }
export type Checked = {
  /** `ends[i]` is where entry i + 1 ends. */
  ends: number[]
  tail: Tail
  cutBytes: number
  /** Entries that were said to be erased and of which something may still be there. */
  unfinished: number[]
  /** Whether anything was ever erased. */
  hasErased: boolean
}

/** Where the walk stood before an entry without a body that can be read. */
type Doubt = { seq: number; tail: Tail; headSeen: boolean; isBlank: boolean }

export async function checkChain(file: AppendFile, head: Head | null): Promise<Checked> {
  const ends: number[] = []
  let tail: Tail = { seq: 0, chain: genesis, at: '' }
  let headSeen = head === null || (head.seq === 0 && head.chain === genesis)
  let broken = false
  const doubts: Doubt[] = []
  const erased = new Set<number>()
  let hasErased = false
  for await (const { line, end } of linesIn(file.read(0, file.length))) {
    const seq = ends.length + 1
    const whole = unseal(line, seq, tail.chain)
    const entry = whole ?? unsealHead(line, seq, tail.chain)
    if (entry === null) {
      broken = true
      break
    }
    if (entry.body === null) doubts.push({ seq, tail, headSeen, isBlank: whole !== null })
    else if (entry.kind === erasingKind) {
      hasErased = true
      for (const named of entriesErased(entry)) erased.add(named)
    }
    ends.push(end)
    tail = { seq, chain: entry.chain, at: entry.at }
    headSeen ||= head?.seq === entry.seq && head.chain === entry.chain
  }
  const unexplained = doubts.find(({ seq }) => !erased.has(seq))
  if (unexplained !== undefined) {
    ends.length = unexplained.seq - 1
    ;({ tail, headSeen } = unexplained)
    broken = true
  }
  if (!headSeen || (broken && head === null))
    throw problem('record.damaged', { code: 'entry-out-of-chain', seq: ends.length + 1 })
  const blank = new Set(doubts.filter(({ isBlank }) => isBlank).map(({ seq }) => seq))
  const unfinished = [...erased].filter((seq) => seq <= ends.length && !blank.has(seq))
  return { ends, tail, cutBytes: file.length - (ends.at(-1) ?? 0), unfinished, hasErased }
}

/** Whatever else is in a body of that kind. */
export function entriesErased({ kind, body }: Pick<AnyEntry, 'kind' | 'body'>): number[] {
  if (kind !== erasingKind || body === null || typeof body !== 'object' || !('entries' in body)) return []
  return Array.isArray(body.entries) ? body.entries.filter((seq) => Number.isInteger(seq)) : []
}
