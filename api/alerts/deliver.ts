/**
 * The outbox: what fired and has not arrived yet is tried, and every attempt is written down. It is made of the record alone, so a
 * restart goes on where it stopped. An attempt that arrived but could not be written down is made again: at least once, under the
 * same id.
 */
import { group as groupBy } from 'd3-array'
import { inbox } from '#api/answers/alerts/inbox.ts'
import { dueAgain, messageOf, type Planned, planned } from '#api/answers/alerts/planned-deliveries.ts'
import type { Alert } from '#api/contract/alerts.ts'
import type { DeliveryFault } from '#api/contract/statements/alerts.ts'
import type { Deps } from '#api/deps.ts'
import { alertsFired } from '#api/queries/alerts-fired.ts'
import { type DeliveryRow, deliveries } from '#api/queries/deliveries.ts'
import { instance } from '#api/queries/instance.ts'
import { write } from '#api/record/write.ts'
import { callWebhook } from './call-webhook.ts'
import { alertLetter, type From } from './in-words.ts'
import { sendMail } from './send-mail.ts'
import { webhookBody } from './webhook-body.ts'

export type Delivering = Pick<Deps, 'journal' | 'blobs' | 'mirror' | 'clock' | 'settings'>
type Due = Planned & { subjectId: string; attempts: number }

export async function deliver(deps: Delivering): Promise<void> {
  const { mirror, clock } = deps
  const fired = await alertsFired(mirror)
  const tried = new Map((await deliveries(mirror)).map((row) => [row.deliveryId, row]))
  const messages = groupBy(fired, (row) => messageOf(row.fired))
  for (const [subjectId, rows] of messages) {
    const [first] = rows
    const due = first === undefined ? [] : dueOf(planned(first.fired), subjectId, tried, clock.now())
    if (due.length === 0) continue
    const ids = new Set(rows.map((row) => row.fired.alertId))
    const alerts = (await inbox(mirror, null)).rows.filter(({ alertId }) => ids.has(alertId))
    for (const each of due) await attempt(deps, each, await send(deps, each, alerts))
  }
}

export function dueOf(
  all: readonly Planned[],
  subjectId: string,
  tried: ReadonlyMap<string, DeliveryRow>,
  now: Date,
): Due[] {
  return all.flatMap((plan) => {
    const before = tried.get(plan.deliveryId)
    if (before === undefined) return [{ ...plan, subjectId, attempts: 0 }]
    const again = before.arrived ? null : dueAgain(before.attempts, before.lastAt)
    return again === null || again > now ? [] : [{ ...plan, subjectId, attempts: before.attempts }]
  })
}

export async function attempt(deps: Delivering, due: Due, fault: DeliveryFault | null): Promise<void> {
  const { deliveryId, subjectId, channel, attempts } = due
  await write(deps, {
    kind: 'delivery.attempted',
    subject: deliveryId,
    actor: 'watch',
    body: { deliveryId, subjectId, channel, attempt: attempts + 1, fault },
  })
}

async function send(
  deps: Delivering,
  { channel, to, deliveryId }: Due,
  alerts: readonly Alert[],
): Promise<DeliveryFault | null> {
  const { mail, webhook } = deps.settings.outward
  const from = await senderOf(deps)
  if (channel === 'e-mail')
    return mail === null
      ? { code: 'channel-not-set-up' }
      : sendMail(mail, { to, id: deliveryId, letter: alertLetter(from, alerts) })
  return webhook === null
    ? { code: 'channel-not-set-up' }
    : callWebhook(webhook, { url: to, deliveryId, at: deps.clock.now(), body: webhookBody(from, deliveryId, alerts) })
}

/** Who writes, and where its page is. */
export async function senderOf({ mirror, settings }: Pick<Deps, 'mirror' | 'settings'>): Promise<From> {
  const country = await instance(mirror)
  const { host, port, outward } = settings
  const own = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  return { name: country?.name ?? '', fictional: country?.fictional === true, publicUrl: outward.publicUrl ?? own }
}
