/**
 * Whose reports are whose, for phones that several people share: a stable id that tells nobody who it is, nor the token. A token
 * made on the Tokens screen under the name and role of one that had ended by then goes on for it, so that what waited on a phone
 * is still its writer's. Names given at the command line are often all the same, and prove nothing.
 */
import { createHash } from 'node:crypto'
import { problem } from '#api/contract/problems.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import type { Actor } from './actor.ts'
import { may } from './permissions.ts'
import { type KnownToken, knownTokens, stateOf } from './tokens.ts'

type Asker = Pick<Actor, 'role' | 'name'>

/** Under which names the record knows this asker: one, or those of the tokens before it too. First the oldest. */
export async function namesOf(mirror: Mirror, name: string): Promise<string[]> {
  const tokens = await knownTokens(mirror)
  const chain: KnownToken[] = []
  let token = tokens.find(({ tokenId }) => name === `token:${tokenId}`)
  while (token !== undefined) {
    chain.unshift(token)
    token = before(token, tokens)
  }
  return chain.length === 0 ? [name] : chain.map(({ tokenId }) => `token:${tokenId}`)
}

/** Null for who may send nothing from the field. Example: 32 hexadecimal digits. */
export async function reporterOf(mirror: Mirror, { role, name }: Asker): Promise<string | null> {
  return may(role, 'observe') || may(role, 'hear') ? writerOf(mirror, name) : null
}

/** What stands for whoever wrote under this name, the same for every token of one writer. */
export async function writerOf(mirror: Mirror, name: string): Promise<string> {
  const [first = name] = await namesOf(mirror, name)
  return createHash('sha256').update(`reporter ${first}`).digest('hex').slice(0, 32)
}

/** Refuses what a phone asks for its writer when somebody else has signed in there meanwhile. */
export async function askedByWriter(mirror: Mirror, writer: string | undefined, asker: Asker): Promise<void> {
  if (writer === undefined || writer === (await reporterOf(mirror, asker))) return
  throw problem('actor.forbidden', { code: 'written-by-another' })
}

function before(token: KnownToken, tokens: readonly KnownToken[]): KnownToken | undefined {
  if (token.madeBy === 'local') return undefined
  const alike = tokens.filter(
    ({ name, role, madeAt, madeBy }) =>
      name === token.name && role === token.role && madeBy !== 'local' && madeAt < token.madeAt,
  )
  const earlier = alike.at(-1)
  // Two that worked side by side under one name may be two people's.
  const alone = alike.every((one) => hadEnded(one, token.madeAt))
  return alone ? earlier : undefined
}

const hadEnded = (token: KnownToken, at: string): boolean =>
  (token.revokedAt !== null && token.revokedAt <= at) ||
  stateOf({ ...token, revokedAt: null }, new Date(at)) === 'expired'
