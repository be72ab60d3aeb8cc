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

/** What officers wrote as the place of reports that are in no district; PUT /api/observations/{uuid}/place decides. */
export const typedPlaces = z
  .object({
    /** Of places, and of reports that name them. */
    total: z.int(),
    reports: z.int(),
    /** Most reports first. */
    rows: z.array(
      z.object({
        placeText: z.string(),
        /** The region or country its position lies somewhere in. */
        withinName: z.string().nullable(),
        uuids: z.array(z.string()),
        firstOn: z.string(),
        lastOn: z.string(),
        /** Districts that may be meant, best first; `as`: the place in it that is called so. */
        candidates: z.array(named.extend({ as: z.string() })),
      }),
    ),
  })
  .meta({ id: 'TypedPlaces' })
export type TypedPlaces = z.infer<typeof typedPlaces>

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
    typed: typedPlaces,
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
