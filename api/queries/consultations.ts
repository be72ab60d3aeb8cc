/** Consultations held before the period ended, latest first. */
import { z } from 'zod'
import { priorities } from '#data/schema/consultation.ts'
import { question } from './ask.ts'

const labels = new Map<string, string>(priorities.map((p) => [p.id, p.label]))
const ranked = z
  .object({ rank: z.int(), priority: z.string(), raisedBy: z.string() })
  .transform((p) => ({ ...p, label: labels.get(p.priority) ?? p.priority }))

export const consultations = question(
  'consultations',
  z.object({
    consultationId: z.string(),
    kind: z.string(),
    heldOn: z.string(),
    people: z.int(),
    women: z.int(),
    under25: z.int(),
    minority: z.int(),
    priorities: z.array(ranked),
    dissent: z.string().nullable(),
  }),
)
