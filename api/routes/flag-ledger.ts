/** GET /api/flag-ledger: each flag and watch ever raised, and what came of it. Aggregates only: answers anyone. */
import { createRoute } from '@hono/zod-openapi'
import { flagLedger as tellLedger } from '#api/answers/upstream/flag-ledger.ts'
import { flagLedger, flagLedgerQuery } from '#api/contract/flag-ledger.ts'
import { inEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { scopeOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/flag-ledger',
  summary: 'Every upstream flag and watch: what was known then, what was done, what came after',
  request: { query: flagLedgerQuery.strict() },
  responses: answers(flagLedger),
})

export const flagLedgerRoute = () =>
  newRouter().openapi(route, async (c) => {
    const { pcodes, asOf } = await scopeOf(c.var.mirror, c.req.valid('query'))
    return c.json(inEnglish(await tellLedger(c.var.mirror, { pcodes, asOf })), 200)
  })
