/**
 * The digests that are written, who reads each by now, and which letters fell due. Somebody who took their address off stays off
 * until a later setting names the address again.
 */
import { group as groupBy } from 'd3-array'
import type { Mirror } from '#api/mirror/mirror.ts'
import { type DigestIssue, digestIssues } from '#api/queries/digest-issues.ts'
import { type DigestLeaving, digestLeavings } from '#api/queries/digest-leavings.ts'
import { type DigestVersion, digestVersions } from '#api/queries/digest-versions.ts'
import { type Digest, lastDue, oneRhythmBefore } from '#data/schema/digest.ts'

export type DigestHistory = {
  digestId: string
  /** Oldest first, as are the others. */
  versions: readonly DigestVersion[]
  leavings: readonly DigestLeaving[]
  issues: readonly DigestIssue[]
}
export type StandingDigest = DigestHistory & {
  /** As it was set last, with those of its readers who are still on it. */
  digest: Digest
  setAt: string
  seq: number
  /** Since when it is written in this rhythm. */
  rhythmSince: string
}

/** Every digest there ever was. */
export async function digestHistories(mirror: Mirror): Promise<DigestHistory[]> {
  const [versions, leavings, issues] = await Promise.all([
    digestVersions(mirror),
    digestLeavings(mirror),
    digestIssues(mirror),
  ])
  const [left, due] = [groupBy(leavings, ({ digestId }) => digestId), groupBy(issues, ({ digestId }) => digestId)]
  return [...groupBy(versions, ({ digestId }) => digestId)].map(([digestId, own]) => ({
    digestId,
    versions: own,
    leavings: left.get(digestId) ?? [],
    issues: due.get(digestId) ?? [],
  }))
}

export const standingDigests = async (mirror: Mirror): Promise<StandingDigest[]> =>
  (await digestHistories(mirror)).flatMap((history) => {
    const last = history.versions.at(-1)
    if (last === undefined || last.removed) return []
    const { digest, setAt, seq } = last
    const changed = history.versions.findLastIndex(
      (version) => version.removed || version.digest.rhythm !== digest.rhythm,
    )
    const rhythmSince = history.versions[changed + 1]?.setAt ?? setAt
    return [{ ...history, digest: { ...digest, emails: readersAt(history) }, setAt, seq, rhythmSince }]
  })

type Past = Pick<DigestHistory, 'versions' | 'leavings'>

/** Who took their address off and was not put back, by an entry of the record. */
export function leftAt({ versions, leavings }: Past, seq = Number.POSITIVE_INFINITY): Set<string> {
  const stays = leavings.filter(
    (leaving) =>
      leaving.seq <= seq &&
      !versions.some(
        (version) => version.seq > leaving.seq && version.seq <= seq && version.digest.emails.includes(leaving.address),
      ),
  )
  return new Set(stays.map(({ address }) => address))
}

export function readersAt(past: Past, seq = Number.POSITIVE_INFINITY): string[] {
  const left = leftAt(past, seq)
  const set = past.versions.findLast((version) => version.seq <= seq)
  return [...new Set(set?.digest.emails)].filter((address) => !left.has(address))
}

/** When the letter that is due now was due, or null. Weeks that were missed are one letter. */
export function dueNow({ digest, rhythmSince, issues }: StandingDigest, now: Date): string | null {
  const dueAt = lastDue(digest.rhythm, now).toISOString()
  return dueAt <= rhythmSince || issues.some((issue) => issue.dueAt >= dueAt) ? null : dueAt
}

/** Where the next letter begins: where the last one that arrived ended. One that arrived nowhere told nobody anything. */
export function sinceLast({ issues }: Pick<DigestHistory, 'issues'>, rhythm: Digest['rhythm'], at: Date): string {
  const arrived = issues.findLastIndex((issue) => issue.arrived)
  const since = issues[arrived]?.until ?? issues[0]?.since
  return since ?? oneRhythmBefore(rhythm, at).toISOString()
}
