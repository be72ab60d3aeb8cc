// Who the server thinks is asking, and changing that.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { type ActorRole, type Session, type SessionRequest, session } from '#api/contract/session.ts'
import { ask } from '#web/client.ts'

export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => ask('session', session, { signal }),
    staleTime: 60_000,
    refetchOnWindowFocus: true,
    // A token runs out without a word.
    refetchInterval: 5 * 60_000,
  })

/** Undefined until the server has said. */
export const useSession = (): Session | undefined => useQuery(sessionQuery()).data

const send = (init: RequestInit) => ask('session', session, { init })
const post = (body: SessionRequest) =>
  send({ method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })

/** Sign in with an account. */
export const signInByName = (who: { name: string; password: string }) => post(who)
/** Show what the link printed at the start of the demonstration holds. */
export const showStartLink = (startLink: string) => post({ startLink })
/** Choose a role on the fictional demo. */
export const chooseRole = (role: ActorRole) => post({ role })
/** Sign in with a token from `upstream token`. */
export const signIn = (token: string) => post({ token })
export const signOut = () => send({ method: 'DELETE' })
