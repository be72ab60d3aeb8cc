/** Pours bytes into a request in chunks, saying no length, until it is answered or so many went out. */
import { request } from 'node:http'

type Pouring = { url: string; method: string; type: string; token: string; megabytes: number }
export type Poured = { status: number; sent: number; answeredAt: number }

export function pour({ url, method, type, token, megabytes }: Pouring): Promise<Poured> {
  const chunk = Buffer.alloc(64 * 1024, 0x20)
  const most = megabytes * 1024 ** 2
  return new Promise((resolve, reject) => {
    let sent = 0
    let over = false
    const headers = { 'Content-Type': type, 'Transfer-Encoding': 'chunked', Authorization: `Bearer ${token}` }
    const going = request(url, { method, headers }, (reply) => {
      over = true
      resolve({ status: reply.statusCode ?? 0, sent, answeredAt: performance.now() })
      reply.resume()
      going.destroy()
    })
    // Cut off by a server that has said its word.
    going.on('error', (error) => (over ? undefined : reject(error)))
    const more = (): void => {
      while (!over) {
        if (sent >= most) {
          going.end()
          return
        }
        sent += chunk.length
        if (!going.write(chunk)) {
          going.once('drain', more)
          return
        }
      }
    }
    more()
  })
}
