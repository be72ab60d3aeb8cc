/** GET /api/evaluations: did interventions work? And one of them with all its evidence. Counts around a point, for those who may see points. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { evaluation as askEvaluation } from '#api/answers/evaluation/evaluation.ts'
import { evaluations as askEvaluations } from '#api/answers/evaluation/evaluations.ts'
import { evaluation, evaluations } from '#api/contract/evaluation.ts'
import { filters } from '#api/contract/filters.ts'
import type { Deps } from '#api/deps.ts'
import { inEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { figuresFor } from '#api/protection/imprecise.ts'
import { noteAccess } from '#api/protection/note-access.ts'
import { permit } from '#api/protection/permit.ts'
import { scopeOf } from '#api/queries/scope.ts'

const narrowed = { kinds: true, to: true, asOf: true } as const
const listRoute = createRoute({
  method: 'get',
  path: '/evaluations',
  summary: 'Did it work? Every intervention with its verdict, held against places like it',
  request: { query: filters.pick({ pcodes: true, ...narrowed }).strict() },
  responses: answers(evaluations),
})
const oneRoute = createRoute({
  method: 'get',
  path: '/evaluations/{interventionId}',
  summary: 'Did this intervention work? Its evidence month by month, with other choices, and what people said',
  request: { params: z.object({ interventionId: z.string().min(1) }), query: filters.pick(narrowed).strict() },
  responses: answers(evaluation),
})

export const evaluationsRoute = (deps: Deps) => {
  return newRouter()
    .openapi(listRoute, async (c) => {
      permit(c.var.actor, 'seePositions')
      const told = await askEvaluations(c.var.mirror, await scopeOf(c.var.mirror, c.req.valid('query')))
      noteAccess(deps, c, 'evaluations', told.rows.length)
      return c.json(inEnglish(figuresFor(c.var.actor.role, told)), 200)
    })
    .openapi(oneRoute, async (c) => {
      permit(c.var.actor, 'seePositions')
      const scope = await scopeOf(c.var.mirror, c.req.valid('query'))
      const { interventionId } = c.req.valid('param')
      const told = figuresFor(c.var.actor.role, await askEvaluation(c.var.mirror, { scope, interventionId }))
      noteAccess(deps, c, 'evaluations', 1)
      return c.json(inEnglish(told), 200)
    })
}
