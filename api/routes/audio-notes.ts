/** GET /api/audio-notes/{sha256}: what was said to an observation, as a file to save, for those who may see where it was made. */
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import { newRouter } from '#api/http/router.ts'
import { binary } from '#api/http/sent-body.ts'
import { audioType } from '#api/observations/audio-note.ts'
import { audioNoteKnown } from '#api/observations/audio-note-known.ts'
import { mayHere } from '#api/protection/permissions.ts'
import { permit } from '#api/protection/permit.ts'

const route = createRoute({
  method: 'get',
  path: '/audio-notes/{sha256}',
  summary: 'What was said to an observation, as sound',
  request: { params: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits') }) },
  responses: { 200: { description: 'The sound', content: { [audioType]: { schema: binary } } } },
})

export const audioNotesRoute = ({ blobs }: Deps) =>
  newRouter().openapi(route, async (c) => {
    permit(c.var.actor, 'seePositions')
    const { sha256 } = c.req.valid('param')
    const reviews = mayHere(c.var.actor, 'review')
    if (!(await audioNoteKnown(c.var.mirror, sha256, reviews)) || !(await blobs.has(sha256)))
      throw problem('audio.unknown')
    c.header('Content-Type', audioType)
    c.header('Content-Disposition', 'attachment; filename="audio-note.webm"')
    // Opened by itself it may do nothing, whatever a player would make of it.
    c.header('Content-Security-Policy', "sandbox; default-src 'none'")
    c.header('Cache-Control', 'private, max-age=3600')
    return c.body(Readable.toWeb(createReadStream(blobs.path(sha256))))
  })
