/** Writes down that a letter is due, once a week or month, whatever happens to the server meanwhile. Sending follows from these entries. */
import { dueNow, sinceLast, standingDigests } from '#api/answers/digests/standing.ts'
import type { Deps } from '#api/deps.ts'
import { writeAll } from '#api/record/write.ts'

type Making = Pick<Deps, 'journal' | 'blobs' | 'mirror' | 'clock'>

/** How many are due. */
export async function makeDigests(deps: Making): Promise<number> {
  const now = deps.clock.now()
  const drafts = (await standingDigests(deps.mirror)).flatMap((standing) => {
    const { digestId, digest } = standing
    const dueAt = dueNow(standing, now)
    if (dueAt === null) return []
    const since = sinceLast(standing, digest.rhythm, new Date(dueAt))
    const body = { digestId, dueAt, since, until: now.toISOString() }
    return [{ draft: { kind: 'digest.made', subject: `${digestId} ${dueAt}`, actor: 'watch', body } as const }]
  })
  await writeAll(deps, drafts)
  return drafts.length
}
