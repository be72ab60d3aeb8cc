/** GET /api/alerts: what fired. For those who are signed in: it is a working list, though nothing in it is unknown to the public. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { inbox } from '#api/answers/alerts/inbox.ts'
import { alerts } from '#api/contract/alerts.ts'
import { inEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { permitting } from '#api/protection/permit.ts'

const route = createRoute({
  method: 'get',
  path: '/alerts',
  summary: 'Alerts that fired, newest first, with the figures that fired them and what would end them',
  middleware: [permitting('seeAlerts')] as const,
  request: { query: z.strictObject({}) },
  responses: answers(alerts),
})

export const alertsRoute = () =>
  newRouter().openapi(route, async (c) => c.json(inEnglish(await inbox(c.var.mirror, null)), 200))
