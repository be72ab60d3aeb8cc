/** The reviewers' queue, a page at a time, with how many reports are in each state. */
import type { ReviewQueue, ReviewQueueQuery } from '#api/contract/review-queue.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import type { Reviewer } from '#api/observations/reports-near.ts'
import { writerOf } from '#api/protection/reporter.ts'
import { reportAuthors } from '#api/queries/report-authors.ts'
import { reviewCounts } from '#api/queries/review-counts.ts'
import { reviewQueue as askQueue } from '#api/queries/review-queue.ts'
import { reviewStates } from '#data/schema/review.ts'
import { readCursor, writeCursor } from '../cursor.ts'

type Asked = Omit<ReviewQueueQuery, 'pcodes'> & { pcodes: string[] | null }

export async function reviewQueue(mirror: Mirror, asked: Asked, { name }: Reviewer): Promise<ReviewQueue> {
  const { state, origin, pcodes, observationKinds = null, writer, limit, cursor } = asked
  const about = { state, origin, pcodes, observationKinds, writer }
  const after = readCursor(cursor, about)
  const within = {
    fromPhones: origin === 'any' ? null : origin === 'phone',
    pcodes,
    observationKinds,
    actors: writer === undefined ? null : await namesOfWriter(mirror, writer),
  }
  const counted = await reviewCounts(mirror, within)
  const found = await askQueue(mirror, {
    ...within,
    state: state === 'any' ? null : state,
    limit: limit + 1,
    afterKey: after?.key ?? null,
    afterId: after?.id ?? null,
  })
  const of = (one: string): number => counted.find((each) => each.state === one)?.reports ?? 0
  const asker = await writerOf(mirror, name)
  const rows = await Promise.all(
    found.slice(0, limit).map(async ({ actor, ...report }) => {
      const wrote = await writerOf(mirror, actor)
      return { ...report, writer: wrote, isOwn: wrote === asker }
    }),
  )
  const last = found.length > limit ? rows.at(-1) : undefined
  return {
    seq: mirror.seq,
    counts: {
      ...{ pending: of('pending'), verified: of('verified'), contested: of('contested') },
      ...{ rejected: of('rejected'), merged: of('merged'), withdrawn: of('withdrawn') },
    },
    total: state === 'any' ? reviewStates.reduce((sum, one) => sum + of(one), 0) : of(state),
    rows,
    nextCursor: last === undefined ? null : writeCursor({ key: last.receivedAt, id: last.uuid }, about),
  }
}

async function namesOfWriter(mirror: Mirror, writer: string): Promise<string[]> {
  const authors = await reportAuthors(mirror, {})
  const theirs = await Promise.all(
    authors.map(async ({ actor }) => ((await writerOf(mirror, actor)) === writer ? [actor] : [])),
  )
  return theirs.flat()
}
