// Workshops on this device: those under way, one a district, those not yet accepted by the server, and those it has. Says "kept" only
// of what it has read back.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { NewWorkshop } from '#api/contract/workshops.ts'
import { NotKept } from '../outbox.ts'
import type { Trouble, UnsentState } from '../unsent.ts'
import type { WorkshopDraft } from './workshop-draft.ts'

export type UnsentWorkshop = {
  workshopId: string
  districtName: string
  workshop: NewWorkshop
  keptAt: string
  state: UnsentState
  attempts: number
  /** Not tried by itself before this moment. */
  nextTryAt: string | null
  trouble: Trouble | null
}
export type SentWorkshop = Pick<UnsentWorkshop, 'workshopId' | 'districtName' | 'workshop'> & { receivedAt: string }

interface Shelves extends DBSchema {
  draft: { key: string; value: WorkshopDraft }
  unsent: { key: string; value: UnsentWorkshop }
  sent: { key: string; value: SentWorkshop }
}

const onDisk = { durability: 'strict' } as const
let opening: Promise<IDBPDatabase<Shelves>> | null = null
function open(): Promise<IDBPDatabase<Shelves>> {
  opening ??= openDB<Shelves>('upstream-workshops', 1, {
    upgrade(database) {
      database.createObjectStore('draft', { keyPath: 'pcode' })
      database.createObjectStore('unsent', { keyPath: 'workshopId' })
      database.createObjectStore('sent', { keyPath: 'workshopId' })
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

export const workshopKeeper = {
  drafts: async (): Promise<WorkshopDraft[]> => (await open()).getAll('draft'),
  draftOf: async (pcode: string): Promise<WorkshopDraft | undefined> => (await open()).get('draft', pcode),
  keepDraft: async (draft: WorkshopDraft): Promise<void> => {
    await (await open()).put('draft', draft)
  },
  dropDraft: async (pcode: string): Promise<void> => (await open()).delete('draft', pcode),
  /** From the room into the outbox: the draft goes when the outcome is there, both or neither. */
  async close(unsent: UnsentWorkshop): Promise<void> {
    try {
      const database = await open()
      const write = database.transaction(['draft', 'unsent'], 'readwrite', onDisk)
      await Promise.all([
        write.objectStore('unsent').put(unsent),
        write.objectStore('draft').delete(unsent.workshop.pcode),
        write.done,
      ])
      const read = await database.get('unsent', unsent.workshopId)
      if (JSON.stringify(read) !== JSON.stringify(unsent)) throw new Error('what was read back is not what was written')
    } catch (error) {
      throw new NotKept(error)
    }
  },
  unsent: async (): Promise<UnsentWorkshop[]> => (await open()).getAll('unsent'),
  note: async (unsent: UnsentWorkshop): Promise<void> => {
    await (await open()).put('unsent', unsent)
  },
  sent: async (): Promise<SentWorkshop[]> => (await open()).getAll('sent'),
  /** The server has it. */
  async settle({ workshopId, districtName, workshop }: UnsentWorkshop, receivedAt: string): Promise<void> {
    const write = (await open()).transaction(['unsent', 'sent'], 'readwrite', onDisk)
    await Promise.all([
      write.objectStore('unsent').delete(workshopId),
      write.objectStore('sent').put({ workshopId, districtName, workshop, receivedAt }),
      write.done,
    ])
  },
}
