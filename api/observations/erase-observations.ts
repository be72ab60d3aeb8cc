/**
 * Takes observations back for good: out of every answer, and what was sent blanked in the record with all that was said of it since, its
 * photo, and the filled form it came in. The id stays taken.
 */
import { z } from 'zod'
import type { Deps } from '#api/deps.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import type { Draft, Entry } from '#api/record/entries.ts'
import { type Chosen, erase } from '#api/record/erase.ts'

const toEraseSql = sqlFile('observations/observations-to-erase.sql')
/** Reports that go, whoever asked for it. */
export const erasing = z.array(
  z.object({ uuid: z.string(), sender: z.string(), receivedAt: z.string(), withdrawn: z.boolean() }),
)
export type Erasing = z.infer<typeof erasing>[number]

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
  const chosen = saidOf(new Set(going.map(({ uuid }) => uuid)))
  const said = { chosen, subject: one.uuid, actor, why: 'withdrawn' as const, observations, first }
  await erase(deps, async () => said)
}

/** What was withdrawn to be erased and still says something: by an office whose sealed file came in, or before a crash. */
export async function eraseWithdrawn(deps: Pick<Deps, 'journal' | 'blobs' | 'mirror'>, actor: string): Promise<void> {
  await eraseObservations(deps, erasing.parse(await deps.mirror.query(toEraseSql)), actor)
}

/** That it was taken back stays; everything else that was said of it goes. */
export const saidOf = (uuids: ReadonlySet<string>): Chosen => ({
  whole: (entry) =>
    (entry.kind.startsWith('observation.') && entry.kind !== 'observation.withdrawn' && uuids.has(entry.subject)) ||
    (entry.kind === 'xform.filled' && tellsAny(entry, uuids)),
})

const tellsAny = ({ body }: Entry<'xform.filled'>, uuids: ReadonlySet<string>): boolean =>
  body?.observations.some(({ uuid }) => uuids.has(uuid)) === true
