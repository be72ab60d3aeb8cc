/** A real mail server on this machine that keeps what it takes, and can be told to refuse. */
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { MailSettings } from '#api/outward-settings.ts'

export type Mail = { to: string[]; text: string; user: string | undefined }
export type Mailbox = {
  mails: Mail[]
  /** Refuses for now. */
  isDown: boolean
  settings: MailSettings
  close(): Promise<void>
}

export async function openMailbox(): Promise<Mailbox> {
  const mails: Mail[] = []
  const smtp = new SMTPServer({
    authOptional: false,
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    onAuth: ({ username, password }, _, done) =>
      password === 'open' ? done(null, { user: username }) : done(new Error('no')),
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        if (box.isDown) return done(Object.assign(new Error('try later'), { responseCode: 451 }))
        const to = session.envelope.rcptTo.map(({ address }) => address)
        mails.push({ to, text: Buffer.concat(parts).toString('utf8'), user: session.user })
        done()
      })
    },
  })
  await new Promise<void>((done) => void smtp.listen(0, '127.0.0.1', done))
  const box: Mailbox = {
    mails,
    isDown: false,
    settings: {
      host: '127.0.0.1',
      port: (smtp.server.address() as AddressInfo).port,
      user: 'map',
      password: 'open',
      from: 'Upstream <map@example.org>',
      tls: 'none',
    },
    close: () => new Promise<void>((done) => void smtp.close(done)),
  }
  return box
}

/** A letter's head, and its plain text as it is read. */
export function readMail({ text }: Mail): { head: string; words: string } {
  const [head = ''] = text.split('\r\n\r\n', 1)
  const plain = text.slice(text.indexOf('text/plain'), text.indexOf('text/html'))
  const [top = ''] = plain.split('\r\n\r\n', 1)
  const raw = plain.slice(top.length + 4).split('\r\n--')[0] ?? ''
  const words = top.includes('base64')
    ? Buffer.from(raw, 'base64').toString('utf8')
    : top.includes('quoted-printable')
      ? unquoted(raw)
      : raw
  return { head: head.replaceAll(/\r\n[ \t]+/g, ' '), words: words.replaceAll('\r\n', '\n') }
}

const unquoted = (raw: string): string =>
  Buffer.from(
    raw
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')
