/** GET /api/activity and /api/activity.csv: who did what, who saw exact positions, who took what away. For stewards. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { allActivity, tellActivity } from '#api/answers/activity/activity.ts'
import { type ActivityRow, activity, activityFilter, activityQuery } from '#api/contract/activity.ts'
import type { Deps } from '#api/deps.ts'
import { byteOrderMark, csvLine } from '#api/exports/csv.ts'
import { begunStream } from '#api/http/begun-stream.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { noteTaken } from '#api/protection/note-access.ts'
import { permitting } from '#api/protection/permit.ts'

const list = createRoute({
  method: 'get',
  path: '/activity',
  summary: 'Who did what, and who saw exact positions or took files away; newest first, a page at a time',
  middleware: [permitting('administer')] as const,
  request: { query: activityQuery.strict() },
  responses: answers(activity),
})
const file = createRoute({
  method: 'get',
  path: '/activity.csv',
  summary: 'The same as a file, all of it',
  middleware: [permitting('administer')] as const,
  request: { query: activityFilter.strict() },
  responses: { 200: { description: 'The file', content: { 'text/csv': { schema: z.string() } } } },
})

const columns = [
  'at',
  'person',
  'name',
  'role',
  'group',
  'kind',
  'subject',
  'times',
  'things',
  'file',
  'filter',
] as const
const cellsOf = ({ person, filter, ...row }: ActivityRow) => {
  const parts = Object.entries(filter).map(([name, value]) => `${name}=${value}`)
  const cells = { ...row, person: person.actor, name: person.name, filter: parts.join(' ') }
  return columns.map((column) => cells[column])
}

export const activityRoute = (deps: Deps) =>
  newRouter()
    .openapi(list, async (c) => c.json(await tellActivity(deps, c.req.valid('query')), 200))
    .openapi(file, async (c) => {
      const filter = c.req.valid('query')
      c.header('Content-Type', 'text/csv; charset=utf-8')
      c.header('Content-Disposition', `attachment; filename="upstream-activity-seq${c.var.seq}.csv"`)
      if (c.req.method === 'HEAD') return c.body(null)
      await noteTaken(deps, c, { subject: 'activity', file: 'activity.csv' })
      return c.body(await begunStream(lines(deps, filter)))
    })

async function* lines(deps: Deps, filter: z.infer<typeof activityFilter>): AsyncIterable<string> {
  yield byteOrderMark + csvLine(columns)
  for await (const rows of allActivity(deps, filter)) yield rows.map((row) => csvLine(cellsOf(row))).join('')
}
