// What earlier versions of the page kept on this device, read as what it is now. Never upgraded and never emptied by force: a page of
// the older version may lie open in another tab, and goes on keeping and sending there.
import { type IDBPDatabase, openDB } from 'idb'
import { z } from 'zod'
import { enclose } from '../enclose.ts'
import type { Attachment, Packed, Sent } from '../parcel.ts'
import { keptParcel, keptSent } from './kept-shapes.ts'

const field = 'upstream-field'
const workshops = 'upstream-workshops'
const photo = z.object({ type: z.string(), bytes: z.instanceof(ArrayBuffer) })
const loose = z.looseObject({ uuid: z.string(), photo: photo.nullish().catch(null) })
const looseWorkshop = z.looseObject({ workshopId: z.string() })

const open = new Map<string, Promise<IDBPDatabase | null>>()
/** Null where there is none; none is made. */
function old(name: string): Promise<IDBPDatabase | null> {
  const known = open.get(name)
  if (known !== undefined) return known
  const forget = () => void open.delete(name)
  const opening = openDB(name, 1, {
    upgrade(_, __, ___, transaction) {
      transaction.done.catch(() => undefined)
      transaction.abort()
    },
    terminated: forget,
  }).catch(() => {
    forget()
    return null
  })
  open.set(name, opening)
  return opening
}

/** What cannot be read at all is said by the shelf in use, not by one that is only looked into. */
async function within<T>(name: string, none: T, work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
  try {
    const database = await old(name)
    return database === null ? none : await work(database)
  } catch {
    open.delete(name)
    return none
  }
}

const head = { owner: null, revision: 0, attempts: 0, lastTriedAt: null, nextTryAt: null, trouble: null }

function reportOf(kept: unknown): Packed[] {
  const read = loose.safeParse(kept)
  if (!read.success) return []
  const { observation, photo: taken, ...rest } = read.data
  const attachments: Attachment[] = taken == null ? [] : [{ name: 'photo', ...taken }]
  const words = { ...head, ...rest, kind: 'observation', content: observation, enclosed: enclose(attachments) }
  return [{ parcel: keptParcel(words, read.data.uuid), attachments }]
}

function workshopOf(kept: unknown): Packed[] {
  const read = looseWorkshop.safeParse(kept)
  if (!read.success) return []
  const { workshopId: uuid, districtName, workshop, ...rest } = read.data
  const words = { ...head, ...rest, uuid, kind: 'workshop', content: { districtName, workshop }, enclosed: [] }
  return [{ parcel: keptParcel(words, uuid), attachments: [] }]
}

export const oldShelves = {
  async list(): Promise<Packed[]> {
    const [reports, closed] = await Promise.all([
      within<unknown[]>(field, [], (d) => d.getAll('unsent')),
      within<unknown[]>(workshops, [], (d) => d.getAll('unsent')),
    ])
    return [...reports.flatMap(reportOf), ...closed.flatMap(workshopOf)]
  },
  async find(uuid: string): Promise<Packed | undefined> {
    const report = await within<unknown>(field, undefined, (d) => d.get('unsent', uuid))
    const closed = await within<unknown>(workshops, undefined, (d) => d.get('unsent', uuid))
    return [...reportOf(report), ...workshopOf(closed)][0]
  },
  /** It lies on the shelf in use now, or the server has it. */
  async drop(uuid: string): Promise<void> {
    for (const name of [field, workshops])
      await within(name, undefined, async (d) =>
        (await d.getKey('unsent', uuid)) ? d.delete('unsent', uuid) : undefined,
      )
  },
  async listSent(): Promise<Sent[]> {
    const [reports, closed] = await Promise.all([
      within<unknown[]>(field, [], (d) => d.getAll('sent')),
      within<unknown[]>(workshops, [], (d) => d.getAll('sent')),
    ])
    return [...reports.flatMap(sentReport), ...closed.flatMap(sentWorkshop)]
  },
  async dropSent(uuids: readonly string[]): Promise<void> {
    for (const name of [field, workshops])
      await within(name, undefined, async (d) => {
        for (const uuid of uuids) if ((await d.getKey('sent', uuid)) !== undefined) await d.delete('sent', uuid)
      })
  },
  draft: (key: string): Promise<unknown> => within<unknown>(field, undefined, (d) => d.get('draft', key)),
  dropDraft: (key: string): Promise<void> => within(field, undefined, (d) => d.delete('draft', key)),
  workshopDrafts: (): Promise<unknown[]> => within<unknown[]>(workshops, [], (d) => d.getAll('draft')),
  dropWorkshopDraft: (pcode: string): Promise<void> => within(workshops, undefined, (d) => d.delete('draft', pcode)),
}

const sentRow = z.looseObject({ uuid: z.string(), kind: z.string(), observedAt: z.string() })
function sentReport(kept: unknown): Sent[] {
  const read = sentRow.safeParse(kept)
  if (!read.success) return []
  const { kind, observedAt, ...rest } = read.data
  return keptSent({
    owner: null,
    fate: null,
    timeDoubt: null,
    ...rest,
    kind: 'observation',
    gist: { kind, observedAt },
  })
}
function sentWorkshop(kept: unknown): Sent[] {
  const read = looseWorkshop.safeParse(kept)
  if (!read.success) return []
  const { workshopId: uuid, districtName, workshop, ...rest } = read.data
  const words = { owner: null, fate: null, timeDoubt: null, seq: 0, ...rest }
  return keptSent({ ...words, uuid, kind: 'workshop', gist: { districtName, workshop } })
}
