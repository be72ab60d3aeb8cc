/** What an entry of a sealed file is, beside what is known here. */
import type { SealedReason } from '#api/contract/statements/sealed.ts'
import type { Deps } from '#api/deps.ts'
import type { OfficeKey } from './seal-key.ts'

export type Weighing = Pick<Deps, 'mirror' | 'journal'> & {
  office: OfficeKey
  blobPath(sha256: string): string
  /** Entries of this office that came in before, by their place in its chain. */
  landed: ReadonlySet<string>
  /** Whether an entry of this record came in with a sealed file of the office. */
  isTheirs(seq: number): boolean
  /** What entries of this file made known before this one, each with the district it is of. */
  fresh: Map<string, string | null>
}

/** `pcode`: the district it is of, where it is of one. */
export type Weighed =
  | { outcome: 'new'; pcode: string | null; placedIn?: string | null }
  | { outcome: 'had' }
  | { outcome: 'conflict' | 'refused'; reason: SealedReason; pcode?: string }

export const had: Weighed = { outcome: 'had' }
export const isNew = (pcode: string | null): Weighed => ({ outcome: 'new', pcode })
/** The same id stands for something else here: both are kept, and the one that was here counts. */
export const conflict = (reason: SealedReason): Weighed => ({ outcome: 'conflict', reason })
export const refused = (reason: SealedReason): Weighed => ({ outcome: 'refused', reason })
