/** GET /api/account: one's own account and sessions. PUT /api/account/password. DELETE /api/account/sessions[/{sessionId}]. */
import { z } from 'zod'
import { password, reach } from '#data/schema/person.ts'
import { actorRole } from './session.ts'

export const account = z
  .object({
    personId: z.string(),
    name: z.string(),
    role: actorRole,
    ...reach.shape,
    /** False for who signs in by the other service. */
    hasPassword: z.boolean(),
    joinedAt: z.string().nullable(),
    sessions: z.array(
      z.object({
        sessionId: z.string(),
        /** Empty where it is none that is known. */
        browser: z.string(),
        openedAt: z.string(),
        expiresAt: z.string(),
        isThis: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Account' })
export type Account = z.infer<typeof account>

export const passwordChange = z.object({ current: z.string().min(1).max(200), password })
export type PasswordChange = z.infer<typeof passwordChange>
