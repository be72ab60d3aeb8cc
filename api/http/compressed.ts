/**
 * Answers leave compressed: on a slow line their bytes are what a reader waits for. What was compressed once is kept under the
 * hash of what it says, so that whoever is told the same afterwards does not wait for it, and nobody is told what was said to another.
 * Files of any size stream by.
 */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Env } from './env.ts'

type Encoding = 'br' | 'gzip'
/** Of what is large, the time it takes is felt as well as its bytes: a page of ten thousand features is packed in a few milliseconds. */
const largeBytes = 512 * 1024
const compress: Record<Encoding, (bytes: Uint8Array) => Promise<Uint8Array>> = {
  // A third smaller than gzip in the same time.
  br: (bytes) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: isLarge(bytes) ? 1 : 5 } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: isLarge(bytes) ? 1 : 6 }),
}
const isLarge = (bytes: Uint8Array): boolean => bytes.byteLength > largeBytes
/** Below this a packet is sent all the same. */
const worthBytes = 1400
const keptBytes = 8 * 1024 ** 2

const compressible = /^application\/([\w.+-]+\+)?json\b/

export function compressed() {
  const kept = newShelf()
  async function packed(bytes: Uint8Array, encoding: Encoding): Promise<Uint8Array> {
    const key = `${encoding} ${createHash('sha256').update(bytes).digest('hex')}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const made = await compress[encoding](bytes)
    kept.put(key, made)
    return made
  }
  return createMiddleware<Env>(async (c, next) => {
    await next()
    const answer = c.res
    if (c.req.method !== 'GET' || !compressible.test(answer.headers.get('Content-Type') ?? '')) return
    if (answer.headers.has('Content-Disposition') || answer.headers.has('Content-Encoding') || answer.body === null)
      return
    answer.headers.append('Vary', 'Accept-Encoding')
    const encoding = wanted(c)
    if (encoding === null) return
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const headers = new Headers(answer.headers)
    const isWorthIt = bytes.byteLength >= worthBytes
    if (isWorthIt) {
      headers.delete('Content-Length')
      headers.set('Content-Encoding', encoding)
    }
    const body = isWorthIt ? await packed(bytes, encoding) : bytes
    c.res = undefined
    c.res = new Response(body as BodyInit, { status: answer.status, headers })
  })
}

/** The order of preference is ours: a client that takes both and gives neither less weight gets the smaller. */
function wanted(c: Context<Env>): Encoding | null {
  const offered = (c.req.header('Accept-Encoding') ?? '').split(',').map((part) => part.trim())
  const takes = (encoding: string) =>
    offered.some((part) => part === encoding || (part.startsWith(`${encoding};`) && !/;\s*q=0(\.0*)?$/.test(part)))
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null
}

/** The last used, up to so many bytes. */
function newShelf() {
  const shelf = new Map<string, Uint8Array>()
  let total = 0
  return {
    get(key: string): Uint8Array | undefined {
      const found = shelf.get(key)
      if (found !== undefined) {
        shelf.delete(key)
        shelf.set(key, found)
      }
      return found
    },
    put(key: string, bytes: Uint8Array): void {
      if (shelf.has(key)) return
      shelf.set(key, bytes)
      total += bytes.byteLength
      for (const [oldest, old] of shelf) {
        if (total <= keptBytes) return
        shelf.delete(oldest)
        total -= old.byteLength
      }
    },
  }
}
