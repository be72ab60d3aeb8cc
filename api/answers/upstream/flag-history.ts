/**
 * Every assessment of the upstream flag so far, wave by wave in order, each fed the state before it: what was said of a district
 * when, as known then. Kept since the last import: the map, the ledger and a district's page look into the same history.
 */
import { flagUpstream, type UpstreamAssessment } from '#api/analytics/flag/upstream-flag.ts'
import type { UpstreamState } from '#api/analytics/flag/upstream-reasons.ts'
import { rememberedSinceImport } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { flagMoments, type Moment } from './flag-moments.ts'
import { type LookedAt, type UpstreamInputs, upstreamInputs } from './upstream-inputs.ts'

/** Changes when the order of steps, a threshold or the hysteresis changes, so that an old answer can be told from a new one. */
export const FLAG_RULE = 'upstream-flag/2: 0.80 in, 0.60 out, assessed wave by wave as known then'

export type FlagThresholds = { cG: number; delta: number }
export type Assessed = { moment: Moment; inputs: UpstreamInputs; assessments: UpstreamAssessment[] }
export type FlagHistory = { pcodes: string[]; assessed: Assessed[] }
type Key = FlagThresholds & { asOf: string | null }

export const flagHistory = rememberedSinceImport(async (mirror, { asOf, cG, delta }: Key): Promise<FlagHistory> => {
  const pcodes = (await atlas(mirror, asOf)).at('district').map((place) => place.pcode)
  const { moments } = await flagMoments(mirror, { asOf })
  const looks = moments.map((moment) => ({ moment, at: { to: moment.month, asOf: moment.asOf, bound: asOf } }))
  // What each wave showed is gathered side by side; only the states follow one from the other.
  await Promise.all(looks.map(({ at }) => upstreamInputs(mirror, at)))
  const assessed: Assessed[] = []
  let before: readonly (UpstreamState | null)[] = pcodes.map(() => null)
  for (const { moment, at } of looks) {
    const { inputs, assessments } = await assess(mirror, at, { cG, delta }, before)
    assessed.push({ moment, inputs, assessments })
    before = assessments.map(({ state }) => state)
  }
  return { pcodes, assessed }
})

/** The flag for all districts, as it stood at the end of a month, after the states before it. */
export async function assess(
  mirror: Mirror,
  at: LookedAt,
  { cG, delta }: FlagThresholds,
  before: readonly (UpstreamState | null)[],
): Promise<{ inputs: UpstreamInputs; assessments: UpstreamAssessment[] }> {
  const inputs = await upstreamInputs(mirror, at)
  const told = inputs.districts.map((district, i) => ({
    ...district.told,
    count: inputs.cV === null ? null : district.told.count,
    previousState: before[i] ?? null,
  }))
  return { inputs, assessments: flagUpstream(told, { cG, delta, cV: inputs.cV ?? 0 }) }
}

/** The states after the last wave before the one looked at, in the order of the history's districts, of the waves known by then. */
export function statesBefore(
  { assessed }: FlagHistory,
  toDate: string,
  knownBy: string | null = null,
): (UpstreamState | null)[] {
  const sofar = assessed.filter(
    ({ moment }) => moment.endedOn < toDate && (knownBy === null || (moment.asOf ?? knownBy) <= knownBy),
  )
  return sofar.at(-2)?.assessments.map(({ state }) => state) ?? []
}
