/** GET /api/photos/{sha256}: the photo of an observation, for those who may see where it was taken. */
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import { newRouter } from '#api/http/router.ts'
import { binary } from '#api/http/sent-body.ts'
import { photoKnown } from '#api/observations/photo-known.ts'
import { may } from '#api/protection/permissions.ts'
import { permit } from '#api/protection/permit.ts'

const route = createRoute({
  method: 'get',
  path: '/photos/{sha256}',
  summary: 'The photo of an observation',
  request: { params: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits') }) },
  responses: { 200: { description: 'The picture', content: { 'image/jpeg': { schema: binary } } } },
})

export const photosRoute = ({ mirror, blobs }: Deps) =>
  newRouter().openapi(route, async (c) => {
    permit(c.var.actor, 'seePositions')
    const { sha256 } = c.req.valid('param')
    const known = await photoKnown(mirror, sha256, may(c.var.actor.role, 'review'))
    if (!known || !(await blobs.has(sha256))) throw problem('photo.unknown')
    c.header('Content-Type', 'image/jpeg')
    // Named by its content, so it never changes; but it may be withdrawn, so it is asked for again after a while.
    c.header('Cache-Control', 'private, max-age=3600')
    return c.body(Readable.toWeb(createReadStream(blobs.path(sha256))))
  })
