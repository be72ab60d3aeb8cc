/** Sends one letter through the mail server that was set up. The id is the letter's own: sent twice, a mailbox can tell. */
import { createTransport } from 'nodemailer'
import type { Letter } from '#api/contract/letter.ts'
import type { DeliveryFault } from '#api/contract/statements/alerts.ts'
import type { MailSettings } from '#api/outward-settings.ts'
import { asHtml, asText } from './letter.ts'

const patienceMs = 20_000

/** Null when the mail server took it; else why not. */
export async function sendMail(
  { host, port, user, password, from, tls }: MailSettings,
  { to, id, letter, unsubscribe = null }: { to: string; id: string; letter: Letter; unsubscribe?: string | null },
): Promise<DeliveryFault | null> {
  const transport = createTransport({
    host,
    port,
    secure: tls === 'tls',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(user === null || password === null ? {} : { auth: { user, pass: password } }),
  })
  try {
    await transport.sendMail({
      from,
      to: { name: '', address: to },
      subject: letter.subject,
      text: asText(letter),
      html: asHtml(letter),
      messageId: `<${id}@upstream>`,
      headers: { 'Auto-Submitted': 'auto-generated', ...wayOut(unsubscribe) },
    })
    return null
  } catch (error) {
    return faultOf(error)
  } finally {
    transport.close()
  }
}

/** A mail program's own button, which works with one press (RFC 8058). */
const wayOut = (address: string | null): Record<string, string> =>
  address === null ? {} : { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }

function faultOf(error: unknown): DeliveryFault {
  if (!(error instanceof Error)) return { code: 'mail-refused', status: null, error: String(error) }
  const status = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name
  return { code: 'mail-refused', status, error: code }
}
