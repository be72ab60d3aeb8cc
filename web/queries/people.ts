// Who has an account within one's reach, and looking after them: /api/people. The secret of a link is in that answer alone.
import { queryOptions } from '@tanstack/react-query'
import {
  type InvitationRequest,
  invited,
  type PersonRights,
  people,
  personChanged,
  sessionsEnded,
} from '#api/contract/people.ts'
import { ask } from '#web/client.ts'

export const peopleQuery = () =>
  queryOptions({ queryKey: ['people'], queryFn: ({ signal }) => ask('people', people, { signal }) })

const sending = (method: string, body?: unknown): { init: RequestInit } => ({
  init: {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  },
})
const path = (personId: string): string => `people/${encodeURIComponent(personId)}`

export const invitePerson = (wanted: InvitationRequest) => ask('people', invited, sending('POST', wanted))
export const inviteAgain = (personId: string) => ask(`${path(personId)}/invitations`, invited, sending('POST', {}))
export const changePerson = ({ personId, ...rights }: PersonRights & { personId: string }) =>
  ask(path(personId), personChanged, sending('PUT', rights))
export const erasePerson = (personId: string) => ask(path(personId), personChanged, sending('DELETE'))
export const endSessions = (personId: string) => ask(`${path(personId)}/sessions`, sessionsEnded, sending('DELETE'))
