/**
 * Takes observations back for good: out of every answer, and what was sent blanked in the record with all that was said of it since, its
 * photo, and the filled form it came in. The id stays taken.
 */
import type { Deps } from '#api/deps.ts'
import type { Draft, Entry } from '#api/record/entries.ts'
import { type Chosen, erase } from '#api/record/erase.ts'

export type Erasing = { uuid: string; sender: string; receivedAt: string; withdrawn: boolean }

export async function eraseObservations(
  deps: Pick<Deps, 'journal' | 'blobs' | 'mirror'>,
  going: readonly Erasing[],
  actor: string,
): Promise<void> {
  const [one] = going
  if (one === undefined) return
  const first: Draft[] = going.flatMap(({ uuid, withdrawn }) =>
    withdrawn ? [] : [{ kind: 'observation.withdrawn', subject: uuid, actor, body: { uuid, erases: true } }],
  )
  const observations = going.map(({ uuid, sender, receivedAt }) => ({ uuid, sender, receivedAt }))
  const why = 'withdrawn' as const
  await erase(deps, saidOf(new Set(going.map(({ uuid }) => uuid))), {
    ...{ subject: one.uuid, actor, why, observations, first },
  })
}

/** That it was taken back stays; everything else that was said of it goes. */
export const saidOf = (uuids: ReadonlySet<string>): Chosen => ({
  whole: (entry) =>
    (entry.kind.startsWith('observation.') && entry.kind !== 'observation.withdrawn' && uuids.has(entry.subject)) ||
    (entry.kind === 'xform.filled' && tellsAny(entry, uuids)),
})

const tellsAny = ({ body }: Entry<'xform.filled'>, uuids: ReadonlySet<string>): boolean =>
  body !== null && body.observations.some(({ uuid }) => uuids.has(uuid))
