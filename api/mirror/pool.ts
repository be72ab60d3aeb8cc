/** Lends each of a few things to one borrower at a time, first come, first served, up to a limit of patience. */
import { problem } from '#api/contract/problems.ts'

/** Beyond this many waiting, a new borrower is told the server is busy rather than left to wait. */
const mostWaiting = 500

export type Pool<T> = {
  lend<R>(work: (thing: T) => Promise<R>): Promise<R>
  /** The same for work that hands over piece by piece; the thing comes back when the reader is done or gives up. */
  lendWhile<R>(work: (thing: T) => AsyncIterable<R>): AsyncIterable<R>
  /** Resolves when everything is back; nothing is lent any more. */
  drain(): Promise<void>
}

export function createPool<T>(things: T[]): Pool<T> {
  const free = [...things]
  const waiting: ((thing: T) => void)[] = []
  let drained: (() => void) | null = null

  async function take(): Promise<T> {
    if (drained !== null) throw problem('server.busy', { code: 'mirror-opening' })
    const thing = free.pop()
    if (thing !== undefined) return thing
    if (waiting.length >= mostWaiting) throw problem('server.busy')
    return new Promise((resolve) => waiting.push(resolve))
  }

  function giveBack(thing: T): void {
    const next = waiting.shift()
    if (next !== undefined) next(thing)
    else free.push(thing)
    if (free.length === things.length) drained?.()
  }

  return {
    async lend(work) {
      const thing = await take()
      try {
        return await work(thing)
      } finally {
        giveBack(thing)
      }
    },
    async *lendWhile(work) {
      const thing = await take()
      try {
        yield* work(thing)
      } finally {
        giveBack(thing)
      }
    },
    async drain() {
      await new Promise<void>((resolve) => {
        drained = resolve
        if (free.length === things.length) resolve()
      })
    },
  }
}
