/** POST /api/tokens, DELETE /api/tokens/{tokenId}: a steward lets somebody in, or no longer. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { problem } from '#api/contract/problems.ts'
import { tokenIssued, tokenRequest } from '#api/contract/session.ts'
import type { Deps } from '#api/deps.ts'
import { limitBody } from '#api/http/body-limit.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { permitting } from '#api/protection/permit.ts'
import { issueToken, knownTokens } from '#api/protection/tokens.ts'
import { write } from '#api/record/write.ts'

const dayMs = 24 * 60 * 60 * 1000

const issue = createRoute({
  method: 'post',
  path: '/tokens',
  summary: 'Make a token for a role; it is shown this once',
  middleware: [permitting('administer'), limitBody(1)] as const,
  request: { body: { required: true, content: { 'application/json': { schema: tokenRequest.strict() } } } },
  responses: answers(tokenIssued),
})
const revoke = createRoute({
  method: 'delete',
  path: '/tokens/{tokenId}',
  summary: 'Make a token stop working at once',
  middleware: [permitting('administer')] as const,
  request: { params: z.object({ tokenId: z.string() }) },
  responses: answers(z.object({ tokenId: z.string(), seq: z.int() })),
})

export const tokensRoute = (deps: Deps) =>
  newRouter()
    .openapi(issue, async (c) => {
      const { role, label, expiresInDays } = c.req.valid('json')
      const expiresAt = new Date(deps.clock.now().getTime() + expiresInDays * dayMs).toISOString()
      const { token, draft } = issueToken({ role, label, expiresAt, actor: c.var.actor.name })
      await write(deps, draft)
      return c.json({ tokenId: draft.subject, token, role, expiresAt }, 200)
    })
    .openapi(revoke, async (c) => {
      const { tokenId } = c.req.valid('param')
      const known = await knownTokens(deps.mirror)
      if (!known.some((t) => t.tokenId === tokenId)) throw problem('route.unknown', { code: 'token-id-not-known' })
      const draft = { kind: 'token.revoked', subject: tokenId, actor: c.var.actor.name, body: { tokenId } } as const
      return c.json({ tokenId, seq: (await write(deps, draft)).seq }, 200)
    })
