/** A device made of a map, which can lose, damage or refuse what it is given. */
import type { Keeper } from '#web/field/outbox.ts'
import type { Packed, Parcel, Sent } from '#web/field/parcel.ts'

export type Fault = 'none' | 'refuses' | 'forgets' | 'damages'

export function memoryKeeper(): Keeper & { fault: Fault; packed: Map<string, Packed>; sent: Map<string, Sent> } {
  const keep = (packed: Packed) => {
    if (keeper.fault === 'refuses') throw new DOMException('the disk is full', 'QuotaExceededError')
    if (keeper.fault === 'forgets') return
    const copy = structuredClone(packed)
    const [first] = copy.attachments
    if (keeper.fault === 'damages' && first !== undefined) new Uint8Array(first.bytes)[0] = 0
    keeper.packed.set(packed.parcel.uuid, copy)
  }
  const keeper = {
    fault: 'none' as Fault,
    packed: new Map<string, Packed>(),
    sent: new Map<string, Sent>(),
    list: async () => [...keeper.packed.values()].map(({ parcel }) => structuredClone(parcel)),
    find: async (uuid: string) => structuredClone(keeper.packed.get(uuid)?.parcel),
    attachmentsOf: async (uuid: string) => structuredClone([...(keeper.packed.get(uuid)?.attachments ?? [])]),
    put: async (packed: Packed) => keep(packed),
    note: async (parcel: Parcel) => keep({ parcel, attachments: keeper.packed.get(parcel.uuid)?.attachments ?? [] }),
    async settle(uuid: string, sent: Sent) {
      keeper.packed.delete(uuid)
      keeper.sent.set(uuid, sent)
    },
    async remove(uuid: string) {
      keeper.packed.delete(uuid)
    },
    async putSent(all: readonly Sent[]) {
      for (const sent of all) keeper.sent.set(sent.uuid, sent)
    },
    listSent: async () => [...keeper.sent.values()],
  }
  return keeper
}
