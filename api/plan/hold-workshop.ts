/** A workshop goes into the record with everything promised in it: all of it, or nothing. */

import { problem } from '#api/contract/problems.ts'
import type { NewWorkshop } from '#api/contract/workshops.ts'
import type { Draft } from '#api/record/entries.ts'
import { type Keeping, type Kept, keepOnce } from './keep-once.ts'
import { knownStep } from './known-step.ts'
import { requireDistrict, requirePast } from './write-commitment.ts'

export const holdWorkshop = (deps: Keeping, workshopId: string, workshop: NewWorkshop, actor: string): Promise<Kept> =>
  keepOnce(deps, workshopId, workshop, async (contentSha256) => {
    const { commitments, ...held } = workshop
    await requireDistrict(deps.mirror, held.pcode)
    requirePast(deps, { heldOn: held.heldOn })
    for (const { commitmentId } of commitments)
      if ((await knownStep(deps.mirror, commitmentId)) !== null) throw problem('commitment.conflict')
    const promised = commitments.map(({ commitmentId, promise, owner, ownerSort, dueOn }): Draft => {
      const { pcode, heldOn: promisedOn } = held
      const commitment = { pcode, promise, owner, ownerSort, promisedOn, dueOn, ...noLinks }
      return {
        kind: 'commitment.made',
        subject: commitmentId,
        actor,
        body: { commitmentId, commitment, workshopId, contentSha256 },
      }
    })
    return [
      { kind: 'workshop.held', subject: workshopId, actor, body: { workshopId, workshop: held, contentSha256 } },
      ...promised,
    ]
  })

const noLinks = { raisedOn: null, raisedBy: null, priority: null, grievance: null, siteId: null, interventionId: null }
