/** GET /api/districts/{pcode}/findings: what a workshop reads out. A workshop is public: what is too imprecise to publish is in it for nobody. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { findings as tellFindings } from '#api/answers/workshops/findings.ts'
import { filters } from '#api/contract/filters.ts'
import { findings } from '#api/contract/findings.ts'
import { inEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { figuresFor } from '#api/protection/imprecise.ts'
import { scopeOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/districts/{pcode}/findings',
  summary: 'What is known of one district, finding by finding, to be agreed to or contested',
  request: {
    params: z.object({ pcode: z.string().min(1) }),
    query: filters.pick({ from: true, to: true, indicator: true, asOf: true }).strict(),
  },
  responses: answers(findings),
})

export const findingsRoute = () =>
  newRouter().openapi(route, async (c) => {
    const scope = await scopeOf(c.var.mirror, c.req.valid('query'))
    const { pcode } = c.req.valid('param')
    return c.json(inEnglish(figuresFor('anonymous', await tellFindings(c.var.mirror, { pcode, scope }))), 200)
  })
