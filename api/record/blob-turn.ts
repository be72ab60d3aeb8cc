/**
 * Keeps two things apart: naming a file in the record, which begins with a look whether it is there, and deleting files that nothing
 * names any more. Many may name at once; deleting waits until they are done, and they wait for it.
 */
import type { Blobs } from './journal.ts'

type Turn = {
  whileNaming<T>(work: () => Promise<T>): Promise<T>
  whileNoneNames<T>(work: () => Promise<T>): Promise<T>
}

const turns = new WeakMap<Blobs, Turn>()

export function blobTurn(blobs: Blobs): Turn {
  const known = turns.get(blobs) ?? newTurn()
  turns.set(blobs, known)
  return known
}

function newTurn(): Turn {
  const naming = new Set<Promise<unknown>>()
  let deleting: Promise<unknown> = Promise.resolve()
  const settled = (work: Promise<unknown>): Promise<void> =>
    work.then(
      () => {},
      () => {},
    )
  return {
    async whileNaming(work) {
      for (let before = deleting; ; before = deleting) {
        await settled(before)
        if (before === deleting) break
      }
      const now = work()
      naming.add(now)
      return now.finally(() => naming.delete(now))
    },
    whileNoneNames(work) {
      const now = settled(deleting)
        .then(() => Promise.all([...naming].map(settled)))
        .then(work)
      deleting = now
      return now
    },
  }
}
