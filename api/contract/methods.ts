/** GET /api/methods: how each number is worked out, as the mathematics' own docstrings say it, and what it was compared with. */
import { z } from 'zod'

/** The entries of the Methods page in the order read; the ids are the anchors that figures link to, and stay. */
export const methodIds = [
  'perception',
  'change',
  'gaps',
  'two-way-trust',
  'mismatch',
  'roll-up',
  'suppression',
  'grievances',
  'representativeness',
  'participation',
  'coverage',
  'rates',
  'smoothing',
  'exceedance',
  'hotspots',
  'lisa',
  'permutation',
  'emerging',
  'point-clusters',
  'comparable-streets',
  'space-time-scan',
  'density',
  'map-classes',
  'risk-index',
  'upstream',
  'flag-ledger',
  'track-record',
  'forecast',
  'external-forecasts',
  'trends',
  'alerts',
  'interventions',
  'provider-clock',
  'evaluation',
  'asked-and-got',
  'balance',
  'peers',
  'building-blocks',
] as const
export const methodId = z.enum(methodIds)
export type MethodId = z.infer<typeof methodId>

/** `of` is the function it is said of. */
const fact = z.object({ of: z.string(), text: z.string() })
const facts = z.array(fact)
export type Fact = z.infer<typeof fact>

const referenceCase = z.object({
  id: z.string(),
  title: z.string(),
  /** Published values compared, one by one. */
  values: z.int(),
  /** Largest difference let pass; `exceptions` name values with one of their own. */
  tolerance: z.number(),
  exceptions: z.record(z.string(), z.union([z.number(), z.string()])),
  passed: z.boolean(),
})
const parameter = z.object({
  name: z.string(),
  value: z.union([z.number(), z.record(z.string(), z.number())]),
  unit: z.string(),
  reason: z.string(),
})
export const statistic = z
  .object({
    name: z.string(),
    file: z.string(),
    /** What it is for, in a sentence or two. */
    meaning: z.string(),
    /** Sections of the specification, a to k; 0 for what all of them rest on. */
    sections: z.array(z.string()),
    methods: z.array(methodId),
    formula: facts,
    units: z.array(z.string()),
    /** What goes in, one row a what. */
    shape: facts,
    /** When there is no number, and what is answered instead. */
    gaps: facts,
    /** What no caller may pass. */
    throws: facts,
    notes: facts,
    examples: facts,
    sources: z.array(z.string()),
    /** Constants with the value in force. */
    parameters: z.array(parameter),
    referenceCases: z.array(referenceCase),
  })
  .meta({ id: 'Statistic' })
export type Statistic = z.infer<typeof statistic>

export const methods = z
  .object({
    entries: z.array(z.object({ id: methodId, statistics: z.array(statistic) })),
    /** What `passed` means. */
    checked: z.string(),
    /** `build` changes with any line of the program, `analytics` only with the mathematics. */
    versions: z.object({ program: z.string(), build: z.string(), analytics: z.string() }),
  })
  .meta({ id: 'Methods' })
export type Methods = z.infer<typeof methods>
