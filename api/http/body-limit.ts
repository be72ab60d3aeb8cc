/**
 * A body may be so large and no larger, whether or not it says its length beforehand. Only on routes that take a body. Hono's own
 * cannot take a body in chunks from the node server, whose requests no other request can be made of.
 */
import { createMiddleware } from 'hono/factory'
import { problem } from '#api/contract/problems.ts'
import type { Env } from './env.ts'

const megabyte = 1024 * 1024

export const limitBody = (megabytes: number) => {
  const most = megabytes * megabyte
  const tooLarge = () => problem('request.too-large', { code: 'larger-than', megabytes })
  return createMiddleware<Env>(async (c, next) => {
    const { method, url, headers, body, signal } = c.req.raw
    const said = headers.has('Transfer-Encoding') ? null : headers.get('Content-Length')
    if (said !== null && Number(said) > most) throw tooLarge()
    if (said === null && body !== null) {
      const whole = await readUpTo(body, most)
      if (whole === null) throw tooLarge()
      c.req.raw = new Request(url, { method, headers, body: whole, signal })
    }
    await next()
  })
}

/** Null where there is more. */
async function readUpTo(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new Uint8Array(Buffer.concat(chunks))
    chunks.push(value)
    size += value.length
    if (size > most) return null
  }
}
