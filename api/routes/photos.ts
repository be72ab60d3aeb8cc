/** GET /api/photos/{sha256}: the photo of an observation, for those who may be told exactly where it was taken; of a rejected one, for who reviews. */
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import { newRouter } from '#api/http/router.ts'
import { binary } from '#api/http/sent-body.ts'
import { photoKnown } from '#api/observations/photo-known.ts'
import { noteAccess } from '#api/protection/note-access.ts'
import { mayHere } from '#api/protection/permissions.ts'
import { permit } from '#api/protection/permit.ts'

const route = createRoute({
  method: 'get',
  path: '/photos/{sha256}',
  summary: 'The photo of an observation',
  request: { params: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits') }) },
  responses: { 200: { description: 'The picture', content: { 'image/jpeg': { schema: binary } } } },
})

/** It is handed out to be kept, not to be opened here: nothing in it could run. */
const sandboxed = "sandbox; default-src 'none'"

export const photosRoute = (deps: Deps) => {
  const { blobs } = deps
  return newRouter().openapi(route, async (c) => {
    permit(c.var.actor, 'seePositions')
    const { sha256 } = c.req.valid('param')
    const reviews = mayHere(c.var.actor, 'review')
    if (!(await photoKnown(c.var.mirror, sha256, reviews)) || !(await blobs.has(sha256))) throw problem('photo.unknown')
    noteAccess(deps, c, 'photos', 1)
    c.header('Content-Type', 'image/jpeg')
    c.header('Content-Disposition', `attachment; filename="${sha256.slice(0, 12)}.jpg"`)
    c.header('Content-Security-Policy', sandboxed)
    // Named by its content, so it never changes; but it may be withdrawn, so it is asked for again after a while.
    c.header('Cache-Control', 'private, max-age=3600')
    return c.body(Readable.toWeb(createReadStream(blobs.path(sha256))))
  })
}
