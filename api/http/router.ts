/**
 * The pieces every route is made of. A route file reads:
 *
 *   const route = createRoute({ method: 'get', path: '/sites', summary: 'Sites and their history',
 *     request: { query: sitesQuery.strict() }, responses: answers(sites) })
 *   export const sitesRoute = (deps: Deps) => newRouter().openapi(route, async (c) => {
 *     permit(c.var.actor, 'seePositions')
 *     return c.json(await querySites(deps.mirror, c.req.valid('query')), 200)
 *   })
 *
 * and is plugged in by one line in routes/api.ts. `.strict()` refuses parameters nobody knows. ETag, 304 and X-Record-Seq are
 * set for all (http/version.ts); `c.var.seq` is the answer's seq. Problems are thrown and need no response declared here.
 */
import { OpenAPIHono } from '@hono/zod-openapi'
import type { z } from 'zod'
import { problem } from '#api/contract/problems.ts'
import type { Env } from './env.ts'
import { invalidFields } from './invalid-fields.ts'

/** Validation failures of path, query, headers and body all become one `request.invalid` that names each field. */
export const newRouter = () =>
  new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw problem('request.invalid', undefined, invalidFields(result.error.issues))
    },
  })

/** The one answer a route gives when all is well. */
export const answers = <T extends z.ZodType>(schema: T, description = 'The answer') => ({
  200: { description, content: { 'application/json': { schema } } },
})
