// What is being written: kept as it grows, so that a closed tab costs nothing. A row for each thing and writer.
import type { Owner } from '../parcel.ts'
import { oldShelves } from './old-shelves.ts'
import { readable, seal, unseal } from './seal.ts'
import { withDevice } from './shelves.ts'

/** What is written: the kind of parcel it becomes, and which one of that kind, where there may be several. */
export type DraftOf = { kind: string; of?: string }
const keyOf = ({ kind, of = '' }: DraftOf, owner: Owner): string => [kind, owner ?? '', of].join(' ')
const oldKeyOf = (owner: Owner): string => (owner === null ? 'draft' : `draft ${owner}`)

export const keptDrafts = {
  async read(what: DraftOf, owner: Owner): Promise<unknown> {
    const kept = await withDevice((d) => d.get('draft', keyOf(what, owner)))
    if (kept !== undefined) return (await readable([kept], (one) => one)).map(unseal)[0]
    return what.kind === 'observation' && what.of === undefined ? oldShelves.draft(oldKeyOf(owner)) : undefined
  },
  /** Every draft of a kind and writer. */
  async list(kind: string, owner: Owner): Promise<unknown[]> {
    const start = keyOf({ kind }, owner)
    const kept = await withDevice((d) => d.getAll('draft', IDBKeyRange.bound(start, `${start}\uffff`)))
    return Promise.all((await readable(kept, (one) => one)).map(unseal))
  },
  /** All of them by their keys, to be written anew. */
  async all(): Promise<[string, unknown][]> {
    const keys = await withDevice((d) => d.getAllKeys('draft'))
    const kept = await withDevice((d) => d.getAll('draft'))
    return Promise.all(keys.map(async (key, at): Promise<[string, unknown]> => [key, await unseal(kept[at])]))
  },
  async putAll(drafts: readonly [string, unknown][]): Promise<void> {
    for (const [key, draft] of drafts) {
      const kept = await seal(draft)
      await withDevice((d) => d.put('draft', kept, key))
    }
  },
  /** Committed without waiting to hear that it was put: a page that is killed would not hear it. */
  async write(what: DraftOf, owner: Owner, draft: unknown): Promise<void> {
    const kept = await seal(draft)
    await withDevice(async (d) => {
      const write = d.transaction('draft', 'readwrite')
      const put = write.store.put(kept, keyOf(what, owner))
      write.commit()
      await Promise.all([put, write.done])
    })
  },
  async clear(what: DraftOf, owner: Owner): Promise<void> {
    await withDevice((d) => d.delete('draft', keyOf(what, owner)))
    if (what.kind === 'observation') await oldShelves.dropDraft(oldKeyOf(owner))
  },
}
