/**
 * GET /api/xforms, PUT and DELETE /api/xforms/{formId}: the forms phones may fill, and what their questions mean here.
 * GET /api/observations/{uuid}/record: what was filled in.
 */
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import { problem } from '#api/contract/problems.ts'
import { mappingSaid, xformClosed, xformSet, xforms } from '#api/contract/xforms.ts'
import type { Deps } from '#api/deps.ts'
import { limitBody } from '#api/http/body-limit.ts'
import type { Env } from '#api/http/env.ts'
import { invalidFields } from '#api/http/invalid-fields.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { binary, sentAs } from '#api/http/sent-body.ts'
import { phoneForms } from '#api/openrosa/form/phone-forms.ts'
import { closeForm, formRow, setForm } from '#api/openrosa/form/set-form.ts'
import { type Part, partsIn } from '#api/openrosa/submission/parts.ts'
import { recordTold } from '#api/openrosa/submission/record-told.ts'
import { noteAccess } from '#api/protection/note-access.ts'
import { permitting } from '#api/protection/permit.ts'
import type { XformMapping } from '#data/schema/xform.ts'

/** Of a form with its files. */
const mostMegabytes = 25
const path = '/xforms/{formId}'
const params = z.object({ formId: z.string().min(1).max(200) })
const list = createRoute({
  method: 'get',
  path: '/xforms',
  summary: 'The forms phones may fill, and what their questions mean here',
  middleware: [permitting('import')] as const,
  request: { query: z.strictObject({}) },
  responses: answers(xforms),
})
const set = createRoute({
  method: 'put',
  path,
  summary: 'Let phones fill a form; the same again changes nothing',
  description:
    'The XML of an XForm, or multipart/form-data with a part `form` (XML) and optionally a part `mapping` (JSON) that says which question answers what of an observation; every other part is a file the form reads or shows, under its name. What the mapping leaves out is guessed; null means no question.',
  middleware: [permitting('import'), limitBody(mostMegabytes)] as const,
  request: { params },
  ...sentAs({
    'multipart/form-data': z.looseObject({ form: binary, mapping: mappingSaid.optional() }),
    'application/xml': z.string(),
  }),
  responses: answers(xformSet),
})
const close = createRoute({
  method: 'delete',
  path,
  summary: 'Close a form: it is offered no more, and nothing more is taken in for it',
  middleware: [permitting('import')] as const,
  request: { params },
  responses: answers(xformClosed),
})
const told = createRoute({
  method: 'get',
  path: '/observations/{uuid}/record',
  summary: 'The filled form an observation came in, as the phone sent it',
  description: 'With the answers that mean nothing here, which nobody else is shown.',
  middleware: [permitting('administer')] as const,
  request: { params: z.object({ uuid: z.uuid() }) },
  responses: { 200: { description: 'Its XML', content: { 'application/xml': { schema: z.string() } } } },
})

export const xformsRoute = (deps: Deps) =>
  newRouter()
    .openapi(list, async (c) => c.json({ seq: c.var.seq, rows: (await phoneForms(deps)).map(formRow) }, 200))
    .openapi(set, async (c) => {
      const given = { ...c.req.valid('param'), ...(await formIn(c)), actor: c.var.actor.name }
      const row = formRow(await setForm(deps, given))
      return c.json({ ...row, seq: deps.mirror.seq }, 200)
    })
    .openapi(close, async (c) => {
      const { formId } = c.req.valid('param')
      return c.json({ formId, seq: await closeForm(deps, formId, c.var.actor.name) }, 200)
    })
    .openapi(told, async (c) => {
      const record = await recordTold(deps, c.req.valid('param').uuid.toLowerCase())
      if (record === null) throw problem('xform.unknown', { code: 'record-not-kept' })
      noteAccess(deps, c, 'filled-forms', 1)
      return c.body(record, 200, { 'Content-Type': 'application/xml' })
    })

type Sent = { bytes: Uint8Array; mapping: Partial<XformMapping>; files: Part[] }

async function formIn(c: Context<Env>): Promise<Sent> {
  const sort = c.req.header('Content-Type') ?? ''
  const body = new Uint8Array(await c.req.arrayBuffer())
  if (/^(application|text)\/xml\b/i.test(sort)) return { bytes: body, mapping: {}, files: [] }
  if (!/^multipart\/form-data\b/i.test(sort))
    throw problem('request.unsupported', {
      code: 'content-types-accepted',
      types: ['application/xml', 'multipart/form-data'],
    })
  const parts = await partsIn(sort, body)
  const form = parts.find(({ name }) => name === 'form')
  if (form === undefined) throw problem('request.invalid', undefined, { form: { code: 'field-missing' } })
  const mapping = parts.find(({ name }) => name === 'mapping')
  return {
    bytes: form.bytes,
    mapping: mapping === undefined ? {} : readMapping(mapping.bytes),
    files: parts.filter((part) => part !== form && part !== mapping),
  }
}

function readMapping(bytes: Uint8Array): Partial<XformMapping> {
  const parsed = mappingSaid.safeParse(parseJson(Buffer.from(bytes).toString('utf8')))
  if (parsed.success) return Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined))
  throw problem('request.invalid', undefined, invalidFields(parsed.error.issues))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw problem('request.invalid', undefined, { mapping: { code: 'field-not-json' } })
  }
}
