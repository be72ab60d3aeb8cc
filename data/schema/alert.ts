/** Alert rules: what is watched, where, how far it may go, for how long, and who is told. One shape for the record, the API and the form. */
import { z } from 'zod'
import { incidentKind } from './incident.ts'
import { groupings } from './perception.ts'
import { pcode } from './place.ts'

export const sides = ['above', 'below'] as const
export type Side = (typeof sides)[number]
/** `interval`: the whole interval must lie beyond the threshold. `point`: the figure itself is enough. */
export const judgements = ['interval', 'point'] as const
export const paces = ['month', 'quarter'] as const
export type Pace = (typeof paces)[number]
export const monthsIn: Readonly<Record<Pace, number>> = { month: 1, quarter: 3 }
/** As the flag of `api/analytics/flag` names them; a place not tested is in none of them. */
export const watchedStates = ['upstream', 'respond', 'sustain', 'uncertain'] as const

const groupPair = z.enum(
  Object.entries(groupings).flatMap(([grouping, groups]) => groups.map((group) => `${grouping}:${group}`)),
)
const beyond = { side: z.enum(sides), judgedBy: z.enum(judgements).default('interval') }
const mostKinds = 20
const kinds = z.array(incidentKind).min(1).max(mostKinds).nullable().default(null)
const paced = { kinds, pace: z.enum(paces).default('month'), ...beyond }

export const alertCondition = z
  .discriminatedUnion('measure', [
    /** A share of people (0-1), everyone's or a group's; a period is a wave. */
    z.object({
      measure: z.literal('share'),
      indicator: z.string().min(1).max(100),
      group: groupPair.nullable().default(null),
      ...beyond,
      threshold: z.number().min(0).max(1),
    }),
    /** Incidents per 100,000 people and year; of violent kinds unless it names kinds. */
    z.object({ measure: z.literal('rate'), ...paced, threshold: z.number().min(0).max(100_000) }),
    /** Incidents; of all kinds unless it names some. */
    z.object({ measure: z.literal('count'), ...paced, threshold: z.number().min(0).max(1_000_000) }),
    /** The state of the upstream flag; a period is a wave. */
    z.object({ measure: z.literal('flag'), state: z.enum(watchedStates) }),
    /** Promises past their day; a period is a month. */
    z.object({ measure: z.literal('overdue'), threshold: z.int().min(0).max(1_000) }),
  ])
  .meta({ id: 'AlertCondition' })
export type AlertCondition = z.infer<typeof alertCondition>

const mostPeriods = 12
const mostAddresses = 20
export const alertRule = z
  .object({
    name: z.string().trim().min(1).max(100),
    condition: alertCondition,
    /** A place of any level; null for every district by itself. */
    place: pcode.nullable().default(null),
    /** Waves or months in a row for which it must hold. */
    periods: z.int().min(1).max(mostPeriods).default(2),
    /** Everyone is told in the inbox; these by e-mail and by a call of this address as well. */
    emails: z.array(z.email().max(254)).max(mostAddresses).default([]),
    webhook: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .nullable()
      .default(null),
  })
  .meta({ id: 'AlertRule' })
export type AlertRule = z.infer<typeof alertRule>

export const deliveryChannels = ['e-mail', 'webhook'] as const
export type DeliveryChannel = (typeof deliveryChannels)[number]
