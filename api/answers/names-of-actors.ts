/** Whose name stands behind what the record keeps as an author, an account or a token: for those who may be told who did what. */
import { actorOf, knownPeople } from '#api/accounts/people.ts'
import { liesWithin } from '#api/accounts/reach.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { type Actor, everywhere } from '#api/protection/actor.ts'
import { knownTokens } from '#api/protection/tokens.ts'

/** Null where none is known: the command line, the server, a demonstration, an account that never joined or was erased. */
export type NameOf = (actor: string) => string | null

/** People by their names only to a reader who looks after them. */
export async function namesOfActors(
  mirror: Mirror,
  reader: Pick<Actor, 'area' | 'ceiling'> = everywhere,
): Promise<NameOf> {
  const [tokens, { all }] = await Promise.all([knownTokens(mirror), knownPeople(mirror)])
  const within = await Promise.all(all.map((person) => liesWithin(mirror, person, reader)))
  const names = new Map([
    ...tokens.map(({ tokenId, name }) => [`token:${tokenId}`, name] as const),
    ...all.filter((_, i) => within[i]).map((person) => [actorOf(person), person.name] as const),
  ])
  return (actor) => names.get(actor) ?? null
}
