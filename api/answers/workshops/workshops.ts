/** Workshops held, as they may be told: what was agreed to and contested, hands only where they point at nobody. */
import { group as groupBy } from 'd3-array'
import { handsTold, roomTold } from '#api/analytics/survey/hands-shown.ts'
import type { CommitmentRow } from '#api/contract/commitments.ts'
import type { JudgedLine, WorkshopRow, Workshops } from '#api/contract/workshops.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { commitmentsOn } from '#api/queries/commitments-on.ts'
import { type HeldWorkshop, workshopsHeld } from '#api/queries/workshops.ts'
import type { WorkshopAddition, WorkshopFinding } from '#data/schema/workshop.ts'
import type { PlanScope } from '../action-plan/day-asked-for.ts'
import { answeredAs } from '../answered-as.ts'
import { isToldStill } from './quoted-still.ts'

export const workshops = remembered(async (mirror: Mirror, scope: PlanScope): Promise<Workshops> => {
  const [held, promised] = await Promise.all([workshopsHeld(mirror, scope), commitmentsOn(mirror, scope)])
  const made = groupBy(promised, ({ workshopId }) => workshopId)
  const rows = await Promise.all(held.map((one) => rowOf(mirror, one, made.get(one.workshopId) ?? [])))
  return {
    ...(await answeredAs(mirror, scope)),
    on: scope.on,
    total: rows.length,
    rows,
    dissent: [...groupBy(rows, ({ pcode }) => pcode)].map(([pcode, inDistrict]) => {
      const [last] = inDistrict
      const judged = last?.lines.filter(({ verdict }) => verdict !== null) ?? []
      return {
        pcode,
        workshops: inDistrict.length,
        lastHeldOn: last?.heldOn ?? '',
        contested: judged.filter(({ verdict }) => verdict === 'contested').length,
        judged: judged.length,
      }
    }),
  }
})

async function rowOf(mirror: Mirror, held: HeldWorkshop, made: readonly CommitmentRow[]): Promise<WorkshopRow> {
  const { workshopId, pcode, districtName, heldOn, recordedAt, note, findings, added } = held
  const fewest = mirror.fewestRespondents
  const area = { pcode, districts: [pcode] }
  const lines = [
    ...findings.map(async (finding) => ({
      ...lineOf(held, finding, fewest),
      findingId: finding.findingId,
      code: finding.finding.code,
      said: (await isToldStill(mirror, area, finding.finding)) ? finding.said : null,
    })),
    ...added.map((addition) => ({
      ...lineOf(held, addition, fewest),
      findingId: null,
      code: null,
      said: addition.said,
    })),
  ]
  return {
    workshopId,
    pcode,
    districtName,
    heldOn,
    recordedAt,
    attended: roomTold(held, fewest),
    note,
    lines: await Promise.all(lines),
    commitments: made.map(({ commitmentId, promise, owner, dueOn }) => ({ commitmentId, promise, owner, dueOn })),
  }
}

function lineOf(
  room: HeldWorkshop,
  { verdict, hands, note }: WorkshopFinding | WorkshopAddition,
  fewest: number,
): Pick<JudgedLine, 'verdict' | 'hands' | 'note'> {
  const agreed = hands === null ? null : handsTold(room, hands.agreed, fewest)
  const contested = hands === null ? null : handsTold(room, hands.contested, fewest)
  return { verdict, note, hands: agreed === null || contested === null ? null : { agreed, contested } }
}
