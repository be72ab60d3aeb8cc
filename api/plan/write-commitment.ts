/** Makes a commitment, changes it, and writes down what the community says of it: one entry each, none ever altered. */
import type { CommitmentConfirmation, CommitmentMove, NewCommitment } from '#api/contract/commitment-writes.ts'
import type { CommitmentRow } from '#api/contract/commitments.ts'
import { problem } from '#api/contract/problems.ts'
import type { ProblemStatement } from '#api/contract/statements/problems.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { commitmentsOn } from '#api/queries/commitments-on.ts'
import { dayAfter } from '#data/schema/period.ts'
import { type Keeping, type Kept, keepOnce } from './keep-once.ts'

export const makeCommitment = (
  deps: Keeping,
  commitmentId: string,
  commitment: NewCommitment,
  actor: string,
): Promise<Kept> =>
  keepOnce(deps, commitmentId, commitment, async (contentSha256) => {
    await requireDistrict(deps.mirror, commitment.pcode)
    requirePast(deps, { promisedOn: commitment.promisedOn })
    const body = { commitmentId, commitment, workshopId: null, contentSha256 }
    return [{ kind: 'commitment.made', subject: commitmentId, actor, body }]
  })

type Step = { commitmentId: string; stepId: string; actor: string }

export const moveCommitment = (
  deps: Keeping,
  { commitmentId, stepId, actor }: Step,
  move: CommitmentMove,
): Promise<Kept> =>
  keepOnce(deps, stepId, { commitmentId, ...move }, async (contentSha256) => {
    const { promisedOn } = await requireKnown(deps.mirror, commitmentId)
    const { movedOn, doneOn, dueOn } = move
    requirePast(deps, { movedOn, doneOn })
    for (const [field, day] of Object.entries({ movedOn, doneOn, dueOn }))
      if (day !== null && day < promisedOn) refuse(field, { code: 'day-before', earliest: promisedOn })
    const body = { stepId, commitmentId, ...move, contentSha256 }
    return [{ kind: 'commitment.moved', subject: commitmentId, actor, body }]
  })

export const confirmCommitment = (
  deps: Keeping,
  { commitmentId, stepId, actor }: Step,
  said: CommitmentConfirmation,
): Promise<Kept> =>
  keepOnce(deps, stepId, { commitmentId, ...said }, async (contentSha256) => {
    await requireKnown(deps.mirror, commitmentId)
    const { askedOn, verdict, asked, note } = said
    requirePast(deps, { askedOn })
    const body = { stepId, commitmentId, askedOn, confirmed: verdict === 'agreed', asked, note, contentSha256 }
    return [{ kind: 'commitment.confirmed', subject: commitmentId, actor, body }]
  })

export function refuse(field: string, why: ProblemStatement): never {
  throw problem('request.invalid', undefined, { [field]: why })
}

export async function requireDistrict(mirror: Mirror, pcode: string): Promise<void> {
  if ((await atlas(mirror, null)).byPcode.get(pcode)?.level !== 'district')
    refuse('pcode', { code: 'district-not-known-by', pcode })
}

/** What happened did so before the end of today, wherever on earth today it is. */
export function requirePast({ clock }: Pick<Keeping, 'clock'>, days: Record<string, string | null>): void {
  const today = clock.now().toISOString().slice(0, 10)
  for (const [field, day] of Object.entries(days))
    if (day !== null && day > dayAfter(today)) refuse(field, { code: 'day-not-yet', today })
}

/** Whatever day it was promised on. */
const everAfter = { on: '9999-12-31', toDate: '9999-12-31' }

async function requireKnown(mirror: Mirror, commitmentId: string): Promise<CommitmentRow> {
  const known = await commitmentsOn(mirror, { ...everAfter, pcodes: null, asOf: null })
  const row = known.find((each) => each.commitmentId === commitmentId)
  if (row === undefined) throw problem('commitment.unknown', { code: 'commitment-not-known', commitmentId })
  return row
}
