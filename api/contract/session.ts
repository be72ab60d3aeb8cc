/** GET /api/session: who does the server think is asking? POST: sign in with a token, or choose a role on the fictional demo. */
import { z } from 'zod'

export const actorRoles = ['anonymous', 'planner', 'analyst', 'field-officer', 'steward'] as const
export type ActorRole = (typeof actorRoles)[number]
export const actorRole = z.enum(actorRoles)

export const session = z
  .object({
    role: actorRole,
    /** Whether roles can be switched without a token: only on the fictional demo, on loopback. */
    demoRoles: z.boolean(),
    /** Whose reports these are on a phone that people share: a stable id and no name; null for who may not report. */
    reporter: z.string().nullable(),
    /** The sign-in of this browser that works no more: since which day, and whose reports it left behind. */
    ended: z
      .object({ why: z.enum(['expired', 'revoked']), on: z.string(), reporter: z.string().nullable() })
      .nullable(),
    may: z.object({
      seePositions: z.boolean(),
      decide: z.boolean(),
      observe: z.boolean(),
      place: z.boolean(),
      review: z.boolean(),
      plan: z.boolean(),
      hear: z.boolean(),
      seeAlerts: z.boolean(),
      setAlerts: z.boolean(),
      import: z.boolean(),
      administer: z.boolean(),
    }),
  })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof session>

/** A pasted token, or on the fictional demo a chosen role. */
export const sessionRequest = z.union([
  z.strictObject({ token: z.string().trim().min(1).max(200) }),
  z.strictObject({ role: actorRole }),
])
export type SessionRequest = z.infer<typeof sessionRequest>
