// Keeps reports in the device's own database (IndexedDB) and survives that the browser closes it under us.
// Knows nothing of sending, or of what a report says.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Keeper } from './outbox.ts'
import type { Owner, Sent, Unsent } from './unsent.ts'

/** Devices kept reports before these had owners, and what is sent before it had a fate. */
type OfOnce<K, Since extends keyof K> = Omit<K, Since> & { [S in Since]?: K[S] }
type KeptUnsent = OfOnce<Unsent, 'owner'>
type KeptSent = OfOnce<Sent, 'owner' | 'fate'>

interface Shelves extends DBSchema {
  unsent: { key: string; value: KeptUnsent }
  sent: { key: string; value: KeptSent }
  /** The report being written: a row each writer. */
  draft: { key: string; value: unknown }
}
type Database = IDBPDatabase<Shelves>

/** Names of sent reports kept for each person to see; older ones go. */
const sentShown = 50
/** The browser tells us a write is done only when it is on the disk. */
const onDisk = { durability: 'strict' } as const

/** Read rather than upgraded: a page of the older version may lie open in another tab, and would hold an upgrade up for ever. */
const unsentOf = (kept: KeptUnsent): Unsent => ({ ...kept, owner: kept.owner ?? null })
const sentOf = (kept: KeptSent): Sent => ({ ...kept, owner: kept.owner ?? null, fate: kept.fate ?? null })

let opening: Promise<Database> | null = null

function open(): Promise<Database> {
  opening ??= openDB<Shelves>('upstream-field', 1, {
    upgrade(database) {
      database.createObjectStore('unsent', { keyPath: 'uuid' })
      database.createObjectStore('sent', { keyPath: 'uuid' })
      database.createObjectStore('draft')
    },
    terminated: () => {
      opening = null
    },
  }).catch((error: unknown) => {
    opening = null
    throw error
  })
  return opening
}

/** A database closed under us says InvalidStateError: opened anew, once. */
async function withDevice<T>(work: (database: Database) => Promise<T>): Promise<T> {
  try {
    return await work(await open())
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error
    opening = null
    return work(await open())
  }
}

export const deviceKeeper: Keeper = {
  list: async () => (await withDevice((d) => d.getAll('unsent'))).map(unsentOf),
  async find(uuid) {
    const kept = await withDevice((d) => d.get('unsent', uuid))
    return kept === undefined ? undefined : unsentOf(kept)
  },
  put: (unsent) =>
    withDevice(async (d) => {
      const write = d.transaction('unsent', 'readwrite', onDisk)
      await Promise.all([write.store.put(unsent), write.done])
    }),
  settle: (uuid, sent) =>
    withDevice(async (d) => {
      const write = d.transaction(['unsent', 'sent'], 'readwrite', onDisk)
      const shown = write.objectStore('sent')
      await Promise.all([write.objectStore('unsent').delete(uuid), shown.put(sent)])
      const own = (await shown.getAll()).map(sentOf).filter(({ owner }) => owner === sent.owner)
      const old = own.sort((a, b) => b.seq - a.seq).slice(sentShown)
      await Promise.all([...old.map((s) => shown.delete(s.uuid)), write.done])
    }),
  remove: (uuid) =>
    withDevice(async (d) => {
      const write = d.transaction('unsent', 'readwrite', onDisk)
      await Promise.all([write.store.delete(uuid), write.done])
    }),
  listSent: async () => (await withDevice((d) => d.getAll('sent'))).map(sentOf),
  putSent: (sent) =>
    withDevice(async (d) => {
      const write = d.transaction('sent', 'readwrite')
      await Promise.all([...sent.map((s) => write.store.put(s)), write.done])
    }),
}

/** The report being written: kept as it grows, so that a closed tab costs nothing. */
export const keptDraft = {
  read: (owner: Owner): Promise<unknown> => withDevice((d) => d.get('draft', draftKey(owner))),
  /** Committed without waiting to hear that it was put: a page that is killed would not hear it. */
  write: (owner: Owner, draft: unknown): Promise<unknown> =>
    withDevice(async (d) => {
      const write = d.transaction('draft', 'readwrite')
      const put = write.store.put(draft, draftKey(owner))
      write.commit()
      await Promise.all([put, write.done])
    }),
  clear: (owner: Owner): Promise<void> => withDevice((d) => d.delete('draft', draftKey(owner))),
}
const draftKey = (owner: Owner): string => (owner === null ? 'draft' : `draft ${owner}`)

export type Lasting = 'promised' | 'not-promised' | 'unknown'
/** Asks the browser never to clear this site's storage by itself. */
export async function askToLast(): Promise<Lasting> {
  if (!('storage' in navigator) || navigator.storage.persist === undefined) return 'unknown'
  return (await navigator.storage.persisted()) || (await navigator.storage.persist()) ? 'promised' : 'not-promised'
}
