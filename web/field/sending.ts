// When reports are sent: on opening, when the network or the page comes back, when somebody signs in, and by a timer that waits
// longer each time. One round at a time in all tabs together. Knows the browser; what a round does is sync.ts's affair.
import { browserClock, chance } from '#web/clock.ts'
import { deviceKeeper } from './device-keeper.ts'
import { createOutbox } from './outbox.ts'
import { type Line, type Sending, type SendOptions, sendRound } from './sync.ts'

export type FieldState = {
  /** Goes up whenever something in the outbox changed. */
  version: number
  /** The report on its way just now. */
  onTheWay: string | null
  lastRound: Sending | null
  rounds: number
}

let state: FieldState = { version: 0, onTheWay: null, lastRound: null, rounds: 0 }
const listeners = new Set<() => void>()
const change = (part: Partial<FieldState>): void => {
  state = { ...state, ...part }
  for (const tell of listeners) tell()
}
export const fieldState = (): FieldState => state
export function onFieldChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const otherTabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('upstream-field')
otherTabs?.addEventListener('message', () => change({ version: state.version + 1 }))
export const outbox = createOutbox(deviceKeeper, () => {
  change({ version: state.version + 1 })
  otherTabs?.postMessage('changed')
})

const line: Line = { fetch: (...request) => fetch(...request), now: browserClock.now, chance }
const lockName = 'upstream-sending'
let busy = false
/** Somebody asked for a round while one was going on: there is one more after it. */
let again = false

/** Pages that are not secure have no locks; there, one tab at least does not send twice at once. */
async function alone(work: () => Promise<Sending>): Promise<Sending | null> {
  busy = true
  try {
    if (!('locks' in navigator)) return await work()
    return await navigator.locks.request(lockName, { ifAvailable: true }, (lock) => (lock === null ? null : work()))
  } finally {
    busy = false
  }
}

/** Null when a round is going on already, here or in another tab. */
export async function sendNow(options: SendOptions = {}): Promise<Sending | null> {
  if (busy) {
    again ||= options.dueOnly !== true
    return null
  }
  const round = await alone(() => sendRound(outbox, line, { ...options, onTry: (uuid) => change({ onTheWay: uuid }) }))
  if (round !== null) change({ lastRound: round, rounds: state.rounds + 1 })
  if (!again) return round
  again = false
  return sendNow()
}

const everyMs = 10_000
const quietly = (options: SendOptions) => void sendNow(options).catch(() => undefined)

/** Starts the rounds; the answer stops them. */
export function startSending(): () => void {
  const back = () => quietly({})
  const seen = () => document.visibilityState === 'visible' && quietly({})
  const timer = window.setInterval(() => navigator.onLine && quietly({ dueOnly: true }), everyMs)
  window.addEventListener('online', back)
  document.addEventListener('visibilitychange', seen)
  quietly({})
  return () => {
    window.clearInterval(timer)
    window.removeEventListener('online', back)
    document.removeEventListener('visibilitychange', seen)
  }
}
