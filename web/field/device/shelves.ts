// The device's own database (IndexedDB) for all that is written in the field; survives that the browser closes it under us.
// Knows nothing of what lies on its shelves.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** `kept` is the parcel as it is, or sealed under the phone's code. `lies`: where what is enclosed is. */
export type ParcelRow = { uuid: string; owner: string | null; lies: 'here' | 'old-shelf'; kept: unknown }
interface Shelves extends DBSchema {
  parcel: { key: string; value: ParcelRow }
  /** Bytes apart from words: a list of five hundred reports is read without their photos. */
  enclosure: { key: [string, number]; value: { uuid: string; at: number; kept: unknown }; indexes: { uuid: string } }
  sent: { key: string; value: { uuid: string; kept: unknown } }
  /** What is being written: a row for each thing and writer. */
  draft: { key: string; value: unknown }
  /** What a worker without a page has to know. */
  note: { key: string; value: unknown }
}
type Database = IDBPDatabase<Shelves>

/** The browser tells us a write is done only when it is on the disk. */
export const onDisk = { durability: 'strict' } as const

let opening: Promise<Database> | null = null

function open(): Promise<Database> {
  opening ??= openDB<Shelves>('upstream-outbox', 1, {
    upgrade(database) {
      database.createObjectStore('parcel', { keyPath: 'uuid' })
      database.createObjectStore('enclosure', { keyPath: ['uuid', 'at'] }).createIndex('uuid', 'uuid')
      database.createObjectStore('sent', { keyPath: 'uuid' })
      database.createObjectStore('draft')
      database.createObjectStore('note')
    },
    // A later version of the page must not wait for this one to be closed.
    blocking: (_, __, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
      opening = null
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
export async function withDevice<T>(work: (database: Database) => Promise<T>): Promise<T> {
  try {
    return await work(await open())
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error
    opening = null
    return work(await open())
  }
}
