/**
 * A weekly line as a phone sends it, however often: the same content under the same id is the same line, other content is refused, and a
 * withdrawn id stays withdrawn. Its reporter is a code, or whoever writes, under a name that tells nobody who it is.
 */
import { createHash } from 'node:crypto'
import { problem } from '#api/contract/problems.ts'
import type { WeeklyLineReceipt } from '#api/contract/weekly-lines.ts'
import type { Deps } from '#api/deps.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import type { Actor } from '#api/protection/actor.ts'
import { reporterOf } from '#api/protection/reporter.ts'
import { atlas } from '#api/queries/atlas.ts'
import { canonicalJson } from '#api/record/chain.ts'
import { oneAtATime } from '#api/record/one-at-a-time.ts'
import { write } from '#api/record/write.ts'
import { mondayOf, type WeeklyLine } from '#data/schema/weekly-safety.ts'
import { knownWeeklyLine } from './known-weekly-line.ts'

type Keeping = Pick<Deps, 'journal' | 'blobs' | 'mirror' | 'clock'>
/** Whoever writes a line waits here for others who write the same one. */
export const weeklyLineTurn = oneAtATime()

export const acceptWeeklyLine = (
  deps: Keeping,
  uuid: string,
  { reporter: code, ...line }: WeeklyLine,
  actor: Actor,
): Promise<{ receipt: WeeklyLineReceipt; first: boolean }> =>
  weeklyLineTurn(uuid, async () => {
    const content = canonicalJson({ ...line, reporter: code })
    const contentSha256 = createHash('sha256').update(content).digest('hex')
    const known = await knownWeeklyLine(deps.mirror, uuid)
    if (known !== null) {
      if (known.withdrawn) throw problem('weekly-line.withdrawn')
      if (known.contentSha256 !== contentSha256) throw problem('weekly-line.conflict')
      return { receipt: { uuid, seq: known.seq, receivedAt: known.receivedAt, contentSha256 }, first: false }
    }
    await requirePlace(deps.mirror, line.pcode)
    const thisWeek = mondayOf(deps.clock.now().toISOString().slice(0, 10))
    if (line.weekStart > thisWeek)
      throw problem('request.invalid', undefined, { weekStart: { code: 'day-not-yet', today: thisWeek } })
    const reporter = code ?? (await reporterOf(deps.mirror, actor)) ?? actor.name
    const body = { uuid, line, reporter, contentSha256 }
    const entry = await write(deps, { kind: 'weekly-line.written', subject: uuid, actor: actor.name, body })
    return { receipt: { uuid, seq: entry.seq, receivedAt: entry.at, contentSha256 }, first: true }
  })

/** A district, or a community in one. */
async function requirePlace(mirror: Mirror, pcode: string): Promise<void> {
  const place = (await atlas(mirror, null)).byPcode.get(pcode)
  if (place === undefined || place.districtPcode === null)
    throw problem('request.invalid', undefined, { pcode: { code: 'place-not-known', pcode } })
}
