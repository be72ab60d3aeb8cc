/**
 * The ways in, printed once by whoever starts an instance that nobody can get into: a link by which its first steward joins, and on the
 * fictional demonstration a steward's token too, for programs and scripts.
 */
import { draftInvitation, openInvitation } from './accounts/invitations.ts'
import { knownPeople } from './accounts/people.ts'
import type { Deps } from './deps.ts'
import { everywhere } from './protection/actor.ts'
import { issueToken, knownTokens } from './protection/tokens.ts'
import { isFictional } from './queries/instance.ts'
import { write } from './record/write.ts'

/** Long enough to set things up; `upstream token` makes more. */
const firstTokenDays = 90
/** `upstream invite` makes another. */
const firstLinkDays = 7
const dayMs = 24 * 60 * 60 * 1000

export type FirstWaysIn = {
  token: { token: string; expiresAt: string } | null
  link: { secret: string; expiresAt: string } | null
}

export async function firstWaysIn(deps: Deps): Promise<FirstWaysIn> {
  const hasToken = (await knownTokens(deps.mirror)).some(({ revokedAt }) => revokedAt === null)
  const link = hasToken || (await someSteward(deps)) ? null : await firstLink(deps)
  const token = hasToken || !(await isFictional(deps.mirror)) ? null : await firstToken(deps)
  return { token, link }
}

/** Somebody is one, or can become one. */
async function someSteward(deps: Deps): Promise<boolean> {
  for (const person of (await knownPeople(deps.mirror)).all) {
    if (person.role !== 'steward' || person.disabled) continue
    if (person.name !== null || (await openInvitation(deps, person)) !== null) return true
  }
  return false
}

async function firstLink(deps: Deps): Promise<FirstWaysIn['link']> {
  const wanted = { role: 'steward', ...everywhere, note: '', expiresInDays: firstLinkDays } as const
  const { draft, secret, expiresAt } = draftInvitation(deps, wanted, 'local')
  await write(deps, draft)
  return { secret, expiresAt }
}

async function firstToken(deps: Deps): Promise<FirstWaysIn['token']> {
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
