/** What is written to people, in words: those of web/text, with the addresses made whole. */
import type { Alert } from '#api/contract/alerts.ts'
import type { Letter } from '#api/contract/letter.ts'
import { letters } from '#web/text/en/letters.ts'

export type From = { name: string; fictional: boolean; publicUrl: string }

export const alertLetter = ({ name, fictional, publicUrl }: From, alerts: readonly Alert[]): Letter =>
  letters.alerts({
    instance: name,
    fictional,
    page: `${publicUrl}/alerts`,
    ruleName: alerts[0]?.ruleName ?? '',
    alerts: alerts.map((alert) => ({ ...alert, address: `${publicUrl}${alert.address}` })),
  })
