/**
 * The upstream flag: grievances high or rising while violence is still low. Decides state, tier and reasons for every
 * district of a wave. Must not know sentences, dates or places: ages are months, reasons are codes with numbers.
 * @section h
 * @method upstream
 * @method flag-ledger
 * @source Fay & Herriot (1979) JASA 74:269
 * @source Linke, Schutte & Buhaug (2015) ISR 17:26
 * @source Hirose, Imai & Lyall (2017) JPR 54:47
 * @units probabilities 0-1; months
 */
import { marshallPrior } from '../small-areas/empirical-bayes.ts'
import { smoothVariances } from '../small-areas/smooth-variances.ts'
import {
  bayesianFdrList,
  type NoisyShare,
  plainGrievance,
  shrunkenGrievance,
  type ThreeWay,
  threeWay,
  type UpstreamThresholds,
  violenceHigh,
} from './upstream-posterior.ts'
import {
  DECLARE,
  enough,
  fresh,
  type GrievanceWave,
  grievanceReasons,
  LEAVE,
  LONGEST_BETWEEN_WAVES_MONTHS,
  preconditions,
  type UpstreamDistrict,
  type UpstreamReason,
  type UpstreamState,
  type UpstreamTier,
  violenceReasons,
} from './upstream-reasons.ts'

export type UpstreamAssessment = {
  state: UpstreamState
  tier: UpstreamTier | null
  respond: number | null
  upstream: number | null
  sustain: number | null
  pGH: number | null
  pGR: number | null
  pG: number | null
  pVH: number | null
  /** P(upstream) unshrunken: the watch tier's own number. */
  watch: number | null
  /** On the briefing list: chosen so that at most 10 % of the list is expected to be wrong. */
  listed: boolean
  reasons: UpstreamReason[]
}

/**
 * Steps 1-8 of the upstream flag. Order of districts is kept and does not matter.
 * @formula Grievance: Fay-Herriot shrunken level and change (sampling variances smoothed here); violence: gamma
 *   posterior over Marshall's prior; state = the three-way class at >= 0.80, kept until it falls below 0.60.
 * @formula Flag: state upstream on the current wave, or on the mean of the last two waves if <= 12 months apart (its
 *   rise taken from the wave before both).
 * @formula Watch: unshrunken P(upstream) >= 0.80; confirmed when so in two waves running against the same baseline.
 * @shape Shares 0-1, exposure in person-years, cV per person-year.
 * @gap `not_tested` with its reasons when: no wave, wave older than 18 months, n* < 30, incident coverage under 12
 *   months, no exposure, inclusion red, or fewer than 3 districts to compare.
 */
