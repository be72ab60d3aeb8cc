/** GET /api/backup: one file with everything the record holds, for a steward to keep elsewhere. Writes go on meanwhile. */
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createRoute } from '@hono/zod-openapi'
import type { Deps } from '#api/deps.ts'
import { newRouter } from '#api/http/router.ts'
import { binary } from '#api/http/sent-body.ts'
import { noteTaken } from '#api/protection/note-access.ts'
import { permit } from '#api/protection/permit.ts'
import { backup } from '#api/record/backup.ts'

const route = createRoute({
  method: 'get',
  path: '/backup',
  summary: 'Everything the record holds, as one file',
  responses: { 200: { description: 'The backup', content: { 'application/x-tar': { schema: binary } } } },
})

export const backupRoute = (deps: Deps) => {
  const { journal, blobs, access } = deps
  return newRouter().openapi(route, async (c) => {
    permit(c.var.actor, 'administer')
    await noteTaken(deps, c, { subject: 'backup', file: 'upstream.tar' })
    const file = join(blobs.incoming, `${randomUUID()}.tar`)
    const { seq, chain, blobs: named } = await backup({ journal, blobs, access }, file)
    const { size } = await stat(file)
    const bytes = createReadStream(file)
    bytes.once('close', () => rm(file, { force: true }))
    c.header('Content-Type', 'application/x-tar')
    c.header('Content-Length', String(size))
    c.header('Content-Disposition', `attachment; filename="upstream-seq${seq}.tar"`)
    c.header('X-Backup', JSON.stringify({ seq, chain, blobs: named.length }))
    return c.body(Readable.toWeb(bytes))
  })
}
