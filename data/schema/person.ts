/** A person with an account: the name they sign in under, what they prove themselves with, and how far what they may see reaches. */
import { z } from 'zod'
import { type Sensitivity, sensitivity } from './sensitivity.ts'

/** P-codes of the places, with all that lies in them; null is everywhere. And the most sensitive they may see exactly. */
export const reach = z.object({
  area: z.array(z.string()).min(1).max(500).nullable(),
  ceiling: sensitivity,
})
export type Reach = { area: readonly string[] | null; ceiling: Sensitivity }

const oneLine = (text: string): boolean => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text)

/** What one signs in under. Two that look alike to a reader in a hurry are the same name. */
export const personName = z
  .string()
  .trim()
  .min(2)
  .max(64)
  .refine(oneLine, { params: { code: 'one-line-only' } })
export const sameName = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()

/** For whom an invitation is, so that a steward tells them apart: kept with the invitation, which can be blanked. */
export const invitationNote = z
  .string()
  .trim()
  .max(100)
  .refine(oneLine, { params: { code: 'one-line-only' } })

/** @unit characters */
export const shortestPassword = 12
export const password = z.string().min(shortestPassword).max(200)

/** Who another service says somebody is: its address, and its own word for them, which never changes. */
export const outsideIdentity = z.object({ issuer: z.url(), subject: z.string().min(1).max(255) })
export type OutsideIdentity = z.infer<typeof outsideIdentity>

/** @unit days */
export const defaultInvitationDays = 7
export const mostInvitationDays = 30
/** How long a sign-in lasts where nobody ends it. @unit days */
export const sessionDays = 30
