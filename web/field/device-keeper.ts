// Keeps reports in the device's own database (IndexedDB) and survives that the browser closes it under us.
// Knows nothing of sending, or of what a report says.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Keeper } from './outbox.ts'
import type { Sent, Unsent } from './unsent.ts'

interface Shelves extends DBSchema {
  unsent: { key: string; value: Unsent }
  sent: { key: string; value: Sent }
  /** One row, under the key 'draft': the report being written. */
  draft: { key: string; value: unknown }
}
type Database = IDBPDatabase<Shelves>

/** Names of sent reports kept for the person to see; older ones go. */
const sentShown = 50
/** The browser tells us a write is done only when it is on the disk. */
const onDisk = { durability: 'strict' } as const

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
  list: () => withDevice((d) => d.getAll('unsent')),
  find: (uuid) => withDevice((d) => d.get('unsent', uuid)),
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
      const old = (await shown.getAll()).sort((a, b) => b.seq - a.seq).slice(sentShown)
      await Promise.all([...old.map((s) => shown.delete(s.uuid)), write.done])
    }),
  remove: (uuid) =>
    withDevice(async (d) => {
      const write = d.transaction('unsent', 'readwrite', onDisk)
      await Promise.all([write.store.delete(uuid), write.done])
    }),
  listSent: () => withDevice((d) => d.getAll('sent')),
}

/** The report being written: kept as it grows, so that a closed tab costs nothing. */
export const keptDraft = {
  read: (): Promise<unknown> => withDevice((d) => d.get('draft', 'draft')),
  write: (draft: unknown): Promise<unknown> => withDevice((d) => d.put('draft', draft, 'draft')),
  clear: (): Promise<void> => withDevice((d) => d.delete('draft', 'draft')),
}

export type Lasting = 'promised' | 'not-promised' | 'unknown'
/** Asks the browser never to clear this site's storage by itself. */
export async function askToLast(): Promise<Lasting> {
  if (!('storage' in navigator) || navigator.storage.persist === undefined) return 'unknown'
  return (await navigator.storage.persisted()) || (await navigator.storage.persist()) ? 'promised' : 'not-promised'
}
