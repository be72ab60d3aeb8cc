// Keeps parcels on the device's shelves, words and bytes apart, each sealed where the phone has a code. What earlier versions kept is
// read where it lies, and leaves there only once it lies here or with the server.
// Knows nothing of sending, or of what a parcel says.
import type { Keeper } from '../outbox.ts'
import type { Attachment, Packed, Parcel, Sent } from '../parcel.ts'
import { attachmentBytes, keptParcel, keptSent } from './kept-shapes.ts'
import { oldShelves } from './old-shelves.ts'
import { readable, seal, unseal } from './seal.ts'
import { onDisk, type ParcelRow, withDevice } from './shelves.ts'

/** Names of sent parcels kept for each person to see; older ones go. */
const sentShown = 50

const keptIn = ({ kept }: { kept: unknown }): unknown => kept
const opened = async ({ uuid, kept }: ParcelRow): Promise<Parcel> => keptParcel(await unseal(kept), uuid)

/** Of what lies on both shelves the later version; what an older page sent or deleted there is gone here too. */
async function newerOf(row: ParcelRow | undefined, old: Parcel | undefined): Promise<Parcel | undefined> {
  if (row === undefined) return old
  if (row.lies === 'old-shelf' && old === undefined) return undefined
  const here = await opened(row)
  return old !== undefined && old.revision > here.revision ? old : here
}

async function find(uuid: string): Promise<Parcel | undefined> {
  const row = await withDevice((d) => d.get('parcel', uuid))
  const [here] = row === undefined ? [] : await readable([row], keptIn)
  return row !== undefined && here === undefined ? undefined : newerOf(here, (await oldShelves.find(uuid))?.parcel)
}

async function put({ parcel, attachments }: Packed): Promise<void> {
  const { uuid, owner } = parcel
  const kept = await seal(parcel)
  const enclosed = await Promise.all(attachments.map(({ bytes }) => seal(bytes)))
  await withDevice(async (d) => {
    const write = d.transaction(['parcel', 'enclosure'], 'readwrite', onDisk)
    const bytes = write.objectStore('enclosure')
    const before = await bytes.index('uuid').getAllKeys(uuid)
    await Promise.all([
      ...before.map((key) => bytes.delete(key)),
      ...enclosed.map((one, at) => bytes.put({ uuid, at, kept: one })),
      write.objectStore('parcel').put({ uuid, owner, lies: 'here', kept }),
      write.done,
    ])
  })
  await oldShelves.drop(uuid)
}

async function attachmentsOf(uuid: string): Promise<Attachment[]> {
  const row = await withDevice((d) => d.get('parcel', uuid))
  if (row === undefined || row.lies === 'old-shelf') return [...((await oldShelves.find(uuid))?.attachments ?? [])]
  const { enclosed } = await opened(row)
  const rows = await withDevice((d) => d.getAllFromIndex('enclosure', 'uuid', uuid))
  const bytes = await Promise.all(rows.sort((a, b) => a.at - b.at).map(({ kept }) => unseal(kept)))
  return enclosed.map(({ name, type }, at) => ({ name, type, bytes: attachmentBytes(bytes[at]) }))
}

async function listSent(): Promise<Sent[]> {
  const rows = await readable(await withDevice((d) => d.getAll('sent')), keptIn)
  const here = (await Promise.all(rows.map(({ kept }) => unseal(kept)))).flatMap(keptSent)
  return [...here, ...(await oldShelves.listSent()).filter(({ uuid }) => !here.some((one) => one.uuid === uuid))]
}

/** Out of the way, with what is enclosed; and remembered as sent, where it was. */
async function take(uuid: string, sent: { uuid: string; kept: unknown } | null, tooOld: readonly string[]) {
  await withDevice(async (d) => {
    const write = d.transaction(['parcel', 'enclosure', 'sent'], 'readwrite', onDisk)
    const bytes = write.objectStore('enclosure')
    const shown = write.objectStore('sent')
    const enclosed = await bytes.index('uuid').getAllKeys(uuid)
    await Promise.all([
      write.objectStore('parcel').delete(uuid),
      ...enclosed.map((key) => bytes.delete(key)),
      ...tooOld.map((old) => shown.delete(old)),
      ...(sent === null ? [] : [shown.put(sent)]),
      write.done,
    ])
  })
  await oldShelves.drop(uuid)
}

export const deviceKeeper: Keeper = {
  async list() {
    const [all, old] = await Promise.all([withDevice((d) => d.getAll('parcel')), oldShelves.list()])
    const rows = await readable(all, keptIn)
    const oldOf = (uuid: string) => old.find(({ parcel }) => parcel.uuid === uuid)?.parcel
    const here = await Promise.all(rows.map((row) => newerOf(row, oldOf(row.uuid))))
    const onlyOld = old.map(({ parcel }) => parcel).filter(({ uuid }) => !all.some((row) => row.uuid === uuid))
    return [...here.filter((one) => one !== undefined), ...onlyOld]
  },
  find,
  attachmentsOf,
  put,
  async note(parcel) {
    const { uuid, owner } = parcel
    const kept = await seal(parcel)
    const lies = (await oldShelves.find(uuid)) === undefined ? 'here' : 'old-shelf'
    await withDevice(async (d) => {
      const write = d.transaction('parcel', 'readwrite', onDisk)
      await Promise.all([write.store.put({ uuid, owner, lies, kept }), write.done])
    })
  },
  async settle(uuid, sent) {
    const own = (await listSent()).filter(({ owner }) => owner === sent.owner)
    const newestFirst = own.sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1))
    const tooOld = newestFirst.slice(sentShown - 1).map((one) => one.uuid)
    await take(uuid, { uuid, kept: await seal(sent) }, tooOld)
    await oldShelves.dropSent(tooOld)
  },
  remove: (uuid) => take(uuid, null, []),
  listSent,
  async putSent(all) {
    const rows = await Promise.all(all.map(async (sent) => ({ uuid: sent.uuid, kept: await seal(sent) })))
    await withDevice(async (d) => {
      const write = d.transaction('sent', 'readwrite')
      await Promise.all([...rows.map((row) => write.store.put(row)), write.done])
    })
    await oldShelves.dropSent(all.map(({ uuid }) => uuid))
  },
}
