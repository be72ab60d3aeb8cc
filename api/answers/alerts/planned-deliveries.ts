/**
 * Who is to be told of what fired, and when it is tried again. What one rule fired in one look is one message: twenty districts are
 * no twenty letters. Ids follow from the record alone, so that a restart plans the same.
 */
import { createHash } from 'node:crypto'
import type { AlertFired } from '#api/contract/alerts.ts'
import type { DeliveryChannel } from '#data/schema/alert.ts'

/** Minutes from one attempt to the next: a mail server restarts within minutes, a network comes back within a day. */
const pausesMin = [1, 5, 15, 60, 180, 360, 720]
export const mostAttempts = pausesMin.length + 1
const minuteMs = 60_000

export type Planned = { deliveryId: string; channel: DeliveryChannel; to: string }

type Fired = Pick<AlertFired, 'ruleId' | 'rule' | 'asOf'>
export const messageOf = ({ ruleId, asOf }: Pick<Fired, 'ruleId' | 'asOf'>): string => `${ruleId} ${asOf}`

export const planned = (fired: Fired): Planned[] => [
  ...[...new Set(fired.rule.emails)].map((to) => plannedTo(messageOf(fired), 'e-mail', to)),
  ...(fired.rule.webhook === null ? [] : [plannedTo(messageOf(fired), 'webhook', fired.rule.webhook)]),
]

/** The id is that of what, how and to whom: the same is never planned twice. */
export const plannedTo = (subjectId: string, channel: DeliveryChannel, to: string): Planned => ({
  deliveryId: createHash('sha256').update([subjectId, channel, to].join('\n')).digest('hex').slice(0, 32),
  channel,
  to,
})

/** When a delivery tried that often is due again; null when it is given up. */
export function dueAgain(attempts: number, lastAt: string): Date | null {
  const pause = pausesMin[attempts - 1]
  return pause === undefined ? null : new Date(Date.parse(lastAt) + pause * minuteMs)
}
