// When reports are sent: on opening, when the network or the page comes back, when somebody signs in, and by a timer that waits
// longer each time. One round at a time in all tabs together. Knows the browser; what a round does is sync.ts's affair.
import { z } from 'zod'
import { browserClock, chance, pause } from '#web/clock.ts'
import { deviceKeeper } from './device/device-keeper.ts'
import { askFates } from './fates.ts'
import { onLockChange } from './lock/lock.ts'
import { createOutbox } from './outbox.ts'
import { keepPackOnlyOf } from './pack/pack.ts'
import type { Line } from './send-parcel.ts'
import { type Sending, type SendOptions, sendRound } from './sync.ts'
import { rememberedWhose, rememberWhose, type Whose, whoseNow } from './whose.ts'
import { askForSync, channelName, keepSender, sendingLock } from './without-page.ts'

const onTheWay = z.object({ uuid: z.string(), share: z.number() })
export type OnTheWay = z.infer<typeof onTheWay>
const onTheWayTold = z.object({ onTheWay: onTheWay.nullable() })
export type FieldState = {
  /** Goes up whenever something in the outbox changed. */
  version: number
  /** What is on its way just now, and how much of it has gone, from 0 to 1. */
  onTheWay: OnTheWay | null
  lastRound: Sending | null
  rounds: number
  /** Undefined until it is known. */
  whose: Whose | undefined
}

let state: FieldState = { version: 0, onTheWay: null, lastRound: null, rounds: 0, whose: rememberedWhose() }
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

const otherTabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(channelName)
/** Another tab says what it has on its way, so that it is left alone here too; a tab of an older version only says that something changed. */
otherTabs?.addEventListener('message', ({ data: said }: MessageEvent<unknown>) => {
  const told = onTheWayTold.safeParse(said)
  change(told.success ? told.data : { version: state.version + 1 })
})
onLockChange(() => change({ version: state.version + 1 }))
export const outbox = createOutbox(deviceKeeper, () => {
  change({ version: state.version + 1 })
  otherTabs?.postMessage('changed')
  void askForSync()
})

const line: Line = { fetch: (...request) => fetch(...request), now: browserClock.now, chance, pause }
let busy = false
/** Somebody asked for a round while one was going on: there is one more after it. */
let again = false

/** Pages that are not secure have no locks; there, one tab at least does not send twice at once. */
async function alone(work: () => Promise<Sending>): Promise<Sending | null> {
  busy = true
  try {
    if (!('locks' in navigator)) return await work()
    return await navigator.locks.request(sendingLock, { ifAvailable: true }, (lock) => (lock === null ? null : work()))
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
  const owner = sender()
  if (owner === null) return null
  const onTry = (onTheWay: OnTheWay | null) => {
    change({ onTheWay })
    otherTabs?.postMessage({ onTheWay })
  }
  const round = await alone(() => sendRound(outbox, line, owner, { ...options, onTry }))
  if (round !== null) change({ lastRound: round, rounds: state.rounds + 1 })
  if ((round?.sent ?? 0) > 0) hearFates()
  if (!again) return round
  again = false
  return sendNow()
}

/** Under whose sign-in anything may go just now. */
const sender = (): string | null => (state.whose?.ended === null ? state.whose.reporter : null)

/** The server has said who is signed in; `null`: it could not be asked, and never has been. */
export function signedInAs(session: Parameters<typeof whoseNow>[0] | null): void {
  const now = whoseNow(session ?? { reporter: null, ended: null }, state.whose)
  if (JSON.stringify(now) !== JSON.stringify(state.whose)) {
    if (session !== null) rememberWhose(now)
    void keepPackOnlyOf(now.reporter).catch(() => undefined)
    void keepSender(now.ended === null ? now.reporter : null).catch(() => undefined)
    change({ whose: now, version: state.version + 1 })
  }
  quietly({})
  hearFates()
}

function hearFates(): void {
  const owner = sender()
  if (owner !== null) void askFates(outbox, line, owner)
}

const everyMs = 10_000
/** A tab that was killed while it sent says no more that it is done. */
async function forgetDeadTab(): Promise<void> {
  if (busy || state.onTheWay === null || !('locks' in navigator)) return
  const { held = [] } = await navigator.locks.query()
  if (!held.some(({ name }) => name === sendingLock)) change({ onTheWay: null })
}
const quietly = (options: SendOptions) => void sendNow(options).catch(() => undefined)

/** Starts the rounds; the answer stops them. */
export function startSending(): () => void {
  const back = () => {
    quietly({})
    hearFates()
  }
  const seen = () => document.visibilityState === 'visible' && back()
  const timer = window.setInterval(() => {
    void forgetDeadTab()
    if (navigator.onLine) quietly({ dueOnly: true })
  }, everyMs)
  window.addEventListener('online', back)
  document.addEventListener('visibilitychange', seen)
  back()
  return () => {
    window.clearInterval(timer)
    window.removeEventListener('online', back)
    document.removeEventListener('visibilitychange', seen)
  }
}
