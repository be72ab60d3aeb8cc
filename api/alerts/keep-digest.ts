/**
 * Keeps and lets go of digests. What is set again as it stands is no new entry, and nobody who took their address off is put back
 * unless the setting says so in so many words.
 */
import { digestHistories, leftAt, type StandingDigest, standingDigests } from '#api/answers/digests/standing.ts'
import type { DigestWrite } from '#api/contract/digests.ts'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import type { Actor } from '#api/protection/actor.ts'
import { atlas } from '#api/queries/atlas.ts'
import { canonicalJson } from '#api/record/chain.ts'
import { write } from '#api/record/write.ts'
import type { Digest } from '#data/schema/digest.ts'

type Keeping = Pick<Deps, 'journal' | 'blobs' | 'mirror' | 'settings'>
type Kept = { digestId: string; seq: number }

export async function keepDigest(deps: Keeping, digestId: string, wanted: DigestWrite, actor: Actor): Promise<Kept> {
  const { again: asked, ...set } = wanted
  const digest: Digest = { ...set, emails: [...new Set(set.emails)] }
  requireMail(deps)
  await requireDistrict(deps, digest.place)
  const again = await putBack(deps, digestId, digest.emails, asked)
  const standing = await digestOf(deps, digestId)
  if (standing !== undefined && canonicalJson(standing.digest) === canonicalJson(digest))
    return { digestId, seq: standing.seq }
  const entry = await write(deps, {
    kind: 'digest.set',
    subject: digestId,
    actor: actor.name,
    body: { digestId, digest, again },
  })
  return { digestId, seq: entry.seq }
}

export async function removeDigest(deps: Keeping, digestId: string, actor: Actor): Promise<Kept> {
  if ((await digestOf(deps, digestId)) === undefined)
    throw problem('digest.unknown', { code: 'digest-not-known', digestId })
  const entry = await write(deps, { kind: 'digest.removed', subject: digestId, actor: actor.name, body: { digestId } })
  return { digestId, seq: entry.seq }
}

const digestOf = async ({ mirror }: Keeping, digestId: string): Promise<StandingDigest | undefined> =>
  (await standingDigests(mirror)).find((digest) => digest.digestId === digestId)

/** A letter without a way out of it is not sent. */
function requireMail({ settings: { outward } }: Keeping): void {
  if (outward.mail === null) throw problem('request.invalid', undefined, { emails: { code: 'mail-not-set-up' } })
  if (outward.publicUrl === null)
    throw problem('request.invalid', undefined, { emails: { code: 'public-url-not-set-up' } })
}

/** A digest is about the country or about one district: for these there are headlines. */
export async function requireDistrict({ mirror }: Pick<Deps, 'mirror'>, place: string | null): Promise<void> {
  if (place === null) return
  const found = (await atlas(mirror, null)).byPcode.get(place)
  if (found === undefined) {
    const why = { code: 'place-not-known', pcode: place } as const
    throw problem('place.unknown', why, { place: why })
  }
  if (found.level !== 'district')
    throw problem('request.invalid', undefined, {
      place: { code: 'place-of-another-level', pcode: place, level: found.level },
    })
}

/** Those who left and are put back by name. */
async function putBack(
  { mirror }: Keeping,
  digestId: string,
  emails: readonly string[],
  asked: readonly string[],
): Promise<string[]> {
  const history = (await digestHistories(mirror)).find((one) => one.digestId === digestId)
  const left = history === undefined ? new Set<string>() : leftAt(history)
  const gone = emails.filter((address) => left.has(address))
  const refused = gone.filter((address) => !asked.includes(address))
  if (refused.length > 0)
    throw problem('request.invalid', undefined, { emails: { code: 'took-themselves-off', addresses: refused } })
  return gone
}
