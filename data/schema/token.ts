/** A token: what another program, or a person, proves itself with. What doors it opens, and for how long. One shape for the record, the API and the form. */
import { z } from 'zod'

/**
 * `read`: ask the API. `maps`: OGC API - Features and vector tiles. `observations`: send what was seen, by OpenRosa or the API.
 * `imports`: bring files in. `all`: whatever the role may, signing in to the page included: for a person.
 */
export const tokenScopes = ['read', 'maps', 'observations', 'imports', 'all'] as const
export const tokenScope = z.enum(tokenScopes)
export type TokenScope = z.infer<typeof tokenScope>

/** @unit days */
export const defaultTokenDays = 90
/** Long enough for whoever looks once a year; a program nobody looks after stops. @unit days */
export const mostTokenDays = 366

/** Which program holds it, such as “QGIS of the planning unit”; never a person's name. */
export const tokenName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((name) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name), { params: { code: 'one-line-only' } })
