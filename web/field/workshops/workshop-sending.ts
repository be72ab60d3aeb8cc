// Takes closed workshops to the server when it can be reached; each leaves the outbox only for a receipt that names it.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { planReceipt } from '#api/contract/commitment-writes.ts'
import { browserClock, chance } from '#web/clock.ts'
import { jsonRequest, type Line, sendTo, waitAfter } from '../sync.ts'
import { type SentWorkshop, type UnsentWorkshop, workshopKeeper } from './workshop-keeper.ts'

const line: Line = { fetch: (...request) => fetch(...request), now: browserClock.now, chance }
const everyMs = 10_000

let version = 0
const listeners = new Set<() => void>()
const changed = (): void => {
  version += 1
  for (const tell of listeners) tell()
}
const onChange = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Null when a round is going on already, here or in another tab. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work()
  await navigator.locks.request('upstream-workshops', { ifAvailable: true }, (lock) =>
    lock === null ? undefined : work(),
  )
}

export const sendWorkshops = (): Promise<void> =>
  alone(async () => {
    for (const unsent of await workshopKeeper.unsent()) {
      if (unsent.state === 'refused') continue
      if (unsent.nextTryAt !== null && unsent.nextTryAt > line.now().toISOString()) continue
      if (!(await sendWorkshop(unsent))) break
    }
  }).finally(changed)

/** Of one; false when there is no use in trying the others now. */
async function sendWorkshop(unsent: UnsentWorkshop): Promise<boolean> {
  const { workshopId, workshop } = unsent
  const address = `/api/workshops/${workshopId}`
  const request = jsonRequest(workshop)
  const outcome = await sendTo({ uuid: workshopId, address, request, bytes: 0, receipt: planReceipt }, line)
  if (outcome.sort === 'received') {
    await workshopKeeper.settle(unsent, outcome.receipt.receivedAt)
    return true
  }
  const attempts = unsent.attempts + 1
  if (outcome.sort === 'refused') {
    await workshopKeeper.note({ ...unsent, attempts, state: 'refused', nextTryAt: null, trouble: outcome.trouble })
    return true
  }
  const waitMs = (outcome.sort === 'later' ? outcome.waitMs : null) ?? waitAfter(attempts, line.chance())
  const nextTryAt = new Date(line.now().getTime() + waitMs).toISOString()
  const state = outcome.sort === 'sign-in' ? 'sign-in' : 'waiting'
  await workshopKeeper.note({ ...unsent, attempts, state, nextTryAt, trouble: outcome.trouble })
  return outcome.sort === 'later' && outcome.rest
}

/** Whatever wait was agreed on: the line is back, or somebody asks. */
export async function sendWorkshopsNow(): Promise<void> {
  for (const unsent of await workshopKeeper.unsent()) await workshopKeeper.note({ ...unsent, nextTryAt: null })
  await sendWorkshops()
}

/** Starts the rounds; the answer stops them. */
export function startSendingWorkshops(): () => void {
  const back = () => void sendWorkshopsNow().catch(() => undefined)
  const timer = window.setInterval(() => navigator.onLine && void sendWorkshops().catch(() => undefined), everyMs)
  window.addEventListener('online', back)
  back()
  return () => {
    window.clearInterval(timer)
    window.removeEventListener('online', back)
  }
}

export type WorkshopsHere = { unsent: readonly UnsentWorkshop[]; sent: readonly SentWorkshop[] }
/** Closed workshops of this device. */
export function useWorkshopsHere(): WorkshopsHere {
  const now = useSyncExternalStore(onChange, () => version)
  const [here, setHere] = useState<WorkshopsHere>({ unsent: [], sent: [] })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means: read again
  useEffect(() => {
    let isCurrent = true
    Promise.all([workshopKeeper.unsent(), workshopKeeper.sent()]).then(
      ([unsent, sent]) => isCurrent && setHere({ unsent, sent }),
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [now])
  return here
}
