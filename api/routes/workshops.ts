/** GET and PUT /api/workshops: what communities said of what is known of their district. Notes are for those who work here. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { planScope } from '#api/answers/action-plan/day-asked-for.ts'
import { answeredAs } from '#api/answers/answered-as.ts'
import { workshops as tellWorkshops } from '#api/answers/workshops/workshops.ts'
import { planReceipt } from '#api/contract/commitment-writes.ts'
import { planQuery } from '#api/contract/commitments.ts'
import { reporterAsked, reporterHeader } from '#api/contract/observations.ts'
import { problem } from '#api/contract/problems.ts'
import type { ActorRole } from '#api/contract/session.ts'
import { newWorkshop, oneWorkshop, type WorkshopRow, workshops } from '#api/contract/workshops.ts'
import type { Deps } from '#api/deps.ts'
import { limitBody } from '#api/http/body-limit.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { answerOnce, bodyOf, onceOrAgain } from '#api/http/written-once.ts'
import { holdWorkshop } from '#api/plan/hold-workshop.ts'
import { may } from '#api/protection/permissions.ts'
import { permitting } from '#api/protection/permit.ts'
import { askedByWriter } from '#api/protection/reporter.ts'

const params = z.object({ workshopId: z.uuid() })
const listRoute = createRoute({
  method: 'get',
  path: '/workshops',
  summary: 'Workshops held: what was agreed to and contested, and where there is dissent',
  request: { query: planQuery.strict() },
  responses: answers(workshops),
})
const oneRoute = createRoute({
  method: 'get',
  path: '/workshops/{workshopId}',
  summary: 'One workshop: its minutes and what was promised',
  request: { params, query: planQuery.pick({ asOf: true }).strict() },
  responses: answers(oneWorkshop),
})
const hold = createRoute({
  method: 'put',
  path: '/workshops/{workshopId}',
  summary: 'Keep what a workshop came to; sending it again changes nothing',
  middleware: [permitting('hear'), limitBody(1)] as const,
  request: { params, headers: reporterAsked, body: bodyOf(newWorkshop) },
  responses: onceOrAgain(planReceipt),
})

export const workshopsRoute = (deps: Deps) =>
  newRouter()
    .openapi(listRoute, async (c) => {
      const told = await tellWorkshops(c.var.mirror, await planScope(deps, c.req.valid('query')))
      return c.json({ ...told, rows: told.rows.map((row) => rowFor(c.var.actor.role, row)) }, 200)
    })
    .openapi(oneRoute, async (c) => {
      const scope = await planScope(deps, c.req.valid('query'))
      const { rows } = await tellWorkshops(c.var.mirror, scope)
      const workshopId = c.req.valid('param').workshopId.toLowerCase()
      const row = rows.find((each) => each.workshopId === workshopId)
      if (row === undefined) throw problem('workshop.unknown')
      return c.json({ ...(await answeredAs(c.var.mirror, scope)), row: rowFor(c.var.actor.role, row) }, 200)
    })
    .openapi(hold, async (c) => {
      await askedByWriter(deps.mirror, c.req.header(reporterHeader), c.var.actor)
      const workshopId = c.req.valid('param').workshopId.toLowerCase()
      return answerOnce(c, await holdWorkshop(deps, workshopId, c.req.valid('json'), c.var.actor.name))
    })

const rowFor = (role: ActorRole, row: WorkshopRow): WorkshopRow =>
  may(role, 'seePositions') ? row : { ...row, note: null, lines: row.lines.map((line) => ({ ...line, note: null })) }
