/**
 * Tokens: what the record knows of them, and which of them somebody holds. The record keeps only their SHA-256; the token itself is
 * shown once, to the person it is for. A token is 256 random bits, so a fast hash is enough: there is nothing to guess.
 */
import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { perSeq } from '#api/mirror/per-seq.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import { type Draft, type Role, roles } from '#api/record/entries.ts'
import { type Sensitivity, sensitivity } from '#data/schema/sensitivity.ts'
import { type TokenScope, tokenScope } from '#data/schema/token.ts'

const sql = sqlFile('protection/tokens.sql')
const tokenRows = z.array(
  z.object({
    tokenId: z.string(),
    tokenSha256: z.string(),
    role: z.enum(roles),
    name: z.string(),
    scopes: z.array(tokenScope),
    area: z.array(z.string()).nullable(),
    ceiling: sensitivity,
    expiresAt: z.string().nullable(),
    madeBy: z.string(),
    madeAt: z.string(),
    revokedAt: z.string().nullable(),
    revokedBy: z.string().nullable(),
  }),
)
export type KnownToken = z.infer<typeof tokenRows>[number]

export const knownTokens = perSeq(async (mirror): Promise<KnownToken[]> => tokenRows.parse(await mirror.query(sql, {})))

const sha256Of = (token: string): Buffer => createHash('sha256').update(token).digest()

/** The token's row, or null when it is not known. Every row is compared, so the time taken tells nothing. */
export function recognise(tokens: readonly KnownToken[], token: string): KnownToken | null {
  const asked = sha256Of(token)
  let found: KnownToken | null = null
  for (const known of tokens) {
    if (timingSafeEqual(asked, Buffer.from(known.tokenSha256, 'hex'))) found = known
  }
  return found
}

export function stateOf({ expiresAt, revokedAt }: KnownToken, now: Date): 'working' | 'expired' | 'revoked' {
  if (revokedAt !== null) return 'revoked'
  return expiresAt !== null && new Date(expiresAt) <= now ? 'expired' : 'working'
}

/** A fresh token, and the entry that makes it known. */
export function issueToken(options: {
  role: Role
  label: string
  /** Everything, where none are told: so were tokens made before there were scopes. */
  scopes?: TokenScope[]
  /** Everywhere, and to the most sensitive, unless told. */
  area?: string[] | null
  ceiling?: Sensitivity
  expiresAt: string | null
  actor: string
}): { token: string; draft: Draft<'token.issued'> } {
  const token = `ups_${randomBytes(32).toString('base64url')}`
  const tokenId = randomUUID()
  const { actor, ...granted } = options
  return {
    token,
    draft: {
      kind: 'token.issued',
      subject: tokenId,
      actor,
      body: { tokenId, tokenSha256: sha256Of(token).toString('hex'), ...granted },
    },
  }
}
