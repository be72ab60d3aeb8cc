/** POST /api/invitations/look and /join: somebody opens the link they were given, and takes it up. Writes nothing until then. */
import { createRoute } from '@hono/zod-openapi'
import { invitedBy } from '#api/accounts/invitations.ts'
import { join } from '#api/accounts/join.ts'
import { invitation, invitationLook, joinRequest } from '#api/contract/join.ts'
import { session } from '#api/contract/session.ts'
import type { Deps } from '#api/deps.ts'
import { limitBody } from '#api/http/body-limit.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { bodyOf } from '#api/http/written-once.ts'
import { fromOf, signedIn } from './signing-in.ts'

const looking = createRoute({
  method: 'post',
  path: '/invitations/look',
  summary: 'What an invitation is for',
  middleware: [limitBody(1)] as const,
  request: { body: bodyOf(invitationLook.strict()) },
  responses: answers(invitation),
})
const joining = createRoute({
  method: 'post',
  path: '/invitations/join',
  summary: 'Take an invitation up: choose a name and a password, and be signed in',
  middleware: [limitBody(1)] as const,
  request: { body: bodyOf(joinRequest.strict()) },
  responses: answers(session),
})

export const invitationsRoute = (deps: Deps) =>
  newRouter()
    .openapi(looking, async (c) => {
      const { invitation: link, person } = await invitedBy(deps, c.req.valid('json').secret)
      const { role, area, ceiling, name } = person
      const outside = deps.outside?.label ?? null
      return c.json({ role, area, ceiling, name, expiresAt: link.expiresAt, outside }, 200)
    })
    .openapi(joining, async (c) => {
      const { secret, name, password } = c.req.valid('json')
      const opened = await join(deps, { secret, name, proof: { password } }, fromOf(deps, c))
      return c.json(await signedIn(deps, c, opened, name), 200)
    })
