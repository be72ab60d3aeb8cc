// What this device keeps until the server has accepted it. Says "kept" only of what it has read back from the device.
// Knows neither where the device keeps things (a Keeper does), nor the network (sync.ts does), nor what kinds of parcel there are.
import type { ObservationFate } from '#api/contract/observation-fates.ts'
import { enclose } from './enclose.ts'
import { type Attachment, freshParcel, isSame, type Owner, type Packed, type Parcel, type Sent } from './parcel.ts'
import type { AnyReceipt } from './parcels/parcel-kind.ts'
import { kindOf } from './parcels/registry.ts'

export type Keeper = {
  list(): Promise<Parcel[]>
  find(uuid: string): Promise<Parcel | undefined>
  attachmentsOf(uuid: string): Promise<Attachment[]>
  /** A parcel with all that is enclosed, or nothing of it. */
  put(packed: Packed): Promise<void>
  /** How it stands; what is enclosed stays as it is. */
  note(parcel: Parcel): Promise<void>
  /** Removes the parcel and remembers that it was sent, both or neither. */
  settle(uuid: string, sent: Sent): Promise<void>
  remove(uuid: string): Promise<void>
  listSent(): Promise<Sent[]>
  putSent(sent: readonly Sent[]): Promise<void>
}

/** The device did not keep it: it is still only on the screen. */
export class NotKept extends Error {
  constructor(cause: unknown) {
    super('The device did not keep this', { cause })
    this.name = 'NotKept'
  }
}

/** What somebody has written and wants kept. */
export type Writing = {
  uuid: string
  kind: string
  content: unknown
  attachments: readonly Attachment[]
  at: string
  owner: Owner
}
export type Settled = 'removed' | 'changed-meanwhile' | 'gone'
export type Outbox = ReturnType<typeof createOutbox>

export const pack = ({ attachments, at, ...written }: Writing): Packed => ({
  parcel: freshParcel({ ...written, keptAt: at, enclosed: enclose(attachments) }),
  attachments,
})

export function createOutbox(keeper: Keeper, tell: () => void = () => {}) {
  async function putAndReadBack(packed: Packed): Promise<Parcel> {
    const { uuid } = packed.parcel
    try {
      await keeper.put(packed)
      const parcel = await keeper.find(uuid)
      const read = parcel && { parcel, attachments: await keeper.attachmentsOf(uuid) }
      if (read === undefined || !isSame(packed, read)) throw new Error('what was read back is not what was written')
    } catch (error) {
      throw new NotKept(error)
    }
    tell()
    return packed.parcel
  }

  /** Notes how an attempt went, unless the parcel was edited or deleted meanwhile. */
  async function note(tried: Parcel, change: Partial<Parcel>): Promise<void> {
    const now = await keeper.find(tried.uuid)
    if (now === undefined || now.revision !== tried.revision) return
    await keeper.note({ ...now, ...change })
    tell()
  }

  return {
    /** Oldest first. */
    list: async (): Promise<Parcel[]> =>
      (await keeper.list()).sort((a, b) => (a.keptAt < b.keptAt ? -1 : a.keptAt > b.keptAt ? 1 : 0)),
    /** Newest first. */
    listSent: async (): Promise<Sent[]> =>
      (await keeper.listSent()).sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1)),
    find: keeper.find,
    attachmentsOf: keeper.attachmentsOf,
    keep: (writing: Writing): Promise<Parcel> => putAndReadBack(pack(writing)),
    /** A person says that what nobody could be named for is theirs. */
    async claim(parcel: Parcel, owner: string): Promise<void> {
      await note(parcel, { owner, state: 'waiting', trouble: null, nextTryAt: null })
    },
    /** What the server told `owner` of theirs; what it tells of a report without an owner makes it theirs. */
    async noteFates(fates: readonly ObservationFate[], owner: string): Promise<void> {
      const known = (await keeper.listSent()).flatMap((s) => {
        const fate = fates.find(({ uuid }) => uuid === s.uuid)
        return fate === undefined || (s.owner !== null && s.owner !== owner) ? [] : [{ ...s, owner, fate }]
      })
      if (known.length === 0) return
      await keeper.putSent(known)
      tell()
    },
    /** Back in as it was, from a file; what is already here stays. False when it was here. */
    async restore(packed: Packed): Promise<boolean> {
      if ((await keeper.find(packed.parcel.uuid)) !== undefined) return false
      await putAndReadBack(packed)
      return true
    },
    /** The person changed it: it goes again, from the start. `uuid` is new when the server knows the old one. */
    async edit(old: Parcel, change: Pick<Writing, 'uuid' | 'content' | 'attachments'>): Promise<Parcel> {
      const { kind, keptAt, owner } = old
      const { parcel, attachments } = pack({ ...change, kind, owner, at: keptAt })
      const revision = change.uuid === old.uuid ? old.revision + 1 : 0
      const kept = await putAndReadBack({ parcel: { ...parcel, revision }, attachments })
      if (change.uuid !== old.uuid) await keeper.remove(old.uuid)
      tell()
      return kept
    },
    async remove(uuid: string): Promise<void> {
      await keeper.remove(uuid)
      tell()
    },
    note,
    /** The server has it: it may leave the device, but only in the version the server has. */
    async settle(tried: Parcel, { receivedAt, seq, timeDoubt }: AnyReceipt): Promise<Settled> {
      const now = await keeper.find(tried.uuid)
      if (now === undefined) return 'gone'
      if (now.revision !== tried.revision) {
        await keeper.note({ ...now, state: 'refused', trouble: { reason: 'conflict', detail: null, fields: {} } })
        tell()
        return 'changed-meanwhile'
      }
      const { uuid, kind, content, owner } = tried
      const gist = kindOf(tried)?.gistOf(content) ?? null
      await keeper.settle(uuid, { uuid, kind, gist, receivedAt, seq, timeDoubt: timeDoubt ?? null, owner, fate: null })
      tell()
      return 'removed'
    },
  }
}
