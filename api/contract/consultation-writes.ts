/** PUT /api/consultations/{consultationId}: who was met, and what each group asked for. Idempotent like every write of a plan. */
import type { z } from 'zod'
import { type ConsultationHeld, consultationHeld, type Raiser } from '#data/schema/consultation.ts'

type Line = ConsultationHeld['attended'][number]
/** Who of those who came a wish can be of. */
const isOf: Record<Raiser, (line: Line) => boolean> = {
  women: ({ sex }) => sex === 'female',
  men: ({ sex }) => sex === 'male',
  youth: ({ ageBand }) => ageBand === '15-24',
  minority: ({ minority }) => minority === 'minority',
  displaced: ({ displacement }) => displacement === 'displaced',
  everyone: () => true,
}

/** A wish is of somebody who came, and each group names a thing once. */
export const newConsultation = consultationHeld.superRefine(({ attended, priorities }: ConsultationHeld, context) => {
  const issue = (i: number, field: string, params: object) =>
    context.addIssue({ code: 'custom', path: ['priorities', i, field], params: { ...params } })
  for (const [i, { raisedBy, rank, priority }] of priorities.entries()) {
    if (attended.length > 0 && !attended.some(isOf[raisedBy]))
      issue(i, 'raisedBy', { code: 'nobody-of-group-came', group: raisedBy })
    const earlier = priorities.slice(0, i).filter((other) => other.raisedBy === raisedBy)
    if (earlier.some((other) => other.priority === priority)) issue(i, 'priority', { code: 'named-twice' })
    if (earlier.some((other) => other.rank === rank)) issue(i, 'rank', { code: 'named-twice' })
  }
})
export type NewConsultation = z.infer<typeof newConsultation>
