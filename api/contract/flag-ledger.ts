/** GET /api/flag-ledger: every upstream flag and watch ever raised: what was known then, and what came after. */
import { z } from 'zod'
import { answeredAs } from './estimates.ts'
import { filterShape } from './filters.ts'
import { flagOutcomeFinding, flagReason } from './statements/flag.ts'

export const flagLedgerQuery = z.object({ pcodes: filterShape.pcodes, asOf: filterShape.asOf })

/** Whether the record held the figures when the flag would have been raised, or only since (then told by date). */
export const vintage = z.enum(['as-known-then', 'as-known-now'])
export const flagTier = z.enum(['flag', 'confirmed-watch', 'watch'])
export const flagOutcome = z.enum(['onset', 'averted-or-false', 'pending'])

const quarterAfter = z.object({
  from: z.string(),
  to: z.string(),
  incidents: z.int(),
  /** Violent incidents per 100,000 person-years. */
  rate: z.number().nullable(),
  /** Above what counted as high when the flag was raised. */
  high: z.boolean().nullable(),
})

export const flagLedgerRow = z
  .object({
    pcode: z.string(),
    name: z.string(),
    tier: flagTier,
    /** The wave after which it was raised, and the last after which it still stood. */
    raised: z.object({ waveId: z.string(), endedOn: z.string() }),
    stoodUntil: z.object({ waveId: z.string(), endedOn: z.string() }),
    /** Every wave after which it stood. */
    waves: z.array(z.string()),
    vintage,
    known: z.object({
      /** The moment the record is read as of; null where told by date. */
      asOf: z.string().nullable(),
      /** The last entry the record held then. */
      seq: z.int().nullable(),
      probabilities: z.object({ upstream: z.number(), respond: z.number(), sustain: z.number() }),
      watch: z.number().nullable(),
      violence: z.object({ incidents: z.int().nullable(), rate: z.number().nullable(), high: z.number().nullable() }),
      reasons: z.array(flagReason),
    }),
    afterwards: z.object({ quarters: z.array(quarterAfter), onset: z.boolean(), leadQuarters: z.int().nullable() }),
    outcome: flagOutcome,
    /** An intervention began here within twelve months. */
    acted: z.boolean(),
    interventions: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string(), startsOn: z.string() })),
    finding: flagOutcomeFinding,
  })
  .meta({ id: 'FlagLedgerRow' })
export type FlagLedgerRow = z.infer<typeof flagLedgerRow>

const outcomes = z.object({ total: z.int(), onset: z.int(), avertedOrFalse: z.int(), pending: z.int() })

export const flagLedger = z
  .object({
    ...answeredAs,
    rule: z.string(),
    /** Assessments made: districts tested, over all waves. */
    assessed: z.int(),
    waves: z.array(z.object({ waveId: z.string(), endedOn: z.string(), asOf: z.string().nullable(), vintage })),
    summary: z.object({
      flaggedAndActed: outcomes,
      flaggedNotActed: outcomes,
      watched: outcomes,
      medianLeadQuarters: z.number().nullable(),
    }),
    total: z.int(),
    rows: z.array(flagLedgerRow),
  })
  .meta({ id: 'FlagLedger' })
export type FlagLedger = z.infer<typeof flagLedger>