export function flagUpstream(
  districts: readonly UpstreamDistrict[],
  thresholds: UpstreamThresholds,
): UpstreamAssessment[] {
  const current = noisyWave(districts.map((each) => (fresh(each.current) ? each.current : null)))
  const usablePrevious = districts.map((each) => (enough(each.previous) ? each.previous : null))
  const previous = noisyWave(usablePrevious)
  const baseline = noisyWave(districts.map((each) => (enough(each.baseline) ? each.baseline : null)))
  const averaged = current.map((now, i) => averageWaves(now, previous[i]!, districts[i]!))

  const prior = marshallPrior(
    districts.map((each) => each.count),
    districts.map((each) => each.exposure),
  )
  const grievance = shrunkenGrievance(current, previous, thresholds)
  const average = shrunkenGrievance(averaged, baseline, thresholds)

  const assessments = districts.map((district, i): UpstreamAssessment => {
    const missing = preconditions(district, grievance[i]!)
    const pVH = violenceHigh(district.count, district.exposure, prior, thresholds.cV)
    const now = current[i] ?? null
    const { pGH, pGR, pG } = grievance[i]!
    if (missing.length > 0 || pVH === null || pG === null || now === null) return notTested(missing)

    const chances = threeWay(pVH, pG)
    const averagePG = average[i]!.pG
    const onAverage = averagePG === null ? null : threeWay(pVH, averagePG).upstream
    const decided = decideState(chances, onAverage, district.previousState)
    const plain = plainGrievance(now, previous[i] ?? null, thresholds)
    const watch = threeWay(pVH, plain.pG).upstream
    const lasting = lastingWatch(now, previous[i] ?? null, baseline[i] ?? null, pVH, thresholds)
    const confirmed = lasting !== null && lasting >= DECLARE
    const tier =
      decided.state === 'upstream' ? 'flag' : confirmed ? 'confirmed-watch' : watch >= DECLARE ? 'watch' : null
    return {
      state: decided.state,
      tier,
      ...chances,
      pGH,
      pGR,
      pG,
      pVH,
      watch,
      listed: false,
      reasons: [
        ...decided.reasons,
        ...grievanceReasons(district, grievance[i]!, thresholds),
        ...violenceReasons(district.count ?? 0, pVH, pG, prior?.a === 0),
        ...(tier === 'watch' ? [{ code: 'watch' as const, probability: watch }] : []),
        ...(tier === 'confirmed-watch' ? [{ code: 'confirmed-watch' as const, probability: lasting ?? watch }] : []),
      ],
    }
  })
  const listed = bayesianFdrList(assessments.map(({ upstream }) => upstream))
  return assessments.map((assessment, i) => ({ ...assessment, listed: listed[i]! }))
}

function noisyWave(waves: readonly (GrievanceWave | null)[]): (NoisyShare | null)[] {
  const variances = smoothVariances(waves)
  return waves.map((wave, i) => (wave === null ? null : { share: wave.share, variance: variances[i]! }))
}

function averageWaves(now: NoisyShare | null, then: NoisyShare | null, district: UpstreamDistrict): NoisyShare | null {
  const { current, previous } = district
  if (now === null || then === null || current === null || previous === null) return null
  if (previous.ageMonths - current.ageMonths > LONGEST_BETWEEN_WAVES_MONTHS) return null
  return { share: (now.share + then.share) / 2, variance: (now.variance + then.variance) / 4 }
}

function notTested(reasons: UpstreamReason[]): UpstreamAssessment {
  const nothing = {
    respond: null,
    upstream: null,
    sustain: null,
    pGH: null,
    pGR: null,
    pG: null,
    pVH: null,
    watch: null,
  }
  return { state: 'not_tested', tier: null, ...nothing, listed: false, reasons }
}

function decideState(
  chances: ThreeWay,
  onAverage: number | null,
  before: UpstreamState | null,
): { state: UpstreamState; reasons: UpstreamReason[] } {
  const states = ['respond', 'upstream', 'sustain'] as const
  const clear = states.find((state) => chances[state] >= DECLARE)
  if (clear === 'respond' || clear === 'upstream') return { state: clear, reasons: [] }
  if (onAverage !== null && onAverage >= DECLARE) {
    return { state: 'upstream', reasons: [{ code: 'two-wave-average', probability: onAverage }] }
  }
  if (clear !== undefined) return { state: clear, reasons: [] }
  const held = states.find((state) => state === before && chances[state] >= LEAVE)
  if (held !== undefined) {
    return { state: held, reasons: [{ code: 'held-from-last-time', state: held, probability: chances[held] }] }
  }
  return { state: 'uncertain', reasons: [] }
}

/**
 * @formula The lower of the last two waves' unshrunken P(upstream), both against the same baseline.
 * @gap Null without two waves.
 */
function lastingWatch(
  now: NoisyShare,
  then: NoisyShare | null,
  baseline: NoisyShare | null,
  pVH: number,
  thresholds: UpstreamThresholds,
): number | null {
  if (then === null) return null
  const upstream = (wave: NoisyShare) => threeWay(pVH, plainGrievance(wave, baseline, thresholds).pG).upstream
  return Math.min(upstream(now), upstream(then))
}
