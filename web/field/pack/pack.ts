// One tap stores what is needed of some districts for days without a network, and says how old it is. All of it or nothing new: what was
// packed before stays until the new is whole. A pack is its owner's: under somebody else's sign-in it goes.
import { z } from 'zod'
import { browserClock } from '#web/clock.ts'
import { withDevice } from '../device/shelves.ts'
import type { Owner } from '../parcel.ts'
import { packContents, packShelf } from './pack-contents.ts'

const keptPack = z.object({
  owner: z.string().nullable(),
  districts: z.array(z.object({ pcode: z.string(), name: z.string() })),
  packedAt: z.string(),
  bytes: z.int(),
})
export type Pack = z.infer<typeof keptPack>

const name = 'pack'
const incoming = 'pack-incoming'
const patienceMs = 120_000

export const canPack = (): boolean => 'caches' in globalThis

export async function readPack(owner: Owner): Promise<Pack | null> {
  const kept = keptPack.safeParse(await withDevice((d) => d.get('note', name)))
  return kept.success && kept.data.owner === owner ? kept.data : null
}

/** `passed` hears how much is here, from 0 to 1. */
export async function makePack(
  { owner, districts }: Pick<Pack, 'owner' | 'districts'>,
  passed: (share: number) => void,
): Promise<Pack> {
  await caches.delete(incoming)
  const shelf = await caches.open(incoming)
  const addresses = packContents(districts.map(({ pcode }) => pcode))
  let bytes = 0
  for (const [at, address] of addresses.entries()) {
    const answer = await fetch(address, { credentials: 'same-origin', signal: AbortSignal.timeout(patienceMs) })
    if (!answer.ok || !(answer.headers.get('content-type') ?? '').includes('json')) {
      throw new Error(`${address} did not answer`)
    }
    bytes += (await answer.clone().arrayBuffer()).byteLength
    await shelf.put(address, answer)
    passed((at + 1) / addresses.length)
  }
  const fresh = await caches.open(packShelf)
  const old = await fresh.keys()
  for (const address of addresses) {
    const kept = await shelf.match(address)
    if (kept === undefined) throw new Error('the device did not keep the pack')
    await fresh.put(address, kept)
  }
  const wanted = new Set(addresses.map((address) => new URL(address, location.origin).href))
  for (const request of old) if (!wanted.has(request.url)) await fresh.delete(request)
  await caches.delete(incoming)
  const pack = { owner, districts: [...districts], packedAt: browserClock.now().toISOString(), bytes }
  await withDevice((d) => d.put('note', pack, name))
  return pack
}

export async function dropPack(): Promise<void> {
  if (canPack()) await Promise.all([packShelf, incoming].map((shelf) => caches.delete(shelf)))
  await withDevice((d) => d.delete('note', name))
}

/** Somebody else has signed in: what was packed for another is not theirs to see. */
export async function keepPackOnlyOf(owner: Owner): Promise<void> {
  const kept = keptPack.safeParse(await withDevice((d) => d.get('note', name)))
  if (kept.success && owner !== null && kept.data.owner !== owner) await dropPack()
}

/** How many known places lie in the pack, by district; null where it cannot be read. */
export async function packedSites(address: string): Promise<number | null> {
  const kept = await (await caches.open(packShelf)).match(address, { ignoreVary: true })
  const read = z.object({ total: z.int() }).safeParse(await kept?.json().catch(() => null))
  return read.success ? read.data.total : null
}
