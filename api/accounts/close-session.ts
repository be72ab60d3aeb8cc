/** One session of one's own ends: signed out here, or left open somewhere. Another's is, to them, not there. */
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import { write } from '#api/record/write.ts'
import { personTurn } from './open-session.ts'
import { actorOf } from './people.ts'
import { draftClosed, openSessionsOf } from './sessions.ts'

/** Whoever signed in with a token signs out. */
export const closeTokenSession = async (
  deps: Deps,
  { actor, sessionId }: { actor: string; sessionId: string },
): Promise<void> => void (await write(deps, draftClosed(sessionId, 'signed-out', actor)))

type Own = { personId: string; sessionId: string }

export const closeSession = (deps: Deps, own: Own, sessionId: string): Promise<void> =>
  personTurn(own.personId, async () => {
    const open = await openSessionsOf(deps, own.personId)
    if (!open.some((one) => one.sessionId === sessionId)) throw problem('route.unknown')
    const why = sessionId === own.sessionId ? 'signed-out' : 'ended'
    await write(deps, draftClosed(sessionId, why, actorOf(own)))
  })
