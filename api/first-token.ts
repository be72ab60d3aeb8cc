/** The way in: an instance nobody holds a token for gets one for its steward, printed once by whoever started it. */
import type { Deps } from './deps.ts'
import { issueToken, knownTokens } from './protection/tokens.ts'
import { write } from './record/write.ts'

/** Long enough to set things up; `upstream token` makes more. */
const firstTokenDays = 90
const dayMs = 24 * 60 * 60 * 1000

export type FirstToken = { token: string; expiresAt: string }

export async function issueFirstToken(deps: Deps): Promise<FirstToken | null> {
  if ((await knownTokens(deps.mirror)).some(({ revokedAt }) => revokedAt === null)) return null
  const expiresAt = new Date(deps.clock.now().getTime() + firstTokenDays * dayMs).toISOString()
  const { token, draft } = issueToken({
    role: 'steward',
    label: 'first start',
    scopes: ['all'],
    expiresAt,
    actor: 'local',
  })
  await write(deps, draft)
  return { token, expiresAt }
}
