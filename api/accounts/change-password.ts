/** Somebody chooses another password: who knows the old one. All their sessions end, and theirs goes on under a new secret. */

import type { PasswordChange } from '#api/contract/account.ts'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import { hashChosen } from './choose-password.ts'
import { type From, openSession, type SignedIn } from './open-session.ts'
import { isPassword } from './passwords.ts'
import { actorOf, type Person } from './people.ts'
import { draftClosed, openSessionsOf } from './sessions.ts'

export async function changePassword(
  deps: Deps,
  person: Person,
  { current, password }: PasswordChange,
  from: From,
): Promise<SignedIn> {
  const { personId } = person
  const name = person.name ?? ''
  const giveBack = await deps.attempts.count({ name, address: from.address })
  if (!(await isPassword(person.passwordHash, current)))
    throw problem('request.invalid', undefined, { current: { code: 'password-wrong' } })
  await giveBack()
  const passwordHash = await hashChosen(password, name)
  const actor = actorOf(person)
  return openSession(deps, personId, { ...from, held: undefined }, async () => {
    const before = await openSessionsOf(deps, personId)
    return [
      { kind: 'person.secured', subject: personId, actor, body: { personId, passwordHash } },
      ...before.map(({ sessionId }) => draftClosed(sessionId, 'changed', actor)),
    ]
  })
}
