/** GET, POST and DELETE /api/session: who is asking; sign in with a pasted token, or choose a role on the demo; sign out. */
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { problem } from '#api/contract/problems.ts'
import { type ActorRole, session, sessionRequest } from '#api/contract/session.ts'
import type { Deps } from '#api/deps.ts'
import type { Env } from '#api/http/env.ts'
import { answers, newRouter } from '#api/http/router.ts'
import type { Actor } from '#api/protection/actor.ts'
import { workingToken } from '#api/protection/holder.ts'
import { demoName, roleCookie, tokenCookie } from '#api/protection/identify.ts'
import { may } from '#api/protection/permissions.ts'
import { reporterOf } from '#api/protection/reporter.ts'
import { opens } from '#api/protection/scopes.ts'

const path = '/session'
const asking = createRoute({ method: 'get', path, summary: 'Who is asking?', responses: answers(session) })
const signIn = createRoute({
  method: 'post',
  path,
  summary: 'Sign in with a token, or choose a role on the fictional demo',
  request: { body: { required: true, content: { 'application/json': { schema: sessionRequest } } } },
  responses: answers(session),
})
const signOut = createRoute({ method: 'delete', path, summary: 'Sign out', responses: answers(session) })

type Asker = Pick<Actor, 'role' | 'name' | 'demoRoles' | 'ended'>
const nobody: Asker = { role: 'anonymous', name: 'anonymous', demoRoles: false }
const asDemo = (role: ActorRole): Asker => ({ role, name: demoName(role), demoRoles: true })

const sayWho = async ({ mirror }: Deps, { role, name, demoRoles, ended }: Asker) => ({
  role,
  demoRoles,
  reporter: await reporterOf(mirror, { role, name }),
  ended: ended ?? null,
  may: {
    seePositions: may(role, 'seePositions'),
    decide: may(role, 'decide'),
    observe: may(role, 'observe'),
    place: may(role, 'place'),
    review: may(role, 'review'),
    plan: may(role, 'plan'),
    hear: may(role, 'hear'),
    seeAlerts: may(role, 'seeAlerts'),
    setAlerts: may(role, 'setAlerts'),
    import: may(role, 'import'),
    administer: may(role, 'administer'),
  },
})

/** How long a browser keeps a sign-in; the token's own expiry still rules. */
const daySeconds = 24 * 60 * 60

function remember(c: Context<Env>, name: string, value: string): void {
  const secure = new URL(c.req.url).protocol === 'https:'
  setCookie(c, name, value, { httpOnly: true, sameSite: 'Strict', path: '/', secure, maxAge: 30 * daySeconds })
}

export const sessionRoute = (deps: Deps) =>
  newRouter()
    .openapi(asking, async (c) => c.json(await sayWho(deps, c.var.actor), 200))
    .openapi(signIn, async (c) => {
      const wanted = c.req.valid('json')
      if ('token' in wanted) {
        const known = await workingToken(deps, wanted.token)
        if (!opens(known.scopes, 'all')) throw problem('actor.forbidden', { code: 'scope-needed', scope: 'all' })
        remember(c, tokenCookie, wanted.token)
        const name = `token:${known.tokenId}`
        return c.json(await sayWho(deps, { role: known.role, name, demoRoles: c.var.actor.demoRoles }), 200)
      }
      if (!c.var.actor.demoRoles) throw problem('actor.forbidden', { code: 'demo-roles-only' })
      deleteCookie(c, tokenCookie, { path: '/' })
      remember(c, roleCookie, wanted.role)
      return c.json(await sayWho(deps, asDemo(wanted.role)), 200)
    })
    .openapi(signOut, async (c) => {
      deleteCookie(c, tokenCookie, { path: '/' })
      deleteCookie(c, roleCookie, { path: '/' })
      return c.json(await sayWho(deps, c.var.actor.demoRoles ? asDemo('planner') : nobody), 200)
    })
