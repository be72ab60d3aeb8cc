/** GET /api/catalogue: everything with an id and a label, and what this instance actually holds of it. */
import { z } from 'zod'
import { indicator } from '#data/schema/indicators.ts'
import { waveQuestion } from '#data/schema/perception.ts'
import { sensitivity } from '#data/schema/sensitivity.ts'
import { answeredAs } from './estimates.ts'

/** One sort of evidence from one source: `records` are rows, waves of a survey, or places with a count of people. */
export const holding = z
  .object({
    of: z.enum(['incidents', 'answers', 'counts', 'population', 'interventions', 'sites']),
    /** Null where it is not told apart by source. */
    source: z.string().nullable(),
    records: z.int(),
    from: z.string(),
    to: z.string(),
  })
  .meta({ id: 'Holding' })
export type Holding = z.infer<typeof holding>

const coded = z.object({ id: z.string(), label: z.string() })
export const catalogue = z
  .object({
    seq: answeredAs.seq,
    fictional: answeredAs.fictional,
    /** `held` says whether anyone was asked it here. */
    indicators: z.array(indicator.extend({ held: z.boolean() })),
    /** Shown when no indicator is asked for; null where nobody was asked anything. */
    indicator: z.string().nullable(),
    incidentKinds: z.array(coded.extend({ armed: z.boolean(), sensitivity, records: z.int() })),
    grievances: z.array(coded.extend({ cause: z.string() })),
    rootCauses: z.array(coded),
    interventionKinds: z.array(coded.extend({ dimension: z.string() })),
    dimensions: z.array(coded),
    observationKinds: z.array(coded.extend({ site: z.boolean(), sensitivity })),
    siteStates: z.array(coded),
    groupings: z.array(z.object({ id: z.string(), groups: z.array(z.string()) })),
    sources: z.array(z.object({ id: z.string(), records: z.int() })),
    waves: z.array(
      z.object({
        waveId: z.string(),
        label: z.string(),
        startedOn: z.string(),
        endedOn: z.string(),
        /** People of the community asked, in all places together; null where withheld. */
        respondents: z.int().nullable(),
        /** How it asked about each indicator, as far as its files told. */
        asked: z.array(waveQuestion.omit({ waveId: true })),
      }),
    ),
    /** Measures that came as counts per area and period. */
    measures: z.array(
      z.object({
        /** As in `measures` of a district. */
        id: z.string(),
        label: z.string(),
        source: z.string(),
        /** An index or a rate: never summed, nor given per head. */
        isIndex: z.boolean(),
        from: z.string(),
        to: z.string(),
      }),
    ),
    holdings: z.array(holding),
    /** Every dataset with its level by the OCHA data responsibility guidelines. */
    datasets: z.array(z.object({ id: z.string(), sensitivity })),
    /** Shown when no period is asked for: a year that holds something. Null where nothing is dated. */
    period: z.object({ from: z.string(), to: z.string() }).nullable(),
    firstMonth: z.string().nullable(),
    lastMonth: z.string().nullable(),
  })
  .meta({ id: 'Catalogue' })
export type Catalogue = z.infer<typeof catalogue>
