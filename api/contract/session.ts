/** GET /api/session: who does the server think is asking? POST: sign in by name and password or with a token, or choose a role on the fictional demo. */
import { z } from 'zod'
import { reach } from '#data/schema/person.ts'

export const actorRoles = ['anonymous', 'planner', 'analyst', 'field-officer', 'steward'] as const
export type ActorRole = (typeof actorRoles)[number]
export const actorRole = z.enum(actorRoles)

/** A token that ran out or was revoked; a session that somebody closed or that ran out. */
export const endedWhy = z.enum(['expired', 'revoked', 'closed', 'timed-out'])
export type EndedWhy = z.infer<typeof endedWhy>

export const session = z
  .object({
    role: actorRole,
    /** Whoever has an account: themselves alone are told under which name. */
    person: z.object({ personId: z.string(), name: z.string() }).nullable(),
    /** How far exact positions reach: p-codes, null is everywhere; and the most sensitive. */
    area: z.array(z.string()).nullable(),
    ceiling: reach.shape.ceiling,
    /** Whether roles can be switched without a token: only on the fictional demo, on loopback, where it was asked for. */
    demoRoles: z.boolean(),
    /** To a steward too: only in a browser that opened the link printed at the start. */
    demoSteward: z.boolean(),
    /** What the button of the other service says; null where none is set up. */
    outside: z.string().nullable(),
    /** Whose reports these are on a phone that people share: a stable id and no name; null for who may send nothing from the field. */
    reporter: z.string().nullable(),
    /** The sign-in of this browser that works no more: since which day, and whose reports it left behind. */
    ended: z.object({ why: endedWhy, on: z.string(), reporter: z.string().nullable() }).nullable(),
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
      invite: z.boolean(),
    }),
  })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof session>

/** One's name and password; a pasted token; on the fictional demo a chosen role, or what the printed link holds. */
export const sessionRequest = z.union([
  z.strictObject({ name: z.string().trim().min(1).max(200), password: z.string().min(1).max(200) }),
  z.strictObject({ token: z.string().trim().min(1).max(200) }),
  z.strictObject({ role: actorRole }),
  z.strictObject({ startLink: z.string().min(1).max(200) }),
])
export type SessionRequest = z.infer<typeof sessionRequest>
