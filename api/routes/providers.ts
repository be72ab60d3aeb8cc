/** GET /api/providers: what communities asked for, and what those who provide promised and do. Counts alone; anyone may read it. */
import { createRoute } from '@hono/zod-openapi'
import { planScope } from '#api/answers/action-plan/day-asked-for.ts'
import { providers as tellProviders } from '#api/answers/action-plan/providers.ts'
import { planQuery } from '#api/contract/commitments.ts'
import { providers } from '#api/contract/providers.ts'
import type { Deps } from '#api/deps.ts'
import { answers, newRouter } from '#api/http/router.ts'

const route = createRoute({
  method: 'get',
  path: '/providers',
  summary: 'Demand and supply: what was asked for and promised; who promised, what they do, and how long it takes',
  request: { query: planQuery.strict() },
  responses: answers(providers),
})

export const providersRoute = (deps: Deps) =>
  newRouter().openapi(route, async (c) =>
    c.json(await tellProviders(c.var.mirror, await planScope(deps, c.req.valid('query'))), 200),
  )
