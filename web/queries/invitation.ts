// A link that was opened: what it is for, taking it up, and the way by another service. Its secret travels in bodies alone.
import { queryOptions } from '@tanstack/react-query'
import { invitation, type JoinRequest, setOut } from '#api/contract/join.ts'
import { session } from '#api/contract/session.ts'
import { ask } from '#web/client.ts'

const posting = (body: unknown): { init: RequestInit } => ({
  init: { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
})

export const invitationQuery = (secret: string) =>
  queryOptions({
    queryKey: ['invitation', secret],
    queryFn: ({ signal }) => ask('invitations/look', invitation, { signal, ...posting({ secret }) }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    // Nothing of the secret stays in the page once it has been left.
    gcTime: 0,
  })
export const joinBy = (wanted: JoinRequest) => ask('invitations/join', session, posting(wanted))

/** On the way to the other service: to sign in, or to join by a link. */
export const setOutFor = (joining: { secret: string; name: string } | null) =>
  ask('outside-sign-in', setOut, posting({ joining }))
export const comeBackWith = (answer: string) => ask('outside-sign-in/answer', session, posting({ answer }))
