/**
 * GET /api/xforms, PUT and DELETE /api/xforms/{formId}: the forms phones may fill besides our own, and what their questions mean here.
 * Body of PUT: the form's XML, or multipart with a part `form` (XML) and optionally `mapping` (JSON) and files the form
 * reads or shows, each as a part of its name. What the mapping leaves out is guessed.
 */
import { z } from 'zod'
import { xformMapping } from '#data/schema/xform.ts'

export const mappingSaid = xformMapping.partial()

export const xformRow = z
  .object({
    formId: z.string(),
    version: z.string(),
    name: z.string(),
    hash: z.string().describe('of the form’s XML, as the list phones read gives it'),
    mapping: xformMapping,
    files: z.array(z.string()).describe('files phones get with the form'),
    /** Questions that mean nothing here: their answers stay in the filled form alone. */
    unmapped: z.array(z.string()),
    /** Answers of the question that says what was seen which are something else here. */
    kindsOtherwise: z.array(z.string()),
    isOpen: z.boolean(),
    /** Null for our own form. */
    setAt: z.string().nullable(),
  })
  .meta({ id: 'XformRow' })
export type XformRow = z.infer<typeof xformRow>

export const xforms = z.object({ seq: z.int(), rows: z.array(xformRow) }).meta({ id: 'Xforms' })
export type Xforms = z.infer<typeof xforms>
export const xformSet = xformRow.extend({ seq: z.int() }).meta({ id: 'XformSet' })
export const xformClosed = z.object({ formId: z.string(), seq: z.int() }).meta({ id: 'XformClosed' })
