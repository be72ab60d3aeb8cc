/** What is said of clusters: of empty buildings against comparable streets, and of incidents in place and time. */
import { z } from 'zod'
import { statement } from './statement.ts'

const within = { within: z.enum(['district', 'region', 'country']) }
export const streetsFinding = z
  .discriminatedUnion('code', [
    statement('streets-no-single', {}),
    statement('streets-no-incidents', within),
    /** Times as many as there, with its 95 % interval: null ratio where none are there, null hi without upper limit. */
    statement('streets-unsure', { ...within, ratio: z.number().nullable(), lo: z.number(), hi: z.number().nullable() }),
    statement('streets-only-here', { ...within, lo: z.number() }),
    statement('streets-differ', { ...within, ratio: z.number(), lo: z.number(), hi: z.number().nullable() }),
  ])
  .meta({ id: 'StreetsFinding' })
export type StreetsFinding = z.infer<typeof streetsFinding>

const cluster = {
  cases: z.int(),
  expected: z.number(),
  /** Names, those with most cases first. */
  districts: z.array(z.string()),
  startsOn: z.string(),
  endsOn: z.string(),
}
export const scanClusterFinding = z
  .discriminatedUnion('code', [
    statement('scan-cluster-untested', cluster),
    statement('scan-cluster-by-chance', { ...cluster, p: z.number() }),
    statement('scan-cluster-beyond-chance', { ...cluster, p: z.number(), recurrenceWeeks: z.number().nullable() }),
  ])
  .meta({ id: 'ScanClusterFinding' })
export type ScanClusterFinding = z.infer<typeof scanClusterFinding>

export const scanFinding = z
  .discriminatedUnion('code', [
    statement('scan-found', { clusters: z.int() }),
    statement('scan-too-few', { cases: z.int(), fewest: z.int() }),
  ])
  .meta({ id: 'ScanFinding' })
export type ScanFinding = z.infer<typeof scanFinding>

export const scanCaveat = statement('scan-people-or-sources-move', {}).meta({ id: 'ScanCaveat' })
export type ScanCaveat = z.infer<typeof scanCaveat>
