/** /api/imports: a steward's files, from dry run to undo. What a file becomes is the import service's business. */
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createRoute } from '@hono/zod-openapi'
import { stream, streamSSE } from 'hono/streaming'
import { z } from 'zod'
import { importAnswers } from '#api/contract/import-questions.ts'
import { type ImportList, importList, importReport, importsQuery } from '#api/contract/imports.ts'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import { limitBody } from '#api/http/body-limit.ts'
import { inEnglish, sayInEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { oneFile, sentAs } from '#api/http/sent-body.ts'
import { createImportService } from '#api/imports/batches/import-service.ts'
import { uploadedFile } from '#api/imports/reading/uploaded-file.ts'
import { permit, permitting } from '#api/protection/permit.ts'

const params = z.object({ id: z.string().min(1).max(64) })
const path = '/imports/{id}' as const

const underWay = (description: string) => ({
  description,
  content: { 'application/json': { schema: importReport } },
})
const isLater = (prefer: string | undefined): boolean => prefer?.includes('respond-async') === true

const upload = createRoute({
  method: 'post',
  path: '/imports',
  summary: 'Read a file; keep it unless this is a dry run or a question stands against the whole of it',
  description:
    'The file is the body, or the part `file` of a form. `map` answers what cannot be guessed: `date=reported_on,kind=offence,year=2015,dates=dd/mm`. With `Prefer: respond-async` the answer comes as soon as the file has arrived.',
  request: { query: importsQuery.strict() },
  ...sentAs(oneFile),
  responses: {
    ...answers(importReport, 'The file was read'),
    202: underWay('The file has arrived and is being read'),
  },
})
const answer = createRoute({
  method: 'post',
  path: `${path}/answers`,
  summary: 'Answer questions about a file that was read, and have it read again',
  description:
    'The answers go beside those given before, under the same names as in `map`; an empty one lets the file decide. With `Prefer: respond-async` the answer comes at once.',
  middleware: [permitting('import'), limitBody(1)] as const,
  request: { params, body: { required: true, content: { 'application/json': { schema: importAnswers.strict() } } } },
  responses: { ...answers(importReport, 'The file was read again'), 202: underWay('The file is being read again') },
})
const again = createRoute({
  method: 'post',
  path: `${path}/again`,
  summary: 'Read the file of an accepted import once more with other answers, as a dry run',
  description:
    'The answers go beside those it was accepted with. What the record holds otherwise becomes a correction once the new import is accepted.',
  middleware: [permitting('import'), limitBody(1)] as const,
  request: { params, body: { required: true, content: { 'application/json': { schema: importAnswers.strict() } } } },
  responses: answers(importReport, 'The file was read once more'),
})
const list = createRoute({
  method: 'get',
  path: '/imports',
  summary: 'Imports, newest first',
  responses: answers(importList),
})
const read = createRoute({
  method: 'get',
  path,
  summary: 'One import',
  request: { params },
  responses: answers(importReport),
})
const accept = createRoute({
  method: 'post',
  path: `${path}/accept`,
  summary: 'Keep what a dry run found',
  description: 'With `Prefer: respond-async` the answer comes at once; GET …/progress tells how far it has come.',
  request: { params },
  responses: { ...answers(importReport), 202: underWay('It is being kept') },
})
const undo = createRoute({
  method: 'delete',
  path,
  summary: 'Take an import back, or let go of a dry run',
  request: { params },
  responses: answers(importReport),
})
/** The files beside a report: what is in them, and the header they have when nothing is. */
const besideReport = {
  rejects: {
    summary: 'The rows of an import that were not kept as they were, and why',
    header: 'line,outcome,field,reason,suggestion,says\n',
  },
  corrections: { summary: 'What an import put in place of what was known', header: 'line,row,field,old,new\n' },
} as const
const beside = (what: keyof typeof besideReport) =>
  createRoute({
    method: 'get',
    path: `${path}/${what}.csv`,
    summary: besideReport[what].summary,
    request: { params },
    responses: { 200: { description: 'The rows', content: { 'text/csv': { schema: z.string() } } } },
  })
const progress = createRoute({
  method: 'get',
  path: `${path}/progress`,
  summary: 'How far an import has come, while it is read',
  description: 'Events `progress` (ImportProgress) until the file is read, then one `report` (ImportReport).',
  request: { params },
  responses: { 200: { description: 'The events', content: { 'text/event-stream': { schema: z.string() } } } },
})

export const importsRoute = (deps: Deps) => {
  const imports = createImportService(deps, sayInEnglish)
  // One by one: chained, the answers' types grow past what the compiler follows.
  const router = newRouter()
  router.openapi(upload, async (c) => {
    permit(c.var.actor, 'import')
    const { filename, dryRun, format, map, after } = c.req.valid('query')
    const answered = parseMap(map)
    const file = await uploadedFile(c.req.raw)
    const later = isLater(c.req.header('Prefer'))
    const report = await imports.receive({
      bytes: file.bytes,
      filename: plainName(filename ?? file.filename ?? 'upload'),
      dryRun,
      askedFormat: format ?? null,
      map: answered,
      actor: c.var.actor.name,
      after: after === undefined || after === '' ? [] : after.split(','),
      later,
    })
    return later ? c.json(inEnglish(report), 202) : c.json(inEnglish(report), 200)
  })
  router.openapi(list, async (c) => {
    permit(c.var.actor, 'import')
    const rows = await imports.list()
    const answer: ImportList = { seq: c.var.seq, total: rows.length, rows }
    return c.json(inEnglish(answer), 200)
  })
  router.openapi(read, async (c) => {
    permit(c.var.actor, 'import')
    return c.json(inEnglish(await imports.report(c.req.valid('param').id)), 200)
  })
  router.openapi(accept, async (c) => {
    permit(c.var.actor, 'import')
    const later = isLater(c.req.header('Prefer'))
    const report = await imports.accept(c.req.valid('param').id, c.var.actor.name, later)
    return c.json(inEnglish(report), report.state === 'accepting' ? 202 : 200)
  })
  router.openapi(answer, async (c) => {
    const later = isLater(c.req.header('Prefer'))
    const report = await imports.answer(c.req.valid('param').id, c.req.valid('json').map, later)
    return c.json(inEnglish(report), later ? 202 : 200)
  })
  router.openapi(again, async (c) =>
    c.json(inEnglish(await imports.again(c.req.valid('param').id, c.req.valid('json').map)), 200),
  )
  router.openapi(undo, async (c) => {
    permit(c.var.actor, 'import')
    return c.json(inEnglish(await imports.undo(c.req.valid('param').id, c.var.actor.name)), 200)
  })
  router.openapi(progress, async (c) => {
    permit(c.var.actor, 'import')
    const { id } = c.req.valid('param')
    await imports.report(id)
    return streamSSE(c, async (out) => {
      for await (const done of imports.watch(id, c.req.raw.signal)) {
        await out.writeSSE({ event: 'progress', data: JSON.stringify(done) })
      }
      await out.writeSSE({ event: 'report', data: JSON.stringify(inEnglish(await imports.report(id))) })
    })
  })
  for (const what of ['rejects', 'corrections'] as const) {
    router.openapi(beside(what), async (c) => {
      permit(c.var.actor, 'import')
      const { id } = c.req.valid('param')
      const file = await imports[what](id)
      c.header('Content-Type', 'text/csv; charset=utf-8')
      c.header('Content-Disposition', `attachment; filename="${what}-${id.replaceAll(/[^\w-]/g, '')}.csv"`)
      if (file === null) return c.body(besideReport[what].header)
      return stream(c, (out) => out.pipe(Readable.toWeb(createReadStream(file))))
    })
  }
  return router
}

/** `field=column,field=column`; a comma inside a value is doubled. */
function parseMap(text: string | undefined): Record<string, string> {
  if (text === undefined || text.trim() === '') return {}
  const pairs = text
    .replaceAll(',,', '\0')
    .split(',')
    .map((pair) => pair.replaceAll('\0', ','))
  return Object.fromEntries(
    pairs.map((pair) => {
      const [field = '', ...rest] = pair.split('=')
      if (field.trim() === '' || rest.length === 0)
        throw problem('request.invalid', undefined, { map: { code: 'pair-unreadable', pair } })
      return [field.trim(), rest.join('=').trim()]
    }),
  )
}

/** A file's name without any path a browser or a script put before it. */
const plainName = (name: string): string =>
  name
    .replace(/^.*[\\/]/, '')
    .replaceAll(/\p{Cc}/gu, '')
    .slice(0, 200) || 'upload'
