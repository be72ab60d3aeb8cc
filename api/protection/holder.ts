/**
 * Whoever presents a token: which actor they are, or why they are not let in. Only the holder of a token learns that it has
 * expired or was revoked.
 */
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import { type Actor, type EndedSignIn, nowhere } from './actor.ts'
import { reporterOf } from './reporter.ts'
import { opens, scopeNeeded } from './scopes.ts'
import { type KnownToken, knownTokens, recognise, stateOf } from './tokens.ts'

type Known = Pick<Deps, 'mirror' | 'clock' | 'tokenUse'>
type Holder = Pick<Actor, 'role' | 'name' | 'area' | 'ceiling'>

/** A token that works, or the problem that says why not. */
export async function workingToken(
  { mirror, clock }: Pick<Deps, 'mirror' | 'clock'>,
  token: string | undefined,
): Promise<KnownToken> {
  const known = token === undefined ? null : recognise(await knownTokens(mirror), token)
  if (known === null) throw problem('actor.unknown', { code: 'token-not-known' })
  const state = stateOf(known, clock.now())
  if (state === 'revoked') throw problem('actor.unknown', { code: 'token-revoked', on: dayOf(known.revokedAt) })
  if (state === 'expired') throw problem('actor.unknown', { code: 'token-expired', on: dayOf(known.expiresAt) })
  return known
}

/** The actor who asks with this token, where its scopes open what is asked. */
export async function holderOf(
  deps: Known,
  token: string | undefined,
  asked: { method: string; path: string },
): Promise<Holder> {
  const known = await workingToken(deps, token)
  const needed = scopeNeeded(asked.method, asked.path)
  if (needed !== null && !opens(known.scopes, needed))
    throw problem('actor.forbidden', { code: 'scope-needed', scope: needed })
  return used(deps, known)
}

/** Whoever signed in with this token; nobody, and since when, where it works no more; null where it is not for signing in. */
export async function signedInWith(deps: Known, id: string): Promise<(Holder & { ended?: EndedSignIn }) | null> {
  const known = (await knownTokens(deps.mirror)).find(({ tokenId }) => tokenId === id)
  if (known === undefined || !opens(known.scopes, 'all')) return null
  const why = stateOf(known, deps.clock.now())
  if (why === 'working') return used(deps, known)
  const on = dayOf(why === 'revoked' ? known.revokedAt : known.expiresAt)
  const reporter = await reporterOf(deps.mirror, { role: known.role, name: `token:${known.tokenId}` })
  return { role: 'anonymous', name: 'anonymous', ...nowhere, ended: { why, on, reporter } }
}

/** The same where a browser still keeps the token itself, as it did before there were sessions of tokens. */
export async function keptToken(deps: Known, token: string | undefined): ReturnType<typeof signedInWith> {
  const known = token === undefined ? null : recognise(await knownTokens(deps.mirror), token)
  return known && signedInWith(deps, known.tokenId)
}

function used({ clock, tokenUse }: Known, { tokenId, role, area, ceiling }: KnownToken): Holder {
  tokenUse.note(tokenId, clock.now().toISOString().slice(0, 10))
  return { role, name: `token:${tokenId}`, area, ceiling }
}

const dayOf = (moment: string | null): string => (moment ?? '').slice(0, 10)
