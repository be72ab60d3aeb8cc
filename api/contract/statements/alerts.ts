/** What is said of an alert: what held and for how long, what ends it, where it could not be told, and why it did not arrive. */
import { z } from 'zod'
import { gapReason } from '#api/contract/estimates.ts'
import { alertCondition } from '#data/schema/alert.ts'
import { statement } from './statement.ts'

/** A period as a sentence names it: a wave by its label, months by the last of them. */
const told = z.object({
  month: z.string(),
  months: z.int(),
  label: z.string().nullable(),
  value: z.number().nullable(),
  lo: z.number().nullable(),
  hi: z.number().nullable(),
  n: z.int().nullable(),
})

export const alertFinding = statement('alert-fired', {
  place: z.string(),
  condition: alertCondition,
  /** What follows a percentage: "feel safe after dark". */
  phrase: z.string(),
  readings: z.array(told),
}).meta({ id: 'AlertFinding' })
export type AlertFinding = z.infer<typeof alertFinding>

/** What a rule says, in a sentence. */
export const alertWatch = statement('alert-watches', {
  condition: alertCondition,
  phrase: z.string(),
  periods: z.int(),
  /** Null for any district. */
  place: z.string().nullable(),
}).meta({ id: 'AlertWatch' })
export type AlertWatch = z.infer<typeof alertWatch>

export const alertEnding = statement('alert-ends', {
  condition: alertCondition,
  last: told.nullable(),
}).meta({ id: 'AlertEnding' })
export type AlertEnding = z.infer<typeof alertEnding>

/** In how many places a rule cannot be told, and why. */
export const alertDoubt = statement('alert-untold', { districts: z.int(), reason: gapReason }).meta({
  id: 'AlertDoubt',
})
export type AlertDoubt = z.infer<typeof alertDoubt>

export const alertPreviewFinding = statement('alert-preview', {
  /** Places in which it would have fired, and of how many. */
  places: z.int(),
  of: z.int(),
  firings: z.int(),
  months: z.int(),
  names: z.array(z.string()),
}).meta({ id: 'AlertPreviewFinding' })
export type AlertPreviewFinding = z.infer<typeof alertPreviewFinding>

export const deliveryFault = z
  .discriminatedUnion('code', [
    /** The name leads to an address of this machine or of a private network. */
    statement('webhook-address-refused', { host: z.string() }),
    statement('webhook-name-unknown', { host: z.string() }),
    statement('webhook-answered', { status: z.int() }),
    statement('webhook-too-slow', { seconds: z.number() }),
    statement('webhook-no-connection', { error: z.string() }),
    statement('mail-refused', { status: z.int().nullable(), error: z.string() }),
    statement('channel-not-set-up', {}),
  ])
  .meta({ id: 'DeliveryFault' })
export type DeliveryFault = z.infer<typeof deliveryFault>
