/** /api/alert-rules: what is watched; setting, removing and trying out a rule. Sent twice, a rule is one rule. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { keepRule, removeRule } from '#api/alerts/keep-rule.ts'
import { previewOf } from '#api/answers/alerts/preview.ts'
import { rulesNow } from '#api/answers/alerts/rules.ts'
import { alertPreview, alertRuleKept, alertRules } from '#api/contract/alerts.ts'
import type { Deps } from '#api/deps.ts'
import { limitBody } from '#api/http/body-limit.ts'
import { inEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { may } from '#api/protection/permissions.ts'
import { permitting } from '#api/protection/permit.ts'
import { alertRule } from '#data/schema/alert.ts'

const params = z.object({ ruleId: z.uuid() })
const body = { required: true, content: { 'application/json': { schema: alertRule.strict() } } } as const
const list = createRoute({
  method: 'get',
  path: '/alert-rules',
  summary: 'What is watched, and where it holds now',
  middleware: [permitting('seeAlerts')] as const,
  request: { query: z.strictObject({}) },
  responses: answers(alertRules),
})
const set = createRoute({
  method: 'put',
  path: '/alert-rules/{ruleId}',
  summary: 'Set a rule under an id of your choice; the same again changes nothing',
  middleware: [permitting('setAlerts'), limitBody(1)] as const,
  request: { params, body },
  responses: answers(alertRuleKept),
})
const remove = createRoute({
  method: 'delete',
  path: '/alert-rules/{ruleId}',
  summary: 'Watch for it no longer; what fired stays in the inbox',
  middleware: [permitting('setAlerts')] as const,
  request: { params },
  responses: answers(alertRuleKept),
})
const preview = createRoute({
  method: 'post',
  path: '/alert-rules/preview',
  summary: 'What a rule would have said in the last twelve months',
  middleware: [permitting('setAlerts'), limitBody(1)] as const,
  request: { body },
  responses: answers(alertPreview),
})

export const alertRulesRoute = (deps: Deps) => {
  const { mirror, clock } = deps
  const today = (): string => clock.now().toISOString().slice(0, 10)
  return newRouter()
    .openapi(list, async (c) => {
      const withAddresses = may(c.var.actor.role, 'setAlerts')
      const { mail, webhook } = deps.settings.outward
      const channels = { email: mail !== null, webhook: webhook !== null }
      return c.json(inEnglish(await rulesNow(mirror, { today: today(), channels, withAddresses })), 200)
    })
    .openapi(set, async (c) => {
      const { ruleId } = c.req.valid('param')
      return c.json(await keepRule(deps, ruleId.toLowerCase(), c.req.valid('json'), c.var.actor), 200)
    })
    .openapi(remove, async (c) => {
      const { ruleId } = c.req.valid('param')
      return c.json(await removeRule(deps, ruleId.toLowerCase(), c.var.actor), 200)
    })
    .openapi(preview, async (c) => c.json(inEnglish(await previewOf(mirror, c.req.valid('json'), today())), 200))
}
