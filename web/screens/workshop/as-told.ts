// A workshop of this device as the record would tell it: the same is withheld on paper as in every answer. Pure.
import { handsTold, roomTold } from '#api/analytics/survey/hands-shown.ts'
import type { WorkshopRow } from '#api/contract/workshops.ts'
import type { WorkshopAddition } from '#data/schema/workshop.ts'
import type { ClosedWorkshop } from '#web/field/parcels/workshop-parcel.ts'

export function asTold(
  { workshopId, districtName, workshop }: ClosedWorkshop & { workshopId: string },
  fewest: number,
): WorkshopRow {
  const { pcode, heldOn, attended, note, findings, added, commitments } = workshop
  const judged = ({ verdict, hands, note: said }: Pick<WorkshopAddition, 'verdict' | 'hands' | 'note'>) => {
    const agreed = hands === null ? null : handsTold(attended, hands.agreed, fewest)
    const contested = hands === null ? null : handsTold(attended, hands.contested, fewest)
    return { verdict, note: said, hands: agreed === null || contested === null ? null : { agreed, contested } }
  }
  return {
    workshopId,
    pcode,
    districtName,
    heldOn,
    recordedAt: heldOn,
    attended: roomTold(attended, fewest),
    note,
    lines: [
      ...findings.map((one) => ({
        ...judged(one),
        findingId: one.findingId,
        code: one.finding.code,
        said: one.said,
      })),
      ...added.map((one) => ({ ...judged(one), findingId: null, code: null, said: one.said })),
    ],
    commitments: commitments.map(({ commitmentId, promise, owner, dueOn }) => ({
      commitmentId,
      promise,
      owner,
      dueOn,
    })),
  }
}
