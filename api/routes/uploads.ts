/** GET and PUT /api/uploads/{sha256}: a photo in parts, from where the line broke; kept apart until a report names it. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { reporterAsked, reporterHeader } from '#api/contract/observations.ts'
import { problem } from '#api/contract/problems.ts'
import { largestPart, sha256, uploadState } from '#api/contract/uploads.ts'
import type { Deps } from '#api/deps.ts'
import { limitBody } from '#api/http/body-limit.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { binary, sentAs } from '#api/http/sent-body.ts'
import { permitting } from '#api/protection/permit.ts'
import { askedByWriter } from '#api/protection/reporter.ts'
import { senderOf } from '#api/uploads/sender.ts'
import { stagingOf } from '#api/uploads/staging.ts'

const path = '/uploads/{sha256}'
const params = z.object({ sha256 })
const range = /^bytes (\d+)-(\d+)\/(\d+)$/

const ask = createRoute({
  method: 'get',
  path,
  summary: 'How much of a file of yours has arrived',
  middleware: [permitting('observe')] as const,
  request: { params, headers: reporterAsked },
  responses: answers(uploadState),
})
const add = createRoute({
  method: 'put',
  path,
  summary: 'Send the next part of a file; a part sent again changes nothing',
  description:
    'The file is named by the SHA-256 of its bytes. `Content-Range: bytes from-to/size` says which part the body is, at most 1 MB of it. What no report names in time is thrown away, a week after it came unless a steward said otherwise; so is at once what belongs to a report that was withdrawn.',
  middleware: [permitting('observe'), limitBody(largestPart / 1024 / 1024)] as const,
  request: { params, headers: reporterAsked.extend({ 'content-range': z.string().regex(range).optional() }) },
  ...sentAs({ 'application/octet-stream': binary }),
  responses: answers(uploadState),
})

export const uploadsRoute = (deps: Deps) =>
  newRouter()
    .openapi(ask, async (c) => {
      await askedByWriter(deps.mirror, c.req.header(reporterHeader), c.var.actor)
      const staging = stagingOf(deps, senderOf(c.var.actor))
      c.header('Cache-Control', 'no-store')
      return c.json(await staging.stateOf(c.req.valid('param').sha256), 200)
    })
    .openapi(add, async (c) => {
      await askedByWriter(deps.mirror, c.req.header(reporterHeader), c.var.actor)
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const { from, size } = partOf(c.req.header('Content-Range'), bytes.length)
      return c.json(
        await stagingOf(deps, senderOf(c.var.actor)).add(c.req.valid('param').sha256, { from, size, bytes }),
        200,
      )
    })

/** Without a range the body is all of it. */
function partOf(said: string | undefined, length: number): { from: number; size: number } {
  if (said === undefined && length > 0) return { from: 0, size: length }
  const [from = 0, to = 0, size = 0] = (range.exec(said ?? '')?.slice(1) ?? []).map(Number)
  if (length === 0 || to - from + 1 !== length || from + length > size)
    throw problem('request.invalid', undefined, { 'content-range': { code: 'field-missing' } })
  return { from, size }
}
