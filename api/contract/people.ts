/**
 * GET /api/people: who has an account, or was invited to have one. POST: a link for somebody new, told this once. PUT
 * /api/people/{personId}: what they may from now on. POST /api/people/{personId}/invitations: another link. DELETE
 * /api/people/{personId}/sessions: they sign in again.
 */
import { z } from 'zod'
import { defaultInvitationDays, invitationNote, mostInvitationDays, reach } from '#data/schema/person.ts'
import { actorRole } from './session.ts'

const role = actorRole.exclude(['anonymous'])
const expiresInDays = z.int().min(1).max(mostInvitationDays).default(defaultInvitationDays)

export const personRights = z.object({ role, ...reach.shape, disabled: z.boolean() })
export type PersonRights = z.infer<typeof personRights>

export const invitationRequest = z.object({ role, ...reach.shape, note: invitationNote.default(''), expiresInDays })
export type InvitationRequest = z.infer<typeof invitationRequest>
export const invitationAgain = z.object({ expiresInDays })

/** The link is the address of this instance, `/join#` and the secret: what stands behind # is sent to no server. */
export const invited = z
  .object({ personId: z.string(), secret: z.string(), expiresAt: z.string() })
  .meta({ id: 'Invited' })
export type Invited = z.infer<typeof invited>

export const personStates = ['invited', 'invitation-expired', 'active', 'disabled'] as const
export const personRow = z
  .object({
    personId: z.string(),
    /** Null until they joined. */
    name: z.string().nullable(),
    /** For whom the invitation was. */
    note: z.string(),
    role,
    ...reach.shape,
    state: z.enum(personStates),
    /** Signs in by the other service. */
    isOutside: z.boolean(),
    isYou: z.boolean(),
    invitedAt: z.string(),
    /** What the record keeps as the author, and the name of who that is, where the reader looks after them too. */
    invitedBy: z.object({ actor: z.string(), name: z.string().nullable() }),
    /** Until when the link that is out works. */
    invitationExpiresAt: z.string().nullable(),
    joinedAt: z.string().nullable(),
    /** The last day they were seen, UTC. */
    lastSeenOn: z.string().nullable(),
    sessions: z.int(),
  })
  .meta({ id: 'PersonRow' })
export type PersonRow = z.infer<typeof personRow>

export const people = z
  .object({
    seq: z.int(),
    /** How far the reader may let others reach. */
    ...reach.shape,
    rows: z.array(personRow),
  })
  .meta({ id: 'People' })
export type People = z.infer<typeof people>
export const personChanged = z.object({ personId: z.string(), seq: z.int() }).meta({ id: 'PersonChanged' })
export const sessionsEnded = z.object({ ended: z.int(), seq: z.int() }).meta({ id: 'SessionsEnded' })
