/** A consultation goes into the record with everybody who came and everything they asked for. */
import type { NewConsultation } from '#api/contract/consultation-writes.ts'
import { type Keeping, type Kept, keepOnce } from './keep-once.ts'
import { requireDistrict, requirePast } from './write-commitment.ts'

export const holdConsultation = (
  deps: Keeping,
  consultationId: string,
  consultation: NewConsultation,
  actor: string,
): Promise<Kept> =>
  keepOnce(deps, consultationId, consultation, async (contentSha256) => {
    await requireDistrict(deps.mirror, consultation.pcode)
    requirePast(deps, { heldOn: consultation.heldOn })
    const body = { consultationId, consultation, contentSha256 }
    return [{ kind: 'consultation.held', subject: consultationId, actor, body }]
  })
