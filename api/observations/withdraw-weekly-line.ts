/**
 * Takes a weekly line out of every answer: its sender's or a steward's to do, and to anybody else there is no such line. The id stays
 * taken. What was sent stays in the record unless a steward erases it as well, which can be asked of one that was withdrawn before.
 */
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import type { Actor } from '#api/protection/actor.ts'
import { mayHere } from '#api/protection/permissions.ts'
import type { Draft, Entry } from '#api/record/entries.ts'
import { erase } from '#api/record/erase.ts'
import { write } from '#api/record/write.ts'
import { knownWeeklyLine } from './known-weekly-line.ts'
import { weeklyLineTurn } from './weekly-line.ts'

type Keeping = Pick<Deps, 'journal' | 'blobs' | 'mirror'>

export const withdrawWeeklyLine = (deps: Keeping, uuid: string, actor: Actor, erases = false): Promise<number> =>
  weeklyLineTurn(uuid, async () => {
    const isSteward = mayHere(actor, 'administer')
    if (erases && !isSteward) throw problem('actor.forbidden', { code: 'erased-by-steward' })
    const known = await knownWeeklyLine(deps.mirror, uuid, isSteward ? null : [actor.name])
    if (known === null) throw problem('weekly-line.unknown')
    if (known.withdrawn && (!erases || known.contentSha256 === null)) throw problem('weekly-line.withdrawn')
    const draft: Draft = { kind: 'weekly-line.withdrawn', subject: uuid, actor: actor.name, body: { uuid } }
    if (!erases) return (await write(deps, draft)).seq
    const first = known.withdrawn ? [] : [draft]
    const chosen = { whole: (entry: Entry) => saysOf(entry, new Set([uuid])) }
    await erase(deps, async () => ({
      ...{ chosen, first, subject: uuid, actor: actor.name, why: 'withdrawn', observations: [] },
    }))
    return deps.mirror.seq
  })

/** That it was taken back stays; what it said goes. */
export const saysOf = ({ kind, subject }: Pick<Entry, 'kind' | 'subject'>, uuids: ReadonlySet<string>): boolean =>
  (kind === 'weekly-line.written' || kind === 'weekly-line.reduced') && uuids.has(subject)
