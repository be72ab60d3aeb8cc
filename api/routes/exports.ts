/** GET /api/exports: which files there are. GET /api/exports/{what}.{format}: exactly what the filter holds, as a file, row by row. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { answeredAs } from '#api/answers/answered-as.ts'
import { exportKinds, exportsQuery, exportsThereAre, formatsOf, mostRows, openKinds } from '#api/contract/exports.ts'
import { filters } from '#api/contract/filters.ts'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import { headerOf, provenanceOf } from '#api/exports/provenance.ts'
import { formats, subjects } from '#api/exports/registry.ts'
import { begunStream } from '#api/http/begun-stream.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { binary } from '#api/http/sent-body.ts'
import { notHandedOn } from '#api/protection/handing-on.ts'
import { noteTaken } from '#api/protection/note-access.ts'
import { may } from '#api/protection/permissions.ts'
import { permit } from '#api/protection/permit.ts'
import { incidentsTotal } from '#api/queries/incidents-total.ts'
import { instance } from '#api/queries/instance.ts'
import { observedScope } from '#api/queries/observed-scope.ts'
import { paramsOf, scopeOf } from '#api/queries/scope.ts'
import { sources } from '#api/queries/sources.ts'
import { waveQuestions } from '#api/queries/wave-questions.ts'
import { waves } from '#api/queries/waves.ts'

const filesOf = (kinds: readonly (typeof exportKinds)[number][]) =>
  kinds.flatMap((what) => formatsOf(what).map((format) => ({ file: `${what}.${format}`, what, format })))
const files = filesOf(exportKinds)

const list = createRoute({
  method: 'get',
  path: '/exports',
  summary: 'Which files there are, their limits, and how many rows are not handed on',
  request: { query: filters.strict() },
  responses: answers(exportsThereAre),
})
const route = createRoute({
  method: 'get',
  path: '/exports/{file}',
  summary: 'What the filter holds, as a file',
  description:
    'A csv.zip holds the CSV with README.txt, about.json and datapackage.json beside it: filter, record, sources, licences, reader, columns. A workbook says the same on its second and third sheet, GeoJSON in the member provenance, FlatGeobuf and Parquet in their metadata. A plain CSV and HXL hold their rows alone unless provenance=true. The header X-Export-Provenance (JSON, percent-encoded) says it of each. Rows whose source forbids handing them on are left out, and counted in what the file says of itself.',
  request: {
    params: z.object({ file: z.string().meta({ enum: files.map(({ file }) => file) }) }),
    query: exportsQuery.strict(),
  },
  responses: {
    200: {
      description: 'The file',
      content: {
        'text/csv': { schema: z.string() },
        'application/zip': { schema: binary },
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
          schema: binary,
        },
        'application/geo+json': { schema: z.looseObject({}) },
        'application/vnd.flatgeobuf': { schema: binary },
        'application/vnd.apache.parquet': { schema: binary },
      },
    },
  },
})

export const exportsRoute = (deps: Deps) => {
  const { blobs, clock } = deps
  return newRouter()
    .openapi(list, async (c) => {
      const scope = await scopeOf(c.var.mirror, c.req.valid('query'))
      const kinds = may(c.var.actor.role, 'seePositions') ? exportKinds : openKinds
      const incidents = {
        total: await incidentsTotal(c.var.mirror, paramsOf(scope)),
        notHandedOn: await notHandedOn(c.var.mirror, scope),
      }
      const told = { files: filesOf(kinds).map(({ file }) => file), mostRows, incidents }
      return c.json({ ...(await answeredAs(c.var.mirror, scope)), ...told }, 200)
    })
    .openapi(route, async (c) => {
      const asked = c.req.valid('param').file
      const known = files.find(({ file }) => file === asked)
      if (known === undefined)
        throw problem('export.unknown', { code: 'exports-there-are', files: files.map(({ file }) => file) })
      const { what, format } = known
      if (subjects[what].positions) permit(c.var.actor, 'seePositions')
      const { provenance: notes, bom, months, ...narrowed } = c.req.valid('query')
      const scope = await (what === 'observations' ? observedScope : scopeOf)(c.var.mirror, narrowed)
      const { role } = c.var.actor
      const provenance = provenanceOf({
        what,
        format,
        scope,
        seq: c.var.seq,
        madeAt: clock.now(),
        country: await instance(c.var.mirror),
        role,
        origin: new URL(c.req.url).origin,
        sources: await sources(c.var.mirror, { asOf: scope.asOf }),
        waves: await waves(c.var.mirror, { asOf: scope.asOf }),
        questions: await waveQuestions(c.var.mirror, scope.asOf),
        fewest: c.var.mirror.fewestRespondents,
        notHandedOn: what === 'incidents' ? await notHandedOn(c.var.mirror, scope) : [],
      })
      const name = `upstream-${what}-${scope.from}-to-${scope.to}-seq${c.var.seq}`
      c.header('Content-Type', formats[format].contentType)
      c.header('Content-Disposition', `attachment; filename="${name}.${format}"`)
      c.header('X-Export-Provenance', headerOf(provenance))
      // Whoever asks for the head alone reads no rows, and would hold the mirror's reader for ever.
      if (c.req.method === 'HEAD') return c.body(null)
      const table = await subjects[what].table(c.var.mirror, scope, role, months)
      await noteTaken(deps, c, { subject: 'export', file: asked })
      const writing = { notes, bom, name, what, deps: { mirror: c.var.mirror, blobs } }
      return c.body(await begunStream(formats[format].write(table, provenance, writing)))
    })
}
