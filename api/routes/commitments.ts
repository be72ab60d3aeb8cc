/** GET /api/commitments and /api/commitments/{commitmentId}: what was promised, and how it came to stand as it does. Anyone may read it. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { commitmentHistory as tellHistory } from '#api/answers/action-plan/commitment-history.ts'
import { commitments as tellCommitments } from '#api/answers/action-plan/commitments.ts'
import { planScope } from '#api/answers/action-plan/day-asked-for.ts'
import {
  type CommitmentHistory,
  type CommitmentRow,
  commitmentHistory,
  commitments,
  commitmentsQuery,
  planQuery,
} from '#api/contract/commitments.ts'
import type { ActorRole } from '#api/contract/session.ts'
import type { Deps } from '#api/deps.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { may } from '#api/protection/permissions.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/commitments',
  summary: 'What was promised, by whom, by when, and what became of it; overdue first',
  request: { query: commitmentsQuery.strict() },
  responses: answers(commitments),
})
const oneRoute = createRoute({
  method: 'get',
  path: '/commitments/{commitmentId}',
  summary: 'One commitment with every step since it was made',
  request: {
    params: z.object({ commitmentId: z.string().min(1).max(200) }),
    query: planQuery.omit({ pcodes: true }).strict(),
  },
  responses: answers(commitmentHistory),
})

export const commitmentsRoute = (deps: Deps) =>
  newRouter()
    .openapi(listRoute, async (c) => {
      const { states = null, owner = null, ...asked } = c.req.valid('query')
      const scope = await planScope(deps, asked)
      const told = await tellCommitments(c.var.mirror, { scope, states, owner })
      return c.json({ ...told, rows: told.rows.map((row) => rowFor(c.var.actor.role, row)) }, 200)
    })
    .openapi(oneRoute, async (c) => {
      const scope = await planScope(deps, c.req.valid('query'))
      const told = await tellHistory(c.var.mirror, { scope, commitmentId: c.req.valid('param').commitmentId })
      return c.json(historyFor(c.var.actor.role, told), 200)
    })

/** Which building a promise is about is a position. */
const rowFor = (role: ActorRole, row: CommitmentRow): CommitmentRow =>
  may(role, 'seePositions') ? row : { ...row, siteId: null }

/** What was noted at a step, and under which name, is for those who work here. */
const historyFor = (role: ActorRole, told: CommitmentHistory): CommitmentHistory =>
  may(role, 'seePositions')
    ? told
    : {
        ...told,
        row: rowFor(role, told.row),
        steps: told.steps.map((step) => ({ ...step, actor: null, note: null })),
      }
