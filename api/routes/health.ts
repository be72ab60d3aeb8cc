/** GET /api/health: up, how far folded, which country. Answers anyone. */
import { createRoute } from '@hono/zod-openapi'
import { health } from '#api/contract/health.ts'
import type { Deps } from '#api/deps.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { heldMonths } from '#api/queries/held-months.ts'
import { instance } from '#api/queries/instance.ts'
import { version } from '#api/version.ts'

const route = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Is it up, how far has the mirror folded, what country is this?',
  responses: answers(health),
})

export const healthRoute = ({ mirror, journal }: Deps) =>
  newRouter().openapi(route, async (c) =>
    c.json(
      {
        status: journal.seq === mirror.seq ? ('ok' as const) : ('starting' as const),
        seq: journal.seq,
        appliedSeq: mirror.seq,
        version,
        instance: await instance(mirror),
        fewestRespondents: mirror.fewestRespondents,
        ...(await heldMonths(mirror)),
      },
      200,
    ),
  )
