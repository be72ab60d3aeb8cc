// In which order a plan is read: what is late first, then what is on its way, then what the community thinks of what was done. Pure.
import type { CommitmentRow } from '#api/contract/commitments.ts'

export const planGroups = ['overdue', 'under-way', 'promised', 'contested', 'unasked', 'agreed', 'dropped'] as const
export type PlanGroup = (typeof planGroups)[number]

export function groupOf({ overdue, state, confirmed }: CommitmentRow): PlanGroup {
  if (overdue) return 'overdue'
  if (state !== 'done') return state
  return confirmed === null ? 'unasked' : confirmed ? 'agreed' : 'contested'
}
