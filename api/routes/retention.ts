/** GET and PUT /api/retention, POST /api/purges: how long things are kept, and erasing what is past its time. For stewards. */
import { createRoute } from '@hono/zod-openapi'
import { purged, purgeRequest, retention, retentionSet } from '#api/contract/retention.ts'
import type { Deps } from '#api/deps.ts'
import { limitBody } from '#api/http/body-limit.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { bodyOf } from '#api/http/written-once.ts'
import { permitting } from '#api/protection/permit.ts'
import { isFictional } from '#api/queries/instance.ts'
import { retentionNow } from '#api/queries/retention-now.ts'
import { write } from '#api/record/write.ts'
import { purge } from '#api/retention/purge.ts'
import { keptForGood, retentionDays } from '#data/schema/retention.ts'

const read = createRoute({
  method: 'get',
  path: '/retention',
  summary: 'How many days each sort of thing is kept',
  middleware: [permitting('administer')] as const,
  responses: answers(retention),
})
const set = createRoute({
  method: 'put',
  path: '/retention',
  summary: 'Say how many days each sort of thing is kept; null is for good',
  description: 'What is past its time is erased at the next purge, which the server does every day.',
  middleware: [permitting('administer'), limitBody(1)] as const,
  request: { body: bodyOf(retentionDays) },
  responses: answers(retentionSet),
})
const erase = createRoute({
  method: 'post',
  path: '/purges',
  summary: 'Erase now what is past its time, or say what would go',
  middleware: [permitting('administer'), limitBody(1)] as const,
  request: { body: bodyOf(purgeRequest) },
  responses: answers(purged),
})

export const retentionRoute = (deps: Deps) =>
  newRouter()
    .openapi(read, async (c) => {
      const [said] = await retentionNow(deps.mirror)
      const by = said === undefined ? null : { at: said.recordedAt, actor: said.actor }
      const fictional = await isFictional(deps.mirror)
      return c.json({ seq: c.var.seq, fictional, days: said?.days ?? keptForGood, said: by }, 200)
    })
    .openapi(set, async (c) => {
      const days = c.req.valid('json')
      const body = { days }
      const { seq } = await write(deps, { kind: 'retention.set', subject: 'retention', actor: c.var.actor.name, body })
      return c.json({ seq, days }, 200)
    })
    .openapi(erase, async (c) => c.json(await purge(deps, { ...c.req.valid('json'), actor: c.var.actor.name }), 200))
