// One's own account and sessions: /api/account.
import { queryOptions } from '@tanstack/react-query'
import { account, type PasswordChange } from '#api/contract/account.ts'
import { sessionsEnded } from '#api/contract/people.ts'
import { session } from '#api/contract/session.ts'
import { ask } from '#web/client.ts'

export const accountQuery = () =>
  queryOptions({ queryKey: ['account'], queryFn: ({ signal }) => ask('account', account, { signal }) })

export const changePassword = (wanted: PasswordChange) =>
  ask('account/password', session, {
    init: { method: 'PUT', body: JSON.stringify(wanted), headers: { 'content-type': 'application/json' } },
  })
const ended = (path: string) => ask(path, sessionsEnded, { init: { method: 'DELETE' } })
export const endSession = (sessionId: string) => ended(`account/sessions/${encodeURIComponent(sessionId)}`)
export const endOtherSessions = () => ended('account/sessions')
