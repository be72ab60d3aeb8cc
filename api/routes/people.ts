/** /api/people: a steward sees who has an account within their area and ceiling, invites, changes, disables, ends sessions, and erases who left. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { erasePerson } from '#api/accounts/erase-person.ts'
import { changePerson, endSessions, invite, inviteAgain } from '#api/accounts/look-after.ts'
import { peopleNow } from '#api/answers/people.ts'
import {
  invitationAgain,
  invitationRequest,
  invited,
  people,
  personChanged,
  personRights,
  sessionsEnded,
} from '#api/contract/people.ts'
import type { Deps } from '#api/deps.ts'
import { limitBody } from '#api/http/body-limit.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { bodyOf } from '#api/http/written-once.ts'
import { permitting } from '#api/protection/permit.ts'

const params = z.object({ personId: z.string() })
const onePerson = '/people/{personId}'

const list = createRoute({
  method: 'get',
  path: '/people',
  summary: 'Who has an account or was invited, within the reach of who asks',
  middleware: [permitting('invite')] as const,
  request: { query: z.strictObject({}) },
  responses: answers(people),
})
const inviting = createRoute({
  method: 'post',
  path: '/people',
  summary: 'A link for one person to join by; its secret is shown this once',
  middleware: [permitting('invite'), limitBody(1)] as const,
  request: { body: bodyOf(invitationRequest.strict()) },
  responses: answers(invited),
})
const invitingAgain = createRoute({
  method: 'post',
  path: `${onePerson}/invitations`,
  summary: 'Another link, for whoever lost theirs or their password; the one before works no more',
  middleware: [permitting('invite'), limitBody(1)] as const,
  request: { params, body: bodyOf(invitationAgain.strict()) },
  responses: answers(invited),
})
const changing = createRoute({
  method: 'put',
  path: onePerson,
  summary: 'What a person may from now on, and whether they may sign in at all; their sessions end',
  middleware: [permitting('invite'), limitBody(1)] as const,
  request: { params, body: bodyOf(personRights.strict()) },
  responses: answers(personChanged),
})
const erasing = createRoute({
  method: 'delete',
  path: onePerson,
  summary: 'Erase who a disabled person is, for good: name, proof and note; what they wrote stays',
  middleware: [permitting('invite')] as const,
  request: { params },
  responses: answers(personChanged),
})
const ending = createRoute({
  method: 'delete',
  path: `${onePerson}/sessions`,
  summary: 'End all sessions of a person; they sign in again',
  middleware: [permitting('invite')] as const,
  request: { params },
  responses: answers(sessionsEnded),
})

export const peopleRoute = (deps: Deps) =>
  newRouter()
    .openapi(list, async (c) => c.json(await peopleNow(deps, c.var.actor), 200))
    .openapi(inviting, async (c) => c.json(await invite(deps, c.var.actor, c.req.valid('json')), 200))
    .openapi(invitingAgain, async (c) => {
      const { personId } = c.req.valid('param')
      return c.json(await inviteAgain(deps, c.var.actor, personId, c.req.valid('json').expiresInDays), 200)
    })
    .openapi(changing, async (c) => {
      const { personId } = c.req.valid('param')
      await changePerson(deps, c.var.actor, personId, c.req.valid('json'))
      return c.json({ personId, seq: deps.mirror.seq }, 200)
    })
    .openapi(erasing, async (c) => {
      const { personId } = c.req.valid('param')
      await erasePerson(deps, c.var.actor, personId)
      return c.json({ personId, seq: deps.mirror.seq }, 200)
    })
    .openapi(ending, async (c) => {
      const ended = await endSessions(deps, c.var.actor, c.req.valid('param').personId)
      return c.json({ ended, seq: deps.mirror.seq }, 200)
    })
