/** GET /api/sealed-record: a stretch of this record, sealed for another instance, to be carried there. */
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createRoute } from '@hono/zod-openapi'
import { problem } from '#api/contract/problems.ts'
import { type SealedSummary, sealQuery } from '#api/contract/sealed-files.ts'
import type { Deps } from '#api/deps.ts'
import { newRouter } from '#api/http/router.ts'
import { binary } from '#api/http/sent-body.ts'
import { noteTaken } from '#api/protection/note-access.ts'
import { permit } from '#api/protection/permit.ts'
import { instance } from '#api/queries/instance.ts'
import type { Journal } from '#api/record/journal.ts'
import { officeFor } from '#api/sealing/offices.ts'
import { instanceKey } from '#api/sealing/seal-key.ts'
import { sealRecord } from '#api/sealing/seal-record.ts'

const route = createRoute({
  method: 'get',
  path: '/sealed-record',
  summary: 'What happened here since an entry or a day, sealed for another instance',
  request: { query: sealQuery.strict() },
  responses: {
    200: { description: 'The sealed file', content: { 'application/octet-stream': { schema: binary } } },
  },
})

export const sealedRecordRoute = (deps: Deps) => {
  const { settings, journal, blobs, mirror, clock } = deps
  return newRouter().openapi(route, async (c) => {
    permit(c.var.actor, 'administer')
    const { to, since: asked } = c.req.valid('query')
    const [office, own, about] = [await officeFor(mirror, to), await instanceKey(settings.dir), await instance(mirror)]
    const since = typeof asked === 'string' ? await firstOn(journal, asked) : (asked ?? 1)
    const file = join(blobs.incoming, `${randomUUID()}.sealed`)
    const made =
      about === null
        ? null
        : await sealRecord({ journal, blobs, clock, instance: about, from: own, to: office.key, since }, file)
    if (made === null) throw problem('sealed.empty', { code: 'sealed-nothing-since', since })
    await noteTaken(deps, c, { subject: 'sealed-record', file: `upstream-${made.from}-${made.to}.sealed` })
    const { size } = await stat(file)
    const bytes = createReadStream(file)
    bytes.once('close', () => rm(file, { force: true }))
    const { from, to: last, entries, stayed, blobs: named } = made
    const summary: SealedSummary = { office: office.name, from, to: last, entries, stayed, blobs: named.length }
    c.header('Content-Type', 'application/octet-stream')
    c.header('Content-Length', String(size))
    c.header('Content-Disposition', `attachment; filename="upstream-${from}-${last}.sealed"`)
    c.header('X-Sealed', encodeURIComponent(JSON.stringify(summary)))
    return c.body(Readable.toWeb(bytes))
  })
}

/** The first entry written on that day or after it; one past the last where there is none. */
async function firstOn(journal: Journal, day: string): Promise<number> {
  for await (const { seq, at } of journal.read(0)) if (at.slice(0, 10) >= day) return seq
  return journal.seq + 1
}
