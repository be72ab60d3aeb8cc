/** Signing in by name and password, and the session that follows from any way of signing in. */

import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import type { Draft } from '#api/record/entries.ts'
import { oneAtATime } from '#api/record/one-at-a-time.ts'
import { writeAll } from '#api/record/write.ts'
import { isPassword } from './passwords.ts'
import { actorOf, knownPeople, type Person } from './people.ts'
import { draftClosed, draftSession, sessionOf } from './sessions.ts'

/** From where somebody signs in: the address they opened, the browser, and the session it held before. */
export type From = { host: string; browser: string; address: string; held: string | undefined }
export type SignedIn = { person: Person; sessionId: string; secret: string }

/** What is written of one person is written in turn: what was looked at is still so. */
export const personTurn = oneAtATime()

export async function signIn(
  deps: Deps,
  { name, password }: { name: string; password: string },
  from: From,
): Promise<SignedIn> {
  const giveBack = await deps.attempts.count({ name, address: from.address })
  const person = (await knownPeople(deps.mirror)).named(name)
  const fits = await isPassword(person?.passwordHash, password)
  if (person === undefined || !fits || person.disabled)
    throw problem('sign-in.refused', { code: 'name-or-password-wrong' })
  await giveBack()
  return openSession(deps, person.personId, from)
}

/** Of whoever signs in with a token: the browser never keeps the token itself. */
export const openTokenSession = (deps: Deps, tokenId: string, from: From): Promise<string> =>
  personTurn(tokenId, async () => {
    const { secret, draft } = draftSession(deps, { personId: null, tokenId }, from)
    const drafts: Draft[] = [...(await replacing(deps, from, draft.actor)), draft]
    await writeAll(
      deps,
      drafts.map((one) => ({ draft: one })),
    )
    return secret
  })

/** What the browser held before ends. */
async function replacing(deps: Deps, { held, host }: From, actor: string): Promise<Draft[]> {
  const before = held === undefined ? null : await sessionOf(deps, held, host)
  return before?.state.is === 'open' ? [draftClosed(before.session.sessionId, 'replaced', actor)] : []
}

/** `first`: what is written before it, durable together with it. */
export const openSession = (
  deps: Deps,
  personId: string,
  from: From,
  first: (person: Person) => Promise<Draft[]> = async () => [],
): Promise<SignedIn> =>
  personTurn(personId, async () => {
    const person = (await knownPeople(deps.mirror)).byId.get(personId)
    if (person === undefined || person.disabled) throw problem('sign-in.refused', { code: 'account-disabled' })
    const replaced = await replacing(deps, from, actorOf(person))
    const { secret, draft } = draftSession(deps, { personId: person.personId }, from)
    const drafts: Draft[] = [...(await first(person)), ...replaced, draft]
    await writeAll(
      deps,
      drafts.map((one) => ({ draft: one })),
    )
    return { person, sessionId: draft.body.sessionId, secret }
  })
