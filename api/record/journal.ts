/** The record's port: append, read, know where you are. What keeps the entries is the keeper's affair. */
import type { AnyDraft, AnyEntry, Draft, Entry } from './entries.ts'

export type Journal<D extends AnyDraft = Draft, E extends AnyEntry = Entry> = {
  /** Last durable seq; 0 when empty. */
  readonly seq: number
  /** Chain hash of the last durable entry; the genesis hash when empty. */
  readonly chain: string
  /** Durable when it resolves. Throws a Problem (`storage.full`, `record.locked`) and writes nothing otherwise. */
  append(draft: D, at?: string): Promise<E>
  /** Durable together, or not at all. */
  appendAll(drafts: { draft: D; at?: string }[]): Promise<E[]>
  /** Entries after `seq`, in order. */
  read(afterSeq: number): AsyncIterable<E>
  close(): Promise<void>
}

/** Large things by the SHA-256 of their bytes. Putting the same bytes twice keeps one copy. */
export type Blobs = {
  put(bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<{ sha256: string; size: number }>
  /** Takes over a file already written beside the store (it is moved). */
  adopt(path: string): Promise<{ sha256: string; size: number }>
  has(sha256: string): Promise<boolean>
  /** Deletes the bytes for good; nothing where there are none. */
  remove(sha256: string): Promise<void>
  /** Path of the bytes, for DuckDB and for streaming out. Throws when absent. */
  path(sha256: string): string
  /** Where the bytes live: the only folder DuckDB may touch. */
  readonly dir: string
  /** A folder inside it for files on their way in, to be adopted or removed; emptied at every start. */
  readonly incoming: string
}
