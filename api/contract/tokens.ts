/** GET /api/tokens: which programs and people hold a token, what it opens, and until when. POST: one more, its secret told this once. DELETE /api/tokens/{tokenId}. */
import { z } from 'zod'
import { pcode } from '#data/schema/place.ts'
import { sensitivity } from '#data/schema/sensitivity.ts'
import { defaultTokenDays, mostTokenDays, tokenName, tokenScope } from '#data/schema/token.ts'
import { actorRole } from './session.ts'

const role = actorRole.exclude(['anonymous'])

export const tokenRequest = z.object({
  name: tokenName,
  role,
  /** Which doors it opens, each with what the role may there. */
  scopes: z.array(tokenScope).min(1).default(['all']),
  /** P-codes of the places where it is told exactly where things are; null everywhere. */
  area: z.array(pcode).min(1).max(500).nullable().default(null),
  /** The most sensitive whose exact place it is told. */
  ceiling: sensitivity.default('severe'),
  /** Days until it stops working. */
  expiresInDays: z.int().min(1).max(mostTokenDays).default(defaultTokenDays),
})
export type TokenRequest = z.infer<typeof tokenRequest>

const granted = z.object({
  tokenId: z.string(),
  name: z.string(),
  role,
  scopes: z.array(tokenScope),
  area: z.array(z.string()).nullable(),
  ceiling: sensitivity,
  /** Null for one made before an expiry was asked for. */
  expiresAt: z.string().nullable(),
})

export const tokenIssued = granted.extend({ token: z.string() }).meta({ id: 'TokenIssued' })
export type TokenIssued = z.infer<typeof tokenIssued>

/** Who did it: what the record keeps as the author, and the name of the token they held, where they held one. */
const by = z.object({ actor: z.string(), name: z.string().nullable() })

export const tokenRow = granted
  .extend({
    state: z.enum(['working', 'expired', 'revoked']),
    madeAt: z.string(),
    madeBy: by,
    /** The last day it was used, UTC; null when no use is known. */
    lastUsedOn: z.string().nullable(),
    revokedAt: z.string().nullable(),
    revokedBy: by.nullable(),
  })
  .meta({ id: 'TokenRow' })
export type TokenRow = z.infer<typeof tokenRow>

export const tokens = z
  .object({
    seq: z.int(),
    fictional: z.boolean(),
    rows: z.array(tokenRow),
  })
  .meta({ id: 'Tokens' })
export const tokenRevoked = z.object({ tokenId: z.string(), seq: z.int() }).meta({ id: 'TokenRevoked' })
