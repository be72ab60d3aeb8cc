/** GET /api/mismatch: fear against records. Aggregates by district alone: answers anyone. */
import { createRoute } from '@hono/zod-openapi'
import { mismatch as tellMismatch } from '#api/answers/mismatch/mismatch.ts'
import { mismatch, mismatchQuery } from '#api/contract/mismatch.ts'
import { inEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { figuresFor } from '#api/protection/imprecise.ts'
import { feelingOf } from '#api/queries/feeling.ts'
import { scopeOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/mismatch',
  summary: 'Where fear and records disagree, with the likely reasons',
  request: { query: mismatchQuery.strict() },
  responses: answers(mismatch),
})

export const mismatchRoute = () =>
  newRouter().openapi(route, async (c) => {
    const { feeling, ...filters } = c.req.valid('query')
    const scope = await scopeOf(c.var.mirror, filters)
    const indicator = await feelingOf(c.var.mirror, feeling, scope.asOf)
    return c.json(
      inEnglish(figuresFor(c.var.actor.role, await tellMismatch(c.var.mirror, { ...scope, indicator }))),
      200,
    )
  })
