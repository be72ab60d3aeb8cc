// What pages and the worker that sends without them agree on: one sends at a time, under whom, and that the browser shall wake the worker.
import { z } from 'zod'
import { withDevice } from './device/shelves.ts'

export const sendingLock = 'upstream-sending'
export const channelName = 'upstream-field'
const tag = 'upstream-outbox'
const sender = 'sender'

/** A worker cannot read where the page keeps who is signed in. */
export const keepSender = (reporter: string | null): Promise<unknown> =>
  withDevice((d) => d.put('note', reporter, sender))
export const keptSender = async (): Promise<string | null> =>
  z.string().safeParse(await withDevice((d) => d.get('note', sender))).data ?? null

const canSync = (registration: object): registration is { sync: { register(tag: string): Promise<void> } } =>
  'sync' in registration
/** Only one family of browsers has it; the others send when the page is open. */
export async function askForSync(): Promise<void> {
  try {
    const registration: object | undefined = await navigator.serviceWorker?.getRegistration()
    if (registration !== undefined && canSync(registration)) await registration.sync.register(tag)
  } catch {
    // Refused by the browser or its owner.
  }
}
