/** A device made of a map, which can lose, damage or refuse what it is given. */
import type { Keeper } from '#web/field/outbox.ts'
import type { Sent, Unsent } from '#web/field/unsent.ts'

export type Fault = 'none' | 'refuses' | 'forgets' | 'damages'

export function memoryKeeper(): Keeper & { fault: Fault; unsent: Map<string, Unsent>; sent: Map<string, Sent> } {
  const keeper = {
    fault: 'none' as Fault,
    unsent: new Map<string, Unsent>(),
    sent: new Map<string, Sent>(),
    list: async () => [...keeper.unsent.values()].map((u) => structuredClone(u)),
    find: async (uuid: string) => structuredClone(keeper.unsent.get(uuid)),
    async put(unsent: Unsent) {
      if (keeper.fault === 'refuses') throw new DOMException('the disk is full', 'QuotaExceededError')
      if (keeper.fault === 'forgets') return
      const copy = structuredClone(unsent)
      if (keeper.fault === 'damages' && copy.photo !== null) new Uint8Array(copy.photo.bytes)[0] = 0
      keeper.unsent.set(unsent.uuid, copy)
    },
    async settle(uuid: string, sent: Sent) {
      keeper.unsent.delete(uuid)
      keeper.sent.set(uuid, sent)
    },
    async remove(uuid: string) {
      keeper.unsent.delete(uuid)
    },
    async putSent(all: readonly Sent[]) {
      for (const sent of all) keeper.sent.set(sent.uuid, sent)
    },
    listSent: async () => [...keeper.sent.values()],
  }
  return keeper
}
