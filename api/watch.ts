/**
 * What the server does by itself, round after round: looks whether a rule fires once the record has moved on or a day has passed,
 * writes down which digests are due, sends what is to be sent, and once a day erases what is past its time.
 * A round that fails is tried again at the next one; nobody's request waits for it.
 */
import { deliver } from './alerts/deliver.ts'
import { deliverDigests } from './alerts/deliver-digests.ts'
import { fireAlerts } from './alerts/fire-alerts.ts'
import { makeDigests } from './alerts/make-digests.ts'
import type { Deps } from './deps.ts'
import { eraseWithdrawn } from './observations/erase-observations.ts'
import { purge } from './retention/purge.ts'

const pauseMs = 5_000

export type Watch = {
  /** One round; the loop and tests alike. */
  round(): Promise<void>
  stop(): Promise<void>
}

export function watch(deps: Deps): Watch {
  let looked = ''
  let purgedOn = ''
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let going: Promise<void> = Promise.resolve()

  async function round(): Promise<void> {
    const state = `${deps.mirror.seq} ${deps.clock.now().toISOString().slice(0, 10)}`
    const today = deps.clock.now().toISOString().slice(0, 10)
    if (purgedOn !== today) await purge(deps, { dryRun: false, actor: 'server' })
    purgedOn = today
    await eraseWithdrawn(deps, 'server')
    await deps.mirror.forget()
    if (state !== looked) await fireAlerts(deps)
    await makeDigests(deps)
    await deliver(deps)
    await deliverDigests(deps)
    // Not what it is by now: something may have come in meanwhile, and looking twice fires nothing twice.
    looked = state
  }

  const next = (): void => {
    if (stopped) return
    timer = setTimeout(() => {
      going = round()
        .catch((error: unknown) => deps.log.warn({ err: error }, 'a round of the watch failed'))
        .finally(next)
    }, pauseMs)
    timer.unref()
  }
  next()

  return {
    round,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await going
    },
  }
}
