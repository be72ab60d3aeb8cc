/** PUT and DELETE /api/weekly-lines/{uuid}: one week of one place from a phone, and taking it back, or erasing it. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { reporterAsked, reporterHeader } from '#api/contract/observations.ts'
import { weeklyLineReceipt } from '#api/contract/weekly-lines.ts'
import { yesOrNo } from '#api/contract/yes-or-no.ts'
import type { Deps } from '#api/deps.ts'
import { limitBody } from '#api/http/body-limit.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { answerOnce, bodyOf, onceOrAgain } from '#api/http/written-once.ts'
import { acceptWeeklyLine } from '#api/observations/weekly-line.ts'
import { withdrawWeeklyLine } from '#api/observations/withdraw-weekly-line.ts'
import { permitting } from '#api/protection/permit.ts'
import { askedByWriter } from '#api/protection/reporter.ts'
import { weeklyLine } from '#data/schema/weekly-safety.ts'

const path = '/weekly-lines/{uuid}'
const params = z.object({ uuid: z.uuid() })

const submit = createRoute({
  method: 'put',
  path,
  summary: 'Send how safe a week was in one place and what was counted; sending it again changes nothing',
  middleware: [permitting('observe'), limitBody(1)] as const,
  request: { params, headers: reporterAsked, body: bodyOf(weeklyLine) },
  responses: onceOrAgain(weeklyLineReceipt),
})
const withdraw = createRoute({
  method: 'delete',
  path,
  summary: 'Withdraw a weekly line; a steward may erase what was sent as well',
  description:
    'Withdrawn, it is in no answer any more, and what was sent stays in the record. With erase=true it is blanked in the record for good.',
  middleware: [permitting('withdraw')] as const,
  request: { params, query: z.strictObject({ erase: yesOrNo.optional() }) },
  responses: answers(z.object({ uuid: z.string(), seq: z.int() })),
})

export const weeklyLinesRoute = (deps: Deps) =>
  newRouter()
    .openapi(submit, async (c) => {
      const uuid = c.req.valid('param').uuid.toLowerCase()
      await askedByWriter(deps.mirror, c.req.header(reporterHeader), c.var.actor)
      return answerOnce(c, await acceptWeeklyLine(deps, uuid, c.req.valid('json'), c.var.actor))
    })
    .openapi(withdraw, async (c) => {
      const uuid = c.req.valid('param').uuid.toLowerCase()
      const { erase = false } = c.req.valid('query')
      return c.json({ uuid, seq: await withdrawWeeklyLine(deps, uuid, c.var.actor, erase) }, 200)
    })
