/**
 * GET /api/places-to-settle: places that files name and nobody could find, with the evidence, and what was decided about others.
 * POST /api/imports/{id}/again reads an accepted file once more with such decisions.
 */
import { z } from 'zod'
import { answeredAs } from './estimates.ts'
import { importQuestion } from './import-questions.ts'

const named = z.object({ pcode: z.string(), name: z.string() })

export const unsettledPlace = z
  .object({
    /** 'unknown': no place of ours, or several; 'contradicted': a position lies elsewhere than code and name say. */
    is: z.enum(['unknown', 'contradicted']),
    /** As the file writes them; empty where it does not say. */
    code: z.string(),
    name: z.string(),
    above: z.string(),
    rows: z.int(),
    /** What code and name say, where a position contradicts them. */
    named: named.nullable(),
    /** Likely ones, best first. */
    candidates: z.array(named),
    /** Where the positions of its rows lie. */
    positions: z.array(named.extend({ rows: z.int() })),
  })
  .meta({ id: 'UnsettledPlace' })
export type UnsettledPlace = z.infer<typeof unsettledPlace>

const label = { code: z.string(), name: z.string(), above: z.string() }
/** In `map` of an import, what was or is to be answered about a place. */
const key = z.string()

export const placesToSettle = z
  .object({
    seq: answeredAs.seq,
    total: z.int(),
    /** Most rows first. */
    rows: z.array(
      unsettledPlace.extend({
        /** What is asked about it, and the answers there are. */
        question: importQuestion,
        imports: z.array(z.object({ id: z.string(), filename: z.string(), rows: z.int() })),
      }),
    ),
    /** What people decided; each is taken for every later file. `answer`: a p-code, none, position or name. */
    decided: z.array(
      z.object({
        key,
        ...label,
        answer: z.string(),
        place: z.string().nullable(),
        filename: z.string(),
        on: z.string(),
      }),
    ),
  })
  .meta({ id: 'PlacesToSettle' })
export type PlacesToSettle = z.infer<typeof placesToSettle>
