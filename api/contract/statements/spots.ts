/** What is said of hot and cold spots over time: since when, how often, whether it grows, and what to keep in mind. */
import { z } from 'zod'
import { gapReason } from '#api/contract/estimates.ts'
import { statement } from './statement.ts'

/** Periods are named by their first month, YYYY-MM. */
const period = { period: z.enum(['month', 'quarter']) }
const side = z.enum(['hot', 'cold'])
const often = { side, times: z.int(), of: z.int(), ...period }

export const emergingFinding = z
  .discriminatedUnion('code', [
    statement('spot-new', { side, since: z.string(), ...period }),
    statement('spot-consecutive', { side, since: z.string(), ...period }),
    statement('spot-intensifying', often),
    statement('spot-persistent', often),
    statement('spot-diminishing', often),
    statement('spot-sporadic', { ...often, now: z.string() }),
    statement('spot-oscillating', { side, now: z.string(), ...period }),
    statement('spot-historical', { ...often, now: z.string() }),
    statement('spot-over', { side, last: z.string(), ...period }),
    statement('spot-never', {}),
    statement('spot-not-tested', { reason: gapReason }),
  ])
  .meta({ id: 'EmergingFinding' })
export type EmergingFinding = z.infer<typeof emergingFinding>

export const emergingCaveat = z
  .discriminatedUnion('code', [
    statement('trend-optimistic', {}),
    statement('seasons-unseen', {}),
    statement('periods-too-few', { fewest: z.int() }),
  ])
  .meta({ id: 'EmergingCaveat' })
export type EmergingCaveat = z.infer<typeof emergingCaveat>
