/**
 * GET /api/alerts: what fired, with the figures that fired it, what would end it, and where to look. GET /api/alert-rules: what is
 * watched. PUT and DELETE /api/alert-rules/{ruleId}; POST /api/alert-rules/preview: what a rule would have said.
 */
import { z } from 'zod'
import { alertCondition, alertRule, deliveryChannels } from '#data/schema/alert.ts'
import { answeredAs, gapReason } from './estimates.ts'
import {
  alertDoubt,
  alertEnding,
  alertFinding,
  alertPreviewFinding,
  alertWatch,
  deliveryFault,
} from './statements/alerts.ts'
import { districtState } from './upstream.ts'

/** One wave or month of one place, as a rule looks at it. */
export const alertReading = z
  .object({
    /** Last month of the period. */
    month: z.string(),
    months: z.int(),
    waveId: z.string().nullable(),
    /** The wave's name. */
    label: z.string().nullable(),
    /** A share (0-1), a rate per 100,000 a year, or a count; null where there is no figure to show. */
    value: z.number().nullable(),
    lo: z.number().nullable(),
    hi: z.number().nullable(),
    /** Respondents behind a share. */
    n: z.int().nullable(),
    state: districtState.nullable(),
    /** Why there is no figure. */
    reason: gapReason.nullable(),
  })
  .meta({ id: 'AlertReading' })
export type AlertReading = z.infer<typeof alertReading>

/** What the record keeps of an alert: the rule as it was, and the figures as they were. */
export const alertFired = z.object({
  alertId: z.string(),
  ruleId: z.string(),
  rule: alertRule,
  pcode: z.string(),
  /** The last of the periods for which it held. */
  month: z.string(),
  waveId: z.string().nullable(),
  /** The readings that fired it, oldest first. */
  readings: z.array(alertReading),
  /** Until when the record was read. */
  asOf: z.iso.datetime(),
})
export type AlertFired = z.infer<typeof alertFired>

export const deliveryState = z.enum(['waiting', 'sent', 'failed'])
export const delivery = z
  .object({
    channel: z.enum(deliveryChannels),
    state: deliveryState,
    attempts: z.int(),
    lastAt: z.string().nullable(),
    fault: deliveryFault.nullable(),
  })
  .meta({ id: 'Delivery' })
export type Delivery = z.infer<typeof delivery>

export const alert = z
  .object({
    alertId: z.string(),
    /** The group it stands in. */
    groupId: z.string(),
    ruleId: z.string(),
    ruleName: z.string(),
    condition: alertCondition,
    firedAt: z.string(),
    pcode: z.string(),
    placeName: z.string(),
    readings: z.array(alertReading),
    finding: alertFinding,
    ending: alertEnding,
    /** The page with the layer and the date that fired it, as known then. */
    address: z.string(),
    deliveries: z.array(delivery),
  })
  .meta({ id: 'Alert' })
export type Alert = z.infer<typeof alert>

/** What one rule fired while it watched for the same: changed, it is another group, under the sentence of its time. */
export const alertGroup = z
  .object({
    groupId: z.string(),
    ruleId: z.string(),
    /** As the rule was called when it fired last. */
    ruleName: z.string(),
    finding: alertWatch,
    /** Whether this is still watched for. */
    isWatched: z.boolean(),
    /** Different places it fired in, and how often in all. */
    places: z.int(),
    alerts: z.int(),
  })
  .meta({ id: 'AlertGroup' })
export type AlertGroup = z.infer<typeof alertGroup>

/** Groups and rows newest first. */
export const alerts = z
  .object({
    seq: z.int(),
    fictional: z.boolean(),
    total: z.int(),
    groups: z.array(alertGroup),
    rows: z.array(alert),
  })
  .meta({ id: 'Alerts' })
export type Alerts = z.infer<typeof alerts>

/** How a rule stands now: where it holds, and where it cannot be told. */
export const alertStanding = z.object({ holds: z.int(), districts: z.int(), untold: z.array(alertDoubt) })
export const alertRuleRow = z
  .object({
    ruleId: z.string(),
    rule: alertRule,
    placeName: z.string().nullable(),
    setAt: z.string(),
    finding: alertWatch,
    standing: alertStanding,
  })
  .meta({ id: 'AlertRuleRow' })
export type AlertRuleRow = z.infer<typeof alertRuleRow>
export const alertRules = z
  .object({
    seq: z.int(),
    fictional: z.boolean(),
    /** What this instance can send by. */
    channels: z.object({ email: z.boolean(), webhook: z.boolean() }),
    rows: z.array(alertRuleRow),
  })
  .meta({ id: 'AlertRules' })
export type AlertRules = z.infer<typeof alertRules>
export const alertRuleKept = z.object({ ruleId: z.string(), seq: z.int() }).meta({ id: 'AlertRuleKept' })

export const alertPreview = z
  .object({
    ...answeredAs,
    finding: alertPreviewFinding,
    rows: z.array(
      z.object({ pcode: z.string(), name: z.string(), month: z.string(), readings: z.array(alertReading) }),
    ),
    untold: z.array(alertDoubt),
  })
  .meta({ id: 'AlertPreview' })
export type AlertPreview = z.infer<typeof alertPreview>
