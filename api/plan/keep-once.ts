/**
 * Takes in what somebody writes of a plan, however often it is sent: the same content under the same id is the same step and gets
 * the same receipt; other content is refused and the first is kept.
 */
import { createHash } from 'node:crypto'
import type { PlanReceipt } from '#api/contract/commitment-writes.ts'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import { canonicalJson } from '#api/record/chain.ts'
import type { Draft } from '#api/record/entries.ts'
import { oneAtATime } from '#api/record/one-at-a-time.ts'
import { writeAll } from '#api/record/write.ts'
import { knownStep } from './known-step.ts'

export type Keeping = Pick<Deps, 'journal' | 'blobs' | 'mirror' | 'clock'>
export type Kept = { receipt: PlanReceipt; first: boolean }

const inTurn = oneAtATime()

/** `drafts` says what goes into the record, all of it or nothing; it may refuse. The first of them is what the receipt is for. */
export const keepOnce = (
  deps: Keeping,
  id: string,
  content: object,
  drafts: (contentSha256: string) => Promise<Draft[]>,
): Promise<Kept> =>
  inTurn(id, async () => {
    const contentSha256 = createHash('sha256').update(canonicalJson(content)).digest('hex')
    const known = await knownStep(deps.mirror, id)
    if (known !== null) {
      if (known.seq === null || known.recordedAt === null || known.contentSha256 !== contentSha256)
        throw problem('commitment.conflict')
      return { receipt: { uuid: id, seq: known.seq, receivedAt: known.recordedAt, contentSha256 }, first: false }
    }
    const [entry] = await writeAll(
      deps,
      (await drafts(contentSha256)).map((draft) => ({ draft })),
    )
    if (entry === undefined) throw problem('record.failed')
    return { receipt: { uuid: id, seq: entry.seq, receivedAt: entry.at, contentSha256 }, first: true }
  })
