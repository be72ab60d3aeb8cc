// One round from the service worker, when the browser says that there is a network and perhaps no page is open. What is sealed under a
// code stays: the key is in a page's memory only.
import { browserClock, chance, pause } from '#web/clock.ts'
import { deviceKeeper } from './device/device-keeper.ts'
import { createOutbox } from './outbox.ts'
import { sendRound } from './sync.ts'
import { channelName, keptSender, sendingLock } from './without-page.ts'

/** Fails while something waits, so that the browser wakes us again. */
export async function sendWithoutPage(): Promise<void> {
  const owner = await keptSender()
  if (owner === null || !('locks' in navigator)) return
  const pages = new BroadcastChannel(channelName)
  const outbox = createOutbox(deviceKeeper, () => pages.postMessage('changed'))
  const line = {
    fetch: (...request: Parameters<typeof fetch>) => fetch(...request),
    now: browserClock.now,
    chance,
    pause,
  }
  try {
    const round = await navigator.locks.request(sendingLock, { ifAvailable: true }, (lock) =>
      lock === null ? null : sendRound(outbox, line, owner),
    )
    if (round !== null && round.stoppedBy !== null) throw new Error('Something still waits to be sent')
  } finally {
    pages.close()
  }
}
