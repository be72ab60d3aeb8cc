/**
 * A line as bad as in the field, on loopback: so many bits a second, so long a way, and connections that break while something is under
 * way. Counts what passes. In front of a served instance, whose address it answers under.
 */

import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

export type Line = {
  /** Of the way up and of the way down, each. */
  kilobitsASecond: number
  delayMs: number
  /** How often a packet of 1,400 bytes is lost and goes again, by the network's own doing. */
  loss: number
  /** How often one ends its connection. */
  breaks: number
  isDown: boolean
}
export type SlowLine = {
  url: string
  line: Line
  sentUp: () => number
  passed: () => Passed
  cuts: () => number
  close(): Promise<void>
}
/** Since the line was laid: questions that set out, and bytes that came, with all that is around an answer. */
type Passed = { questions: number; bytesDown: number }

const packet = 1400
/** What may be on its way in one connection, before whoever sends has to wait. */
const inFlightBytes = 256 * 1024
const isQuestion = /^(GET|POST|PUT|DELETE|HEAD|OPTIONS) \//
const free: Line = { kilobitsASecond: Number.POSITIVE_INFINITY, delayMs: 0, loss: 0, breaks: 0, isDown: false }

/** `chance` decides what breaks, so that a run can be told again. */
export async function slowLine(to: string, chance: () => number): Promise<SlowLine> {
  const target = new URL(to)
  const line = { ...free }
  const open = new Set<Socket>()
  const freeAt = { up: 0, down: 0 }
  const passed = { questions: 0, bytesDown: 0 }
  let sent = 0
  let cut = 0

  /** When these bytes are through: behind all that is on the line already. */
  function through(way: 'up' | 'down', bytes: number): number {
    const begin = Math.max(performance.now(), freeAt[way])
    const isLost = chance() < line.loss
    freeAt[way] = begin + ((isLost ? 2 : 1) * bytes * 8) / line.kilobitsASecond
    return freeAt[way] + line.delayMs * (isLost ? 3 : 1)
  }

  /** Gives what ends when the last packet has arrived. */
  function carry(way: 'up' | 'down', from: Socket, into: Socket): () => Promise<void> {
    let arrived = Promise.resolve()
    let inFlight = 0
    async function bring(part: Buffer, dueAt: number): Promise<void> {
      const waitMs = dueAt - performance.now()
      if (waitMs > 1) await new Promise((go) => setTimeout(go, waitMs))
      inFlight -= part.length
      if (inFlight < inFlightBytes) from.resume()
      if (into.destroyed) return
      if (way === 'up') sent += part.length
      else passed.bytesDown += part.length
      if (line.isDown || chance() < line.breaks) {
        if (!line.isDown) cut += 1
        from.destroy()
        into.destroy()
      } else into.write(part)
    }
    from.on('data', (chunk: Buffer) => {
      if (way === 'up' && isQuestion.test(chunk.toString('latin1', 0, 10))) passed.questions += 1
      for (let at = 0; at < chunk.length; at += packet) {
        const part = chunk.subarray(at, at + packet)
        const dueAt = through(way, part.length)
        inFlight += part.length
        arrived = arrived.then(() => bring(part, dueAt))
      }
      if (inFlight >= inFlightBytes) from.pause()
    })
    return () => arrived
  }

  const server = createServer((phone) => {
    if (line.isDown) return void phone.destroy()
    const house = connect(Number(target.port), target.hostname)
    for (const end of [phone, house]) {
      open.add(end)
      end.setNoDelay(true)
      end.on('error', () => undefined)
      end.on('close', () => open.delete(end))
    }
    carry('up', phone, house)
    const allArrived = carry('down', house, phone)
    phone.on('close', () => house.destroy())
    house.on('close', () => void allArrived().then(() => phone.destroy()))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    line,
    sentUp: () => sent,
    passed: () => ({ ...passed }),
    cuts: () => cut,
    async close() {
      for (const end of open) end.destroy()
      await new Promise((done) => server.close(done))
    },
  }
}
