/** GET /api/runs, DELETE /api/runs/{runId}: long calculations, for those who may start and stop them. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { problem } from '#api/contract/problems.ts'
import { runStopped, runs } from '#api/contract/runs.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { permitting } from '#api/protection/permit.ts'
import { runsNow, stopRun } from '#api/workers/calculate.ts'

const list = createRoute({
  method: 'get',
  path: '/runs',
  summary: 'Long calculations under way, and how far they have come',
  middleware: [permitting('calculate')] as const,
  responses: answers(runs),
})
const stop = createRoute({
  method: 'delete',
  path: '/runs/{runId}',
  summary: 'Stop a long calculation',
  middleware: [permitting('calculate')] as const,
  request: { params: z.object({ runId: z.string() }) },
  responses: answers(runStopped),
})

export const runsRoute = () =>
  newRouter()
    .openapi(list, (c) => c.json({ rows: runsNow() }, 200))
    .openapi(stop, (c) => {
      const { runId } = c.req.valid('param')
      if (!stopRun(runId)) throw problem('run.unknown')
      return c.json({ runId }, 200)
    })
