/** GET /api/exports/{what}.{format}: exactly what the filter holds, as a file, row by row. */
import { Readable } from 'node:stream'
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { exportFormats, exportKinds, exportsQuery } from '#api/contract/exports.ts'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import { provenanceOf } from '#api/exports/provenance.ts'
import { formats, subjects } from '#api/exports/registry.ts'
import { newRouter } from '#api/http/router.ts'
import { permit } from '#api/protection/permit.ts'
import { instance } from '#api/queries/instance.ts'
import { observedScope } from '#api/queries/observed-scope.ts'
import { scopeOf } from '#api/queries/scope.ts'
import { sources } from '#api/queries/sources.ts'
import { waves } from '#api/queries/waves.ts'

const files = exportKinds.flatMap((what) => exportFormats.map((format) => `${what}.${format}`))

const route = createRoute({
  method: 'get',
  path: '/exports/{file}',
  summary: 'What the filter holds, as a file',
  description:
    'A csv.zip holds the CSV with README.txt and about.json beside it: filter, record, sources, licence, reader. GeoJSON says the same inside, as the member provenance. A plain CSV holds its rows alone. The header X-Export-Provenance (JSON, percent-encoded) says it of each.',
  request: {
    params: z.object({ file: z.string().meta({ enum: files }) }),
    query: exportsQuery.strict(),
  },
  responses: {
    200: {
      description: 'The file',
      content: {
        'text/csv': { schema: z.string() },
        'application/zip': { schema: z.string().meta({ format: 'binary' }) },
        'application/geo+json': { schema: z.looseObject({}) },
      },
    },
  },
})

export const exportsRoute = ({ mirror, clock }: Deps) =>
  newRouter().openapi(route, async (c) => {
    const { file } = c.req.valid('param')
    const what = exportKinds.find((kind) => file.startsWith(`${kind}.`))
    const format = exportFormats.find((extension) => what !== undefined && file === `${what}.${extension}`)
    if (what === undefined || format === undefined)
      throw problem('export.unknown', { code: 'exports-there-are', files: [...files] })
    if (subjects[what].positions) permit(c.var.actor, 'seePositions')
    const { provenance: notes, months, ...filters } = c.req.valid('query')
    const scope = await (what === 'observations' ? observedScope : scopeOf)(mirror, filters)
    const { role } = c.var.actor
    const table = await subjects[what].table(mirror, scope, role, months)
    const provenance = provenanceOf({
      what,
      format,
      scope,
      seq: c.var.seq,
      madeAt: clock.now(),
      country: await instance(mirror),
      role,
      origin: new URL(c.req.url).origin,
      sources: await sources(mirror, { asOf: scope.asOf }),
      waves: await waves(mirror, { asOf: scope.asOf }),
    })
    const name = `upstream-${what}-${scope.from}-to-${scope.to}-seq${c.var.seq}`
    c.header('Content-Type', formats[format].contentType)
    c.header('Content-Disposition', `attachment; filename="${name}.${format}"`)
    c.header('X-Export-Provenance', encodeURIComponent(JSON.stringify(provenance)))
    return c.body(
      Readable.toWeb(Readable.from(formats[format].write(table, provenance, { notes, name }), { objectMode: false })),
    )
  })
