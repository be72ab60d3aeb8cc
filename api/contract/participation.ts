/** GET /api/participation: who was asked in each place's last wave of the period, against who lives there. */
import { z } from 'zod'
import { answeredAs, gapReason } from './estimates.ts'
import { filtersWith } from './filters.ts'

/** Groups and indicators do not change who was asked. */
export const participationQuery = filtersWith({}).omit({ kinds: true, sources: true, indicator: true, group: true })

const badges = ['ok', 'amber', 'red', 'nobody', 'unknown', 'suppressed'] as const

/** One group of a place's sample, unweighted: this is about being heard, not about what was said. */
export const askedGroup = z
  .object({
    grouping: z.string(),
    group: z.string(),
    respondents: z.int().nullable(),
    /** Share of those asked, with its 95 % Wilson interval. */
    sampleShare: z.number().nullable(),
    lo: z.number().nullable(),
    hi: z.number().nullable(),
    populationShare: z.number().nullable(),
    /** sample share over population share; null where either is unknown. */
    ratio: z.number().nullable(),
    /** log2 of the ratio: -1 is half as many as live there, +1 twice as many; null where nobody was asked. */
    log2Ratio: z.number().nullable(),
    /** sample share minus population share, in shares. */
    gap: z.number().nullable(),
    /** Amber outside 0.8-1.25, red outside 0.5-2, only where the interval leaves out the population's share. */
    badge: z.enum(badges),
  })
  .meta({ id: 'AskedGroup' })
export type AskedGroup = z.infer<typeof askedGroup>

/** How well one way of splitting people was met; every figure null, with the reason, where a group is withheld. */
export const composition = z
  .object({
    grouping: z.string(),
    /** Duncan's dissimilarity: the share who would have to be swapped for others. */
    dissimilarity: z.number().nullable(),
    /** What weighting back to the population costs; null while a group is missing altogether. */
    postStratifiedDeff: z.number().nullable(),
    chiSquared: z.number().nullable(),
    df: z.number().nullable(),
    p: z.number().nullable(),
    /** `rao-scott` allows for the sampling points; `simple-random` where none are known. */
    test: z.enum(['rao-scott', 'simple-random']).nullable(),
    reason: gapReason.nullable(),
  })
  .meta({ id: 'Composition' })
export type Composition = z.infer<typeof composition>

export const heardBadges = ['ok', 'amber', 'red', 'nobody', 'unknown', 'not-asked'] as const
export const participationRow = z
  .object({
    pcode: z.string(),
    name: z.string(),
    regionPcode: z.string().nullable(),
    regionName: z.string().nullable(),
    /** The last wave of the period that asked here, and its last day. */
    waveId: z.string().nullable(),
    asked: z.string().nullable(),
    /** Months from the last time anybody was asked here to the end of the period; null: never asked. */
    monthsSilent: z.int().nullable(),
    respondents: z.int().nullable(),
    populationYear: z.int().nullable(),
    /** The worst of its groups; `not-asked` where no wave of the period asked here. */
    badge: z.enum(heardBadges),
    /** A group was heard so far out of proportion, beyond chance, that the upstream flag is not tested here. */
    flagNotTested: z.boolean(),
    groups: z.array(askedGroup),
    compositions: z.array(composition),
    /** Groups that live here and were not heard at all; `sex-age` names sexes and ages together, as `female:15-24`. */
    zeroGroups: z.array(z.object({ grouping: z.string(), group: z.string() })),
  })
  .meta({ id: 'ParticipationRow' })
export type ParticipationRow = z.infer<typeof participationRow>

export const participation = z
  .object({
    ...answeredAs,
    level: z.string(),
    total: z.int(),
    rows: z.array(participationRow),
    /** Groups heard nowhere in some places, and in how many; those missing in most places first. */
    zeroGroups: z.array(z.object({ grouping: z.string(), group: z.string(), places: z.int() })),
    neverAsked: z.array(z.string()),
  })
  .meta({ id: 'Participation' })
export type Participation = z.infer<typeof participation>
