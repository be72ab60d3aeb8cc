// Reports on this device that the server has not accepted yet. Says "kept" only of what it has read back from the device.
// Knows neither where the device keeps things (a Keeper does) nor the network (sync.ts does).
import type { ObservationFate } from '#api/contract/observation-fates.ts'
import type { Receipt } from '#api/contract/observations.ts'
import type { Observation } from '#data/schema/observation.ts'
import { asUnsent, isSame, type Owner, type Photo, type Sent, type Trouble, type Unsent } from './unsent.ts'

export type Keeper = {
  list(): Promise<Unsent[]>
  find(uuid: string): Promise<Unsent | undefined>
  put(unsent: Unsent): Promise<void>
  /** Removes the report and remembers that it was sent, both or neither. */
  settle(uuid: string, sent: Sent): Promise<void>
  remove(uuid: string): Promise<void>
  listSent(): Promise<Sent[]>
  putSent(sent: readonly Sent[]): Promise<void>
}

/** The device did not keep the report: it is still only on the screen. */
export class NotKept extends Error {
  constructor(cause: unknown) {
    super('The device did not keep this report', { cause })
    this.name = 'NotKept'
  }
}

export type Settled = 'removed' | 'changed-meanwhile' | 'gone'
export type Outbox = ReturnType<typeof createOutbox>

export function createOutbox(keeper: Keeper, tell: () => void = () => {}) {
  async function putAndReadBack(unsent: Unsent): Promise<Unsent> {
    try {
      await keeper.put(unsent)
      const read = await keeper.find(unsent.uuid)
      if (read === undefined || !isSame(unsent, read)) throw new Error('what was read back is not what was written')
    } catch (error) {
      throw new NotKept(error)
    }
    tell()
    return unsent
  }

  /** Notes how an attempt went, unless the report was edited or deleted meanwhile. */
  async function note(tried: Unsent, change: Partial<Unsent>): Promise<void> {
    const now = await keeper.find(tried.uuid)
    if (now === undefined || now.revision !== tried.revision) return
    await keeper.put({ ...now, ...change })
    tell()
  }

  return {
    /** Oldest first. */
    list: async (): Promise<Unsent[]> =>
      (await keeper.list()).sort((a, b) => (a.keptAt < b.keptAt ? -1 : a.keptAt > b.keptAt ? 1 : 0)),
    /** Newest first. */
    listSent: async (): Promise<Sent[]> =>
      (await keeper.listSent()).sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1)),
    find: keeper.find,
    keep: (uuid: string, report: Observation, photo: Photo | null, at: string, owner: Owner): Promise<Unsent> =>
      putAndReadBack(asUnsent(uuid, report, photo, at, owner)),
    /** A person says that a report nobody could be named for is theirs. */
    async claim(unsent: Unsent, owner: string): Promise<void> {
      await putAndReadBack({ ...unsent, owner, state: 'waiting', trouble: null, nextTryAt: null })
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
    /** Back in as it was, from a backup file; what is already here stays. False when it was here. */
    async restore(unsent: Unsent): Promise<boolean> {
      if ((await keeper.find(unsent.uuid)) !== undefined) return false
      await putAndReadBack(unsent)
      return true
    },
    /** The person changed a report: it goes again, from the start. `uuid` is new when the server knows the old one. */
    async edit(old: Unsent, uuid: string, report: Observation, photo: Photo | null): Promise<Unsent> {
      const fresh = asUnsent(uuid, report, photo, old.keptAt, old.owner)
      const kept = await putAndReadBack({ ...fresh, revision: uuid === old.uuid ? old.revision + 1 : 0 })
      if (uuid !== old.uuid) await keeper.remove(old.uuid)
      tell()
      return kept
    },
    async remove(uuid: string): Promise<void> {
      await keeper.remove(uuid)
      tell()
    },
    note,
    /** The server has it: it may leave the device, but only in the version the server has. */
    async settle(tried: Unsent, receipt: Receipt): Promise<Settled> {
      const now = await keeper.find(tried.uuid)
      if (now === undefined) return 'gone'
      if (now.revision !== tried.revision) {
        const trouble: Trouble = { reason: 'conflict', detail: null, fields: {} }
        await keeper.put({ ...now, state: 'refused', trouble })
        tell()
        return 'changed-meanwhile'
      }
      const { uuid, observation, owner } = tried
      const { kind, observedAt } = observation
      const { receivedAt, seq, timeDoubt } = receipt
      await keeper.settle(uuid, { uuid, kind, observedAt, receivedAt, seq, timeDoubt, owner, fate: null })
      tell()
      return 'removed'
    },
  }
}
