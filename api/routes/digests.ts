/** /api/digests: what is written to people who never visit; setting and removing it. GET /api/digest-letter: the letter as of now. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { previewLetter } from '#api/alerts/digest-preview.ts'
import { keepDigest, removeDigest } from '#api/alerts/keep-digest.ts'
import { digestsNow } from '#api/answers/digests/digests.ts'
import { digestKept, digestLetter, digestLetterQuery, digests, digestWrite } from '#api/contract/digests.ts'
import type { Deps } from '#api/deps.ts'
import { limitBody } from '#api/http/body-limit.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { bodyOf } from '#api/http/written-once.ts'
import { may } from '#api/protection/permissions.ts'
import { permitting } from '#api/protection/permit.ts'

const params = z.object({ digestId: z.uuid() })
const list = createRoute({
  method: 'get',
  path: '/digests',
  summary: 'Digests that are written, when each is due next, and how its last letter fared',
  middleware: [permitting('seeAlerts')] as const,
  request: { query: z.strictObject({}) },
  responses: answers(digests),
})
const set = createRoute({
  method: 'put',
  path: '/digests/{digestId}',
  summary: 'Set a digest under an id of your choice; the same again changes nothing',
  description: 'An address that took itself off is refused unless `again` names it as well.',
  middleware: [permitting('setAlerts'), limitBody(1)] as const,
  request: { params, body: bodyOf(digestWrite.strict()) },
  responses: answers(digestKept),
})
const remove = createRoute({
  method: 'delete',
  path: '/digests/{digestId}',
  summary: 'Write it no longer',
  middleware: [permitting('setAlerts')] as const,
  request: { params },
  responses: answers(digestKept),
})
const letter = createRoute({
  method: 'get',
  path: '/digest-letter',
  summary: 'The letter of a digest as it would be sent now; it holds what anybody may read',
  middleware: [permitting('seeAlerts')] as const,
  request: { query: digestLetterQuery.strict() },
  responses: answers(digestLetter),
})

export const digestsRoute = (deps: Deps) => {
  const { mirror, clock } = deps
  return newRouter()
    .openapi(list, async (c) => {
      const withAddresses = may(c.var.actor.role, 'setAlerts')
      const { mail, publicUrl } = deps.settings.outward
      const channels = { email: mail !== null, publicUrl: publicUrl !== null }
      return c.json(await digestsNow(mirror, { now: clock.now(), channels, withAddresses }), 200)
    })
    .openapi(set, async (c) => {
      const { digestId } = c.req.valid('param')
      return c.json(await keepDigest(deps, digestId.toLowerCase(), c.req.valid('json'), c.var.actor), 200)
    })
    .openapi(remove, async (c) => {
      const { digestId } = c.req.valid('param')
      return c.json(await removeDigest(deps, digestId.toLowerCase(), c.var.actor), 200)
    })
    .openapi(letter, async (c) => c.json(await previewLetter(deps, c.req.valid('query')), 200))
}
