/** /api/tokens: a steward sees who is let in, lets somebody in, or no longer. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { tokensNow } from '#api/answers/tokens.ts'
import { problem } from '#api/contract/problems.ts'
import { type TokenRequest, tokenIssued, tokenRequest, tokenRevoked, tokens } from '#api/contract/tokens.ts'
import type { Deps } from '#api/deps.ts'
import { limitBody } from '#api/http/body-limit.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { bodyOf } from '#api/http/written-once.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { may } from '#api/protection/permissions.ts'
import { permitting } from '#api/protection/permit.ts'
import { useOf } from '#api/protection/scopes.ts'
import { issueToken, knownTokens } from '#api/protection/tokens.ts'
import { atlas } from '#api/queries/atlas.ts'
import { write } from '#api/record/write.ts'

const dayMs = 24 * 60 * 60 * 1000

const list = createRoute({
  method: 'get',
  path: '/tokens',
  summary: 'Every token that was made: for what, by whom, until when, and the day it was last used',
  middleware: [permitting('administer')] as const,
  request: { query: z.strictObject({}) },
  responses: answers(tokens),
})
const issue = createRoute({
  method: 'post',
  path: '/tokens',
  summary: 'Make a token for a program or a person; it is shown this once',
  description:
    'Scopes: `read` (this API), `maps` (/ogc and /tiles), `observations` (/openrosa and observations), `imports`, and `all`: whatever the role may, signing in to the page included.',
  middleware: [permitting('administer'), limitBody(1)] as const,
  request: { body: bodyOf(tokenRequest.strict()) },
  responses: answers(tokenIssued),
})
const revoke = createRoute({
  method: 'delete',
  path: '/tokens/{tokenId}',
  summary: 'Make a token stop working at once',
  middleware: [permitting('administer')] as const,
  request: { params: z.object({ tokenId: z.string() }) },
  responses: answers(tokenRevoked),
})

export const tokensRoute = (deps: Deps) =>
  newRouter()
    .openapi(list, async (c) => c.json(await tokensNow(deps), 200))
    .openapi(issue, async (c) => {
      const { name, role, expiresInDays, ceiling, ...asked } = c.req.valid('json')
      const scopes = [...new Set(asked.scopes)]
      requireUse(role, scopes)
      const area = await placesOf(c.var.mirror, asked.area)
      const expiresAt = new Date(deps.clock.now().getTime() + expiresInDays * dayMs).toISOString()
      const { token, draft } = issueToken({
        ...{ role, label: name, scopes, area, ceiling, expiresAt },
        actor: c.var.actor.name,
      })
      await write(deps, draft)
      return c.json({ tokenId: draft.subject, token, name, role, scopes, area, ceiling, expiresAt }, 200)
    })
    .openapi(revoke, async (c) => {
      const { tokenId } = c.req.valid('param')
      const known = (await knownTokens(deps.mirror)).find((each) => each.tokenId === tokenId)
      if (known === undefined) throw problem('route.unknown', { code: 'token-id-not-known' })
      if (known.revokedAt !== null) return c.json({ tokenId, seq: deps.mirror.seq }, 200)
      const draft = { kind: 'token.revoked', subject: tokenId, actor: c.var.actor.name, body: { tokenId } } as const
      return c.json({ tokenId, seq: (await write(deps, draft)).seq }, 200)
    })

/** A token that would be refused at its only door is no help to whoever gets it. */
function requireUse(role: TokenRequest['role'], scopes: TokenRequest['scopes']): void {
  for (const scope of scopes) {
    const needs = useOf[scope]
    if (needs !== null && !may(role, needs))
      throw problem('request.invalid', undefined, { scopes: { code: 'scope-opens-nothing', scope, role } })
  }
}

/** Each a place that is known: one written wrongly would reach nowhere, and nobody would notice. */
async function placesOf(mirror: Mirror, area: TokenRequest['area']): Promise<string[] | null> {
  if (area === null) return null
  const { byPcode } = await atlas(mirror, null)
  const pcode = area.find((each) => !byPcode.has(each))
  if (pcode !== undefined) throw problem('request.invalid', undefined, { area: { code: 'place-not-known', pcode } })
  return [...new Set(area)].sort()
}
