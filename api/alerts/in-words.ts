/** What is written to people, in words: those of web/text, with the addresses made whole. */
import type { Alert } from '#api/contract/alerts.ts'
import type { DigestNews } from '#api/contract/digest-news.ts'
import type { Letter } from '#api/contract/letter.ts'
import type { Digest } from '#data/schema/digest.ts'
import { digestLetter } from '#web/text/en/digest-letter.ts'
import { letters } from '#web/text/en/letters.ts'
import { type UnsubscribeWords, unsubscribeWords } from '#web/text/en/unsubscribe.ts'
import { quoted } from './letter.ts'

/** Known to the browser by its hash (http/security-headers.ts). */
export const style =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:3rem auto;padding:0 1rem}button{font:inherit;min-height:2.75rem;padding:0 1rem}'

export type From = { name: string; fictional: boolean; publicUrl: string }

export const alertLetter = ({ name, fictional, publicUrl }: From, alerts: readonly Alert[]): Letter =>
  letters.alerts({
    instance: name,
    fictional,
    page: `${publicUrl}/alerts`,
    ruleName: alerts[0]?.ruleName ?? '',
    alerts: alerts.map((alert) => ({ ...alert, address: `${publicUrl}${alert.address}` })),
  })

/** `unsubscribe`: the reader's own way out; null in a preview, which has no reader. */
export const digestInWords = (
  { name: instance, fictional, publicUrl }: From,
  { name, rhythm }: Pick<Digest, 'name' | 'rhythm'>,
  news: DigestNews,
  unsubscribe: string | null,
): Letter => digestLetter({ instance, fictional, publicUrl, name, rhythm, news, unsubscribe })

export type UnsubscribePage = { sort: keyof UnsubscribeWords; digest: string; country: string }

/** A page that needs nothing but itself: no script, no sign-in. Its button sends to the address it stands at. */
export function unsubscribePage({ sort, digest, country }: UnsubscribePage): string {
  const { title, text, button } = unsubscribeWords({ digest, country })[sort]
  const form =
    button === null ? '' : `<form method="post"><p><button type="submit">${quoted(button)}</button></p></form>`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${quoted(title)}</title><style>${style}</style></head><body><main><h1>${quoted(title)}</h1><p>${quoted(text)}</p>${form}</main></body></html>\n`
}
