// Workshops under way on this device: each its writer's, one a district. One begun while nobody was signed in, or in an earlier version
// of the page, is there for whoever goes on with it.
import { keptDrafts } from '../device/kept-drafts.ts'
import { oldShelves } from '../device/old-shelves.ts'
import type { Owner } from '../parcel.ts'
import { readWorkshopDraft, type WorkshopDraft } from './workshop-draft.ts'

const kind = 'workshop'

export const workshopDrafts = {
  async list(owner: Owner): Promise<WorkshopDraft[]> {
    const own = await keptDrafts.list(kind, owner)
    const free = owner === null ? [] : await keptDrafts.list(kind, null)
    const all = [...own, ...free, ...(await oldShelves.workshopDrafts())].flatMap(readWorkshopDraft)
    return all.filter(({ pcode }, at) => all.findIndex((one) => one.pcode === pcode) === at)
  },
  async find(pcode: string, owner: Owner): Promise<WorkshopDraft | undefined> {
    return (await workshopDrafts.list(owner)).find((draft) => draft.pcode === pcode)
  },
  keep: (draft: WorkshopDraft, owner: Owner): Promise<void> =>
    keptDrafts.write({ kind, of: draft.pcode }, owner, draft),
  async drop(pcode: string, owner: Owner): Promise<void> {
    for (const whose of new Set([owner, null])) await keptDrafts.clear({ kind, of: pcode }, whose)
    await oldShelves.dropWorkshopDraft(pcode)
  },
}
