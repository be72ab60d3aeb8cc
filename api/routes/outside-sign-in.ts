/** POST /api/outside-sign-in: on the way to the other service. POST …/answer: back from it, signed in or joined. */
import { createRoute } from '@hono/zod-openapi'
import { deleteCookie, getCookie } from 'hono/cookie'
import { bySomebodyElse } from '#api/accounts/by-somebody-else.ts'
import type { OutsideDoor } from '#api/accounts/outside-door.ts'
import { outsideAnswer, setOut, setOutRequest } from '#api/contract/join.ts'
import { problem } from '#api/contract/problems.ts'
import { session } from '#api/contract/session.ts'
import type { Deps } from '#api/deps.ts'
import { limitBody } from '#api/http/body-limit.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { bodyOf } from '#api/http/written-once.ts'
import { remember } from '#api/protection/cookies.ts'
import { fromOf, signedIn } from './signing-in.ts'

/** Only the browser that set out may come back. */
const journeyCookie = 'upstream_journey'

const settingOut = createRoute({
  method: 'post',
  path: '/outside-sign-in',
  summary: 'Where a browser goes to sign in, or to join, by the other service',
  middleware: [limitBody(1)] as const,
  request: { body: bodyOf(setOutRequest.strict()) },
  responses: answers(setOut),
})
const comingBack = createRoute({
  method: 'post',
  path: '/outside-sign-in/answer',
  summary: 'What the other service hung on the address it sent the browser back to',
  middleware: [limitBody(1)] as const,
  request: { body: bodyOf(outsideAnswer.strict()) },
  responses: answers(session),
})

export const outsideSignInRoute = (deps: Deps) =>
  newRouter()
    .openapi(settingOut, async (c) => {
      const { address, browserSecret } = await doorOf(deps).setOut(c.req.valid('json'))
      remember(c, deps.settings, journeyCookie, browserSecret)
      return c.json({ address }, 200)
    })
    .openapi(comingBack, async (c) => {
      const back = await doorOf(deps).comeBack(c.req.valid('json').answer, getCookie(c, journeyCookie))
      deleteCookie(c, journeyCookie, { path: '/' })
      const { opened, name } = await bySomebodyElse(deps, back, fromOf(deps, c))
      return c.json(await signedIn(deps, c, opened, name), 200)
    })

function doorOf({ outside }: Deps): OutsideDoor {
  if (outside === null) throw problem('sign-in.refused', { code: 'outside-not-set-up' })
  return outside
}
