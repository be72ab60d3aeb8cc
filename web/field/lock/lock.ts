// Whether the phone's shelves are sealed under a code, and whether they are open now. The key is in this page's memory only: closing
// the page, hiding it, or leaving it for a while locks. Each wrong code makes the next wait longer.
import { z } from 'zod'
import { browserClock } from '#web/clock.ts'
import { withDevice } from '../device/shelves.ts'
import { newDataKey, unwrapKey, wrapKey, wrappedKey } from './data-key.ts'

const keptLock = z.object({
  key: wrappedKey,
  /** Wrong codes in a row. */
  wrong: z.int(),
  /** No code is tried before this moment. */
  notBefore: z.string().nullable(),
  /** So many wrong codes throw everything away; null: none do. */
  wipeAfter: z.int().nullable(),
})
type KeptLock = z.infer<typeof keptLock>

export type LockState =
  | { sort: 'none' }
  | { sort: 'locked'; wrong: number; wipeAfter: number | null }
  | { sort: 'open' }

/** Four wrong codes are a slip of the thumb; from then on 30 s, 1 min, 2 min … an hour. */
const freeTries = 4
const firstWaitMs = 30_000
const longestWaitMs = 60 * 60_000
export const waitAfterWrong = (wrong: number): number =>
  wrong < freeTries ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (wrong - freeTries))

export const shortestCode = 6
const name = 'lock'
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('upstream-lock')

let key: CryptoKey | null = null
let isComingOff = false
let known: Promise<KeptLock | null> | null = null
let state: LockState | undefined
const listeners = new Set<() => void>()

const read = async (): Promise<KeptLock | null> => {
  const kept = keptLock.safeParse(await withDevice((d) => d.get('note', name)))
  return kept.success ? kept.data : null
}
async function write(lock: KeptLock | null): Promise<void> {
  await withDevice(async (d) => {
    if (lock === null) await d.delete('note', name)
    else await d.put('note', lock, name)
  })
  known = Promise.resolve(lock)
}
function say(lock: KeptLock | null): void {
  state =
    lock === null
      ? { sort: 'none' }
      : key !== null
        ? { sort: 'open' }
        : { sort: 'locked', wrong: lock.wrong, wipeAfter: lock.wipeAfter }
  for (const tell of listeners) tell()
}
async function lookAgain(): Promise<KeptLock | null> {
  known = read()
  const lock = await known
  if (lock === null) key = null
  say(lock)
  return lock
}
channel?.addEventListener('message', () => {
  key = null
  void lookAgain()
})

/** Undefined until the device has been asked. */
export const lockState = (): LockState | undefined => state
export function onLockChange(listener: () => void): () => void {
  listeners.add(listener)
  if (state === undefined) void lookAgain().catch(() => say(null))
  return () => listeners.delete(listener)
}

/** What opens now, and what seals: nothing where the phone has no code, is locked, or is just losing its code. */
export async function keyNow(): Promise<{ key: CryptoKey | null; sealing: CryptoKey | null; isLocked: boolean }> {
  known ??= read()
  const lock = await known
  return { key, sealing: isComingOff ? null : key, isLocked: lock !== null && key === null }
}

/** `reseal` writes everything anew under the key there is then. */
export async function setCode(code: string, wipeAfter: number | null, reseal: () => Promise<void>): Promise<void> {
  const fresh = await newDataKey()
  const lock = { key: await wrapKey(fresh, code), wrong: 0, notBefore: null, wipeAfter }
  await write(lock)
  key = fresh
  await reseal()
  say(lock)
  channel?.postMessage('changed')
}

/** Plain again first, then without a key: broken off half way, both can be read. */
export async function takeCodeOff(reseal: () => Promise<void>): Promise<void> {
  isComingOff = true
  try {
    await reseal()
    await write(null)
    key = null
  } finally {
    isComingOff = false
  }
  say(null)
  channel?.postMessage('changed')
}

export type Unlocked = 'open' | 'wrong' | 'spent' | { waitMs: number }
export async function unlock(code: string): Promise<Unlocked> {
  const lock = await lookAgain()
  if (lock === null) return 'open'
  const now = browserClock.now()
  const waitMs = lock.notBefore === null ? 0 : Date.parse(lock.notBefore) - now.getTime()
  // A clock set back must not lengthen the wait without end.
  if (waitMs > 0 && waitMs <= longestWaitMs) return { waitMs }
  // Written before the code is tried: a page closed in between has spent its try.
  const wrong = lock.wrong + 1
  const notBefore = new Date(now.getTime() + waitAfterWrong(wrong)).toISOString()
  await write({ ...lock, wrong, notBefore })
  key = await unwrapKey(lock.key, code)
  if (key !== null) {
    const right = { ...lock, wrong: 0, notBefore: null }
    await write(right)
    say(right)
    return 'open'
  }
  say({ ...lock, wrong, notBefore })
  return lock.wipeAfter !== null && wrong >= lock.wipeAfter ? 'spent' : 'wrong'
}

export function lockNow(): void {
  if (key === null) return
  key = null
  void lookAgain()
  channel?.postMessage('changed')
}
