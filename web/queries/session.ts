// Who the server thinks is asking, and changing that.
import { queryOptions } from '@tanstack/react-query'
import { type ActorRole, session } from '#api/contract/session.ts'
import { ask } from '#web/client.ts'

export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => ask('session', session, { signal }),
    staleTime: 60_000,
  })

const send = (body: object) =>
  ask('session', session, {
    init: { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
  })
/** Choose a role on the fictional demo. */
export const chooseRole = (role: ActorRole) => send({ role })
/** Sign in with a token from `upstream token`. */
export const signIn = (token: string) => send({ token })
