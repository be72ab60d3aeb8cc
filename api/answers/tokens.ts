/** Every token that was made, newest first: for what, by whom, until when, and when it was last used. Never the token itself, nor its hash. */
import type { TokenRow } from '#api/contract/tokens.ts'
import type { Deps } from '#api/deps.ts'
import { knownTokens, stateOf } from '#api/protection/tokens.ts'
import { isFictional } from '#api/queries/instance.ts'
import { namesOfActors } from './names-of-actors.ts'

export async function tokensNow({ mirror, clock, tokenUse }: Pick<Deps, 'mirror' | 'clock' | 'tokenUse'>) {
  const { seq } = mirror
  const known = await knownTokens(mirror)
  const nameOf = await namesOfActors(mirror)
  const by = (actor: string) => ({ actor, name: nameOf(actor) })
  const rows = known.map((token): TokenRow => {
    const { tokenId, name, role, scopes, area, ceiling, expiresAt, madeAt, madeBy, revokedAt, revokedBy } = token
    return {
      ...{ tokenId, name, role, scopes, area, ceiling, expiresAt, madeAt, revokedAt },
      state: stateOf(token, clock.now()),
      madeBy: by(madeBy),
      lastUsedOn: tokenUse.lastDay(tokenId),
      revokedBy: revokedBy === null ? null : by(revokedBy),
    }
  })
  return { seq, fictional: await isFictional(mirror), rows: rows.reverse() }
}
