// A workshop under way, as it lies on the device: what is read out, what the room said so far. Knows no storage, network or screen.
import { z } from 'zod'
import type { Findings } from '#api/contract/findings.ts'
import type { DistrictFinding } from '#api/contract/statements/findings.ts'
import type { NewWorkshop } from '#api/contract/workshops.ts'
import type { PeopleAsked, Verdict } from '#data/schema/commitment.ts'
import type { Hands, WorkshopAddition, WorkshopCommitment } from '#data/schema/workshop.ts'

export type Judgement = { verdict: Verdict | null; hands: Hands | null; note: string }
export type ReadOut = { findingId: string; finding: DistrictFinding; said: string }
export type WorkshopDraft = {
  workshopId: string
  pcode: string
  districtName: string
  /** Loaded once; the room decides on what was known then. */
  loadedAt: string
  readOut: ReadOut[]
  heldOn: string
  attended: PeopleAsked
  judged: Record<string, Judgement>
  added: WorkshopAddition[]
  commitments: WorkshopCommitment[]
  note: string
}

/** None where what was kept is no such thing. */
export const readWorkshopDraft = (kept: unknown): WorkshopDraft[] => {
  const read = keptDraft.safeParse(kept)
  return read.success ? [read.data] : []
}
const keptDraft = z.custom<WorkshopDraft>(
  (kept) =>
    z.object({ workshopId: z.string(), pcode: z.string(), readOut: z.array(z.unknown()) }).safeParse(kept).success,
)

export const noPeople: PeopleAsked = { women: 0, men: 0, youth: 0, minority: 0 }
export const undecided: Judgement = { verdict: null, hands: null, note: '' }
export const groups = ['women', 'men', 'youth', 'minority'] as const satisfies readonly (keyof PeopleAsked)[]

export const beginDraft = (
  told: Findings,
  say: (finding: DistrictFinding) => string,
  { workshopId, now }: { workshopId: string; now: string },
): WorkshopDraft => ({
  workshopId,
  pcode: told.pcode,
  districtName: told.districtName,
  loadedAt: now,
  readOut: told.findings.map(({ findingId, finding }) => ({ findingId, finding, said: say(finding) })),
  heldOn: now.slice(0, 10),
  attended: noPeople,
  judged: {},
  added: [],
  commitments: [],
  note: '',
})

/** What goes into the record: every finding that was read out, judged or passed over. */
export const workshopOf = (draft: WorkshopDraft): NewWorkshop => ({
  pcode: draft.pcode,
  heldOn: draft.heldOn,
  attended: draft.attended,
  note: draft.note,
  findings: draft.readOut.map((one) => ({ ...one, ...(draft.judged[one.findingId] ?? undecided) })),
  added: draft.added,
  commitments: draft.commitments,
})
