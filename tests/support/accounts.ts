/** People with accounts in tests: invited by a steward, joined by their link, asking as a browser does, with the cookie it was given. */
import type { Env } from '#api/http/env.ts'
import type { Answer } from './asking.ts'
import type { TestApp } from './test-app.ts'

type Rights = { role: string; area?: string[] | null; ceiling?: string }
export type Account = {
  personId: string
  name: string
  password: string
  cookie: string
  asks(method: string, path: string, json?: unknown, headers?: Record<string, string>): Promise<Answer>
}

/** What a browser would send back. */
export const cookieOf = ({ headers }: Answer): string =>
  headers
    .getSetCookie()
    .filter((cookie) => !/Max-Age=0/.test(cookie))
    .map((cookie) => cookie.split(';')[0] ?? '')
    .filter((cookie) => /session|__Host-upstream=/.test(cookie))
    .join('; ')

export const asking =
  (app: TestApp, cookie: string, env: Env['Bindings'] = {}): Account['asks'] =>
  (method, path, json, headers = {}) =>
    app.send(method, path, {
      as: 'anonymous',
      env,
      headers: { ...(cookie === '' ? {} : { Cookie: cookie }), ...headers },
      ...(json === undefined ? {} : { json }),
    })

export const goodPassword = 'unripe kettle by the harbour'

export async function invites(app: TestApp, rights: Rights, by: Account['asks'] | null = null): Promise<Answer> {
  const json = { area: null, ceiling: 'severe', ...rights }
  return by === null ? app.send('POST', '/api/people', { as: 'steward', json }) : by('POST', '/api/people', json)
}

let count = 0
/** Invited by the steward of the test, joined, and signed in. */
export async function person(app: TestApp, rights: Rights, by: Account['asks'] | null = null): Promise<Account> {
  const invited = await invites(app, rights, by)
  if (invited.status !== 200) throw new Error(invited.text)
  const name = `${rights.role} ${++count}`
  const json = { secret: invited.body.secret, name, password: goodPassword }
  const joined = await asking(app, '')('POST', '/api/invitations/join', json)
  if (joined.status !== 200) throw new Error(joined.text)
  const cookie = cookieOf(joined)
  return { personId: invited.body.personId, name, password: goodPassword, cookie, asks: asking(app, cookie) }
}

export const signsIn = async (
  app: TestApp,
  { name, password }: Pick<Account, 'name' | 'password'>,
  headers: Record<string, string> = {},
): Promise<Answer> => asking(app, '')('POST', '/api/session', { name, password }, headers)
