/** What is said of a district by the upstream flag: in short, why, what the flag needs, and what became of an earlier one. */
import { z } from 'zod'
import { statement } from './statement.ts'

const probability = { probability: z.number() }
/** Groups of people of whom nobody was heard, by the ids of their grouping. */
const unheard = { unheard: z.array(z.string()) }

const reasons = [
  statement('no-current-wave', {}),
  statement('wave-stale', { ageMonths: z.int(), oldest: z.int() }),
  /** Without `nEff` where so few were asked that their number is withheld. */
  statement('few-effective-respondents', { nEff: z.int().nullable(), fewest: z.int() }),
  statement('coverage-incomplete', { months: z.int(), needed: z.int() }),
  statement('no-exposure', {}),
  statement('inclusion-red', unheard),
  statement('too-few-districts', {}),
  statement('no-previous-wave', {}),
  statement('previous-few-effective-respondents', {}),
  statement('grievance-high', { share: z.number(), threshold: z.number(), ...probability }),
  /** `change` and `threshold` in shares: 0.12 is 12 points. */
  statement('grievance-rising', { change: z.number(), threshold: z.number(), ...probability }),
  statement('violence-low', { count: z.int(), probabilityHigh: z.number() }),
  statement('violence-high', { count: z.int(), ...probability }),
  statement('unresolved-grievances', probability),
  statement('two-wave-average', probability),
  statement('held-from-last-time', probability),
  statement('watch', probability),
  statement('confirmed-watch', probability),
  statement('no-differences-in-violence', {}),
] as const
export const flagReason = z.discriminatedUnion('code', reasons).meta({ id: 'FlagReason' })
export type FlagReason = z.infer<typeof flagReason>

/** A reason of the flag, or what else there is to know of a district that was tested. */
export const districtReason = z
  .discriminatedUnion('code', [
    ...reasons,
    statement('grievances-rose', { grievances: z.array(z.string()) }),
    statement('nobody-working', {}),
    statement('interventions-active', { active: z.int() }),
  ])
  .meta({ id: 'DistrictReason' })
export type DistrictReason = z.infer<typeof districtReason>

export const flagHeadline = z
  .discriminatedUnion('code', [
    statement('district-not-tested', { because: flagReason.nullable() }),
    statement('district-tested', {
      grievances: z.enum(['rising', 'high', 'unsure', 'few']),
      /** What they are about, foremost first; two at most. */
      over: z.array(z.string()),
      violence: z.enum(['none', 'hardly-any', 'unsure', 'maybe-high', 'high']),
      interventionsActive: z.int(),
    }),
  ])
  .meta({ id: 'FlagHeadline' })
export type FlagHeadline = z.infer<typeof flagHeadline>

const met = { met: z.boolean() }
export const flagPrecondition = z
  .discriminatedUnion('code', [
    statement('asked', met),
    statement('recent', { ...met, ageMonths: z.int(), oldest: z.int() }),
    statement('enough-asked', { ...met, fewest: z.int() }),
    statement('rise-measurable', met),
    statement('heard-in-proportion', met),
    statement('incidents-recorded', { ...met, months: z.int(), needed: z.int() }),
    statement('people-counted', met),
  ])
  .meta({ id: 'FlagPrecondition' })
export type FlagPrecondition = z.infer<typeof flagPrecondition>

const call = {
  tier: z.enum(['flag', 'confirmed-watch', 'watch']),
  /** Names of the interventions begun within a year, the first begun first. */
  begun: z.array(z.string()),
}
export const flagOutcomeFinding = z
  .discriminatedUnion('code', [
    statement('flag-then-onset', { ...call, leadQuarters: z.int() }),
    statement('flag-pending', call),
    statement('flag-without-onset', { ...call, quarters: z.int() }),
  ])
  .meta({ id: 'FlagOutcomeFinding' })
export type FlagOutcomeFinding = z.infer<typeof flagOutcomeFinding>
