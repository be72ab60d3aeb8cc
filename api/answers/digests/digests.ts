/** The digests that are written, when each is due next, and how its last letter fared. Addresses are for those who may change them. */
import type { DigestRow, Digests } from '#api/contract/digests.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { type DeliveryRow, deliveries } from '#api/queries/deliveries.ts'
import { isFictional } from '#api/queries/instance.ts'
import { nextDue } from '#data/schema/digest.ts'
import { mostAttempts } from '../alerts/planned-deliveries.ts'
import { issueDeliveries } from './issue-deliveries.ts'
import { leftAt, type StandingDigest, standingDigests } from './standing.ts'

type Asking = { now: Date; channels: Digests['channels']; withAddresses: boolean }

export async function digestsNow(mirror: Mirror, { now, channels, withAddresses }: Asking): Promise<Digests> {
  const [standing, tried, { byPcode }] = await Promise.all([
    standingDigests(mirror),
    deliveries(mirror),
    atlas(mirror, null),
  ])
  const attempts = new Map(tried.map((row) => [row.deliveryId, row]))
  const rows = standing.map((one): DigestRow => {
    const { digestId, digest, setAt } = one
    return {
      digestId,
      digest: withAddresses ? digest : { ...digest, emails: [] },
      placeName: digest.place === null ? null : (byPcode.get(digest.place)?.name ?? digest.place),
      setAt,
      nextAt: nextDue(digest.rhythm, now).toISOString(),
      readers: withAddresses ? digest.emails.length : null,
      left: withAddresses ? leftAt(one).size : null,
      last: lastOf(one, attempts),
    }
  })
  return { seq: mirror.seq, fictional: await isFictional(mirror), channels, rows }
}

function lastOf(one: StandingDigest, attempts: ReadonlyMap<string, DeliveryRow>): DigestRow['last'] {
  const issue = one.issues.at(-1)
  if (issue === undefined) return null
  const states = issueDeliveries(one, issue).map(({ deliveryId }) => stateOf(attempts.get(deliveryId)))
  const count = (state: 'sent' | 'waiting' | 'failed'): number => states.filter((each) => each === state).length
  const { since, until } = issue
  return { since, until, sent: count('sent'), waiting: count('waiting'), failed: count('failed') }
}

const stateOf = (tried: DeliveryRow | undefined): 'sent' | 'waiting' | 'failed' => {
  if (tried === undefined) return 'waiting'
  return tried.arrived ? 'sent' : tried.attempts >= mostAttempts ? 'failed' : 'waiting'
}
