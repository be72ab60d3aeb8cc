// Takes parcels from the outbox to the server, one at a time, and writes down what became of each. Knows no browser: fetch, clock and
// chance are passed in.
import type { Outbox } from './outbox.ts'
import type { Owner, Parcel, Trouble } from './parcel.ts'
import type { AnyReceipt } from './parcels/parcel-kind.ts'
import { kindOf } from './parcels/registry.ts'
import { exchange, jsonRequest, type Line, longestWaitMs, type Outcome, trouble } from './send-parcel.ts'
import { uploadEnclosed } from './upload.ts'

export type Sending = { sent: number; refused: number; waiting: number; stoppedBy: Trouble | null }

const firstWaitMs = 15_000

/** 15 s, 30 s, 1 min … 30 min, each shortened by up to half so that many phones do not call at once. */
export const waitAfter = (attempts: number, chance: number): number =>
  Math.round(Math.min(longestWaitMs, firstWaitMs * 2 ** Math.max(0, attempts - 1)) * (1 - chance / 2))

export type SendOptions = {
  /** Only this one, refused or not: a person asked for it. */
  only?: string
  /** Leave alone what is not due yet. */
  dueOnly?: boolean
  onTry?: Told
}
/** What is on its way, and how much of it has gone, from 0 to 1. */
type Told = (onTheWay: { uuid: string; share: number } | null) => void

async function sendOne(outbox: Outbox, parcel: Parcel, line: Line, told: Told): Promise<Outcome<AnyReceipt>> {
  const { uuid, content, enclosed, owner } = parcel
  const kind = kindOf(parcel)
  // Where this version of the page cannot read it, a newer one will.
  const body = kind?.body(content, enclosed) ?? null
  const address = kind?.address(uuid, content) ?? null
  if (kind === undefined || body === null || address === null)
    return { sort: 'refused', trouble: trouble('newer-version') }
  const request = jsonRequest(body, owner)
  const words = String(request.body).length
  const all = enclosed.reduce((sum, { size }) => sum + size, words)
  const attachments = enclosed.length === 0 ? [] : await outbox.attachmentsOf(uuid)
  const stopped = await uploadEnclosed(parcel, attachments, line, (bytes) => told({ uuid, share: bytes / all }))
  if (stopped !== null) return stopped
  const isOurs = (receipt: AnyReceipt) => receipt.uuid === uuid
  return exchange({ address, request, bytes: words, answer: kind.receipt, isOurs }, line)
}

/** One round of the parcels of one person: nobody's are asked about first. Whoever calls holds the lock: two rounds at once would send twice. */
export async function sendRound(outbox: Outbox, line: Line, owner: Owner, options: SendOptions = {}): Promise<Sending> {
  const round: Sending = { sent: 0, refused: 0, waiting: 0, stoppedBy: null }
  if (owner === null) return round
  const now = line.now().toISOString()
  const told: Told = options.onTry ?? (() => undefined)
  const isWanted = (parcel: Parcel): boolean => {
    if (parcel.owner !== owner) return false
    if (options.only !== undefined) return parcel.uuid === options.only
    if (parcel.state === 'refused') return false
    return options.dueOnly !== true || parcel.nextTryAt === null || parcel.nextTryAt <= now
  }
  try {
    for (const { uuid } of (await outbox.list()).filter(isWanted)) {
      const parcel = await outbox.find(uuid)
      if (parcel === undefined) continue
      told({ uuid, share: 0 })
      const outcome = await sendOne(outbox, parcel, line, told)
      if (!(await takeNote(outbox, line, parcel, outcome, round))) break
    }
  } finally {
    told(null)
  }
  return round
}

/** Writes the outcome down; false when the round should stop. */
async function takeNote(outbox: Outbox, line: Line, tried: Parcel, outcome: Outcome<AnyReceipt>, round: Sending) {
  if (outcome.sort === 'received') {
    if ((await outbox.settle(tried, outcome.receipt)) !== 'changed-meanwhile') round.sent += 1
    return true
  }
  const attempts = tried.attempts + 1
  const lastTriedAt = line.now().toISOString()
  const common = { attempts, lastTriedAt, trouble: outcome.trouble }
  if (outcome.sort === 'refused') {
    await outbox.note(tried, { ...common, state: 'refused', nextTryAt: null })
    round.refused += 1
    return true
  }
  const waitMs = (outcome.sort === 'later' ? outcome.waitMs : null) ?? waitAfter(attempts, line.chance())
  const nextTryAt = new Date(line.now().getTime() + waitMs).toISOString()
  await outbox.note(tried, { ...common, state: outcome.sort === 'sign-in' ? 'sign-in' : 'waiting', nextTryAt })
  round.waiting += 1
  const goesOn = outcome.sort === 'later' && outcome.rest
  if (!goesOn) round.stoppedBy = outcome.trouble
  return goesOn
}
