/** GET /api/methods: formula, sources, parameters in force and reference cases of every statistic. Answers anyone. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { methods as tellMethods } from '#api/answers/catalogue/methods.ts'
import { methods } from '#api/contract/methods.ts'
import type { Deps } from '#api/deps.ts'
import { answers, newRouter } from '#api/http/router.ts'

const route = createRoute({
  method: 'get',
  path: '/methods',
  summary: 'How each number is worked out, and what it was compared with',
  request: { query: z.strictObject({}) },
  responses: answers(methods),
})

export const methodsRoute = ({ build }: Deps) =>
  newRouter().openapi(route, (c) => c.json(tellMethods(build, c.var.mirror.fewestRespondents), 200))
