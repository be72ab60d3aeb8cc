/**
 * A file on its way, sent only once its first piece is there: what fails before that is an answer of its own, not half a file. Whoever
 * gives up in between closes the source, whether or not anything was read: a reader of the mirror hangs on it.
 */
import { Readable } from 'node:stream'

export async function begunStream(pieces: AsyncIterable<string | Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const source = pieces[Symbol.asyncIterator]()
  let first: IteratorResult<string | Uint8Array> | null = await source.next()
  const rest: AsyncIterableIterator<string | Uint8Array> = {
    [Symbol.asyncIterator]: () => rest,
    async next() {
      const next = first ?? (await source.next())
      first = null
      return next
    },
    async return() {
      await source.return?.()
      return { done: true, value: undefined }
    },
  }
  return Readable.toWeb(Readable.from(rest, { objectMode: false }))
}
