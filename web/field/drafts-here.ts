// What somebody began on this device and has not finished.
import { observationKinds } from '#data/schema/observation.ts'
import { keptDrafts } from './device/kept-drafts.ts'
import type { Owner } from './parcel.ts'
import { keptReport } from './report-draft.ts'
import { workshopDrafts } from './workshops/workshop-drafts.ts'

export type DraftHere =
  | { sort: 'report'; label: string | null }
  | { sort: 'visit' | 'weekly-line' | 'consultation' }
  | { sort: 'workshop'; pcode: string; districtName: string }

export async function draftsHere(owner: Owner): Promise<DraftHere[]> {
  const report = keptReport.safeParse(await keptDrafts.read({ kind: 'observation' }, owner))
  const others = [
    { sort: 'visit', what: { kind: 'observation', of: 'visit' } },
    { sort: 'weekly-line', what: { kind: 'weekly-line' } },
    { sort: 'consultation', what: { kind: 'consultation' } },
  ] as const
  const begun = await Promise.all(
    others.map(async ({ sort, what }) => ((await keptDrafts.read(what, owner)) === undefined ? [] : [{ sort }])),
  )
  const workshops = await workshopDrafts.list(owner)
  const label = (kind: string | null) => observationKinds.find(({ id }) => id === kind)?.label ?? null
  return [
    ...(report.success ? [{ sort: 'report' as const, label: label(report.data.draft.kind) }] : []),
    ...begun.flat(),
    ...workshops.map(({ pcode, districtName }) => ({ sort: 'workshop' as const, pcode, districtName })),
  ]
}
