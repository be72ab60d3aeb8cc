/** POST /api/invitations/look: what a link is for. POST /api/invitations/join: it is taken up. The secret travels in the body alone. */
import { z } from 'zod'
import { password, personName, reach } from '#data/schema/person.ts'
import { actorRole } from './session.ts'

const secret = z.string().trim().min(1).max(200)

export const invitationLook = z.object({ secret })
export const invitation = z
  .object({
    role: actorRole,
    ...reach.shape,
    expiresAt: z.string(),
    /** For somebody who has an account and sets what they sign in with anew: their name. */
    name: z.string().nullable(),
    /** What the button of the other service says; null where none is set up. */
    outside: z.string().nullable(),
  })
  .meta({ id: 'Invitation' })
export type Invitation = z.infer<typeof invitation>

export const joinRequest = z.object({ secret, name: personName, password })
export type JoinRequest = z.infer<typeof joinRequest>

/** POST /api/outside-sign-in: where the browser goes next. POST /api/outside-sign-in/answer: what it came back with. */
export const setOutRequest = z.object({ joining: z.object({ secret, name: personName }).nullable().default(null) })
export const setOut = z.object({ address: z.url() }).meta({ id: 'OutsideSignIn' })
export const outsideAnswer = z.object({ answer: z.string().min(1).max(8_000) })
