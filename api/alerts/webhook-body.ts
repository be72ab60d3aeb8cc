/** What another service is told of what fired: what anybody may read, with an English sentence beside each statement. */
import type { Alert } from '#api/contract/alerts.ts'
import { inEnglish } from '#api/http/in-english.ts'
import type { From } from './in-words.ts'

/** The rest is told by its number: a receiver need not take in a whole country at once. */
const mostTold = 100

export function webhookBody(
  { name, fictional, publicUrl }: From,
  deliveryId: string,
  alerts: readonly Alert[],
): string {
  return JSON.stringify({
    event: 'alerts.fired',
    deliveryId,
    instance: { name, fictional },
    total: alerts.length,
    alerts: alerts.slice(0, mostTold).map(({ deliveries: _, address, ...alert }) => ({
      ...inEnglish(alert),
      address: `${publicUrl}${address}`,
    })),
  })
}
