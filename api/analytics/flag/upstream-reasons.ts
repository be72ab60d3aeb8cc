/**
 * What the upstream flag is told about a district, and why it answers as it does: codes with their numbers. The
 * sentences are made where the languages are.
 * @section h
 * @method upstream
 * @source Mueller et al. (2004) JASA 99:990
 * @formula Assessed only with a wave at most 18 months old, n* >= 30, 12 months of known incidents and no red badge; a
 *   state is declared at 0.80 and left below 0.60.
 * @units months; effective respondents; probabilities 0-1
 */
import type { GrievancePosterior, UpstreamThresholds } from './upstream-posterior.ts'

/** A state is declared at this probability, and left only below the second. @unit probability */
export const DECLARE = 0.8
/** Once declared, a state is left only below this, so that it does not flicker. @unit probability */
export const LEAVE = 0.6
/** With fewer a wave says too little about a district. @unit effective respondents */
export const FEWEST_EFFECTIVE = 30
/** An older wave is no longer now. @unit months */
export const OLDEST_WAVE_MONTHS = 18
/** A full year of incidents, every season once. @unit months */
export const COVERAGE_MONTHS = 12
/** Waves further apart are not averaged. @unit months */
export const LONGEST_BETWEEN_WAVES_MONTHS = 12

export type UpstreamState = 'upstream' | 'respond' | 'sustain' | 'uncertain' | 'not_tested'
export type UpstreamTier = 'flag' | 'confirmed-watch' | 'watch'

export type GrievanceWave = {
  /** Share with at least one serious grievance, design-weighted, 0-1. */
  share: number
  n: number
  /** Effective respondents n*. */
  nEff: number
  deff: number
  /** Months from the wave to now. */
  ageMonths: number
}
export type UpstreamDistrict = {
  current: GrievanceWave | null
  previous: GrievanceWave | null
  /** The wave before the previous one: the common baseline of a two-wave average and of a confirmed watch. */
  baseline: GrievanceWave | null
  /** Incidents over the last 12 months and their exposure (persons x years); null when not known. */
  count: number | null
  exposure: number | null
  /** Months of the last 12 with known incident coverage. */
  coverageMonths: number
  /** Who was asked is too lopsided to speak for the district. */
  inclusionRed: boolean
  /** State at the last assessment, for hysteresis. */
  previousState: UpstreamState | null
}

export type UpstreamReason =
  | { code: 'no-current-wave' }
  | { code: 'wave-stale'; ageMonths: number; oldest: number }
  | { code: 'few-effective-respondents'; nEff: number; fewest: number }
  | { code: 'coverage-incomplete'; months: number; needed: number }
  | { code: 'no-exposure' }
  | { code: 'inclusion-red' }
  | { code: 'too-few-districts' }
  | { code: 'no-previous-wave' }
  | { code: 'previous-few-effective-respondents'; nEff: number; fewest: number }
  | { code: 'grievance-high'; share: number; shrunken: number; threshold: number; probability: number }
  | { code: 'grievance-rising'; change: number; shrunken: number; threshold: number; probability: number }
  | { code: 'violence-low'; count: number; probabilityHigh: number }
  | { code: 'violence-high'; count: number; probability: number }
  | { code: 'unresolved-grievances'; probability: number }
  | { code: 'two-wave-average'; probability: number }
  | { code: 'held-from-last-time'; state: UpstreamState; probability: number }
  | { code: 'watch'; probability: number }
  | { code: 'confirmed-watch'; probability: number }
  | { code: 'no-differences-in-violence' }

export const fresh = (wave: GrievanceWave | null) => wave !== null && wave.ageMonths <= OLDEST_WAVE_MONTHS
export const enough = (wave: GrievanceWave | null) => wave !== null && wave.nEff >= FEWEST_EFFECTIVE

/** What keeps a district from being assessed at all; empty when nothing does. */
export function preconditions(district: UpstreamDistrict, grievance: GrievancePosterior): UpstreamReason[] {
  const { current } = district
  const missing: UpstreamReason[] = []
  if (current === null) missing.push({ code: 'no-current-wave' })
  else {
    if (!fresh(current)) missing.push({ code: 'wave-stale', ageMonths: current.ageMonths, oldest: OLDEST_WAVE_MONTHS })
    if (!enough(current)) {
      missing.push({ code: 'few-effective-respondents', nEff: current.nEff, fewest: FEWEST_EFFECTIVE })
    }
  }
  if (district.inclusionRed) missing.push({ code: 'inclusion-red' })
  if (district.coverageMonths < COVERAGE_MONTHS || district.count === null) {
    missing.push({ code: 'coverage-incomplete', months: district.coverageMonths, needed: COVERAGE_MONTHS })
  }
  if (district.exposure === null || !(district.exposure > 0)) missing.push({ code: 'no-exposure' })
  if (missing.length === 0 && grievance.pG === null) missing.push({ code: 'too-few-districts' })
  return missing
}

export function grievanceReasons(
  { current, previous }: UpstreamDistrict,
  { level, change, pGH, pGR }: GrievancePosterior,
  { cG, delta }: UpstreamThresholds,
): UpstreamReason[] {
  const reasons: UpstreamReason[] = []
  if (current !== null && level !== null && pGH !== null && pGH >= 0.5) {
    reasons.push({
      code: 'grievance-high',
      share: current.share,
      shrunken: level.estimate,
      threshold: cG,
      probability: pGH,
    })
  }
  if (current !== null && previous !== null && change !== null && pGR !== null && pGR >= 0.5) {
    const moved = current.share - previous.share
    reasons.push({
      code: 'grievance-rising',
      change: moved,
      shrunken: change.estimate,
      threshold: delta,
      probability: pGR,
    })
  }
  if (previous === null) reasons.push({ code: 'no-previous-wave' })
  else if (!enough(previous)) {
    reasons.push({ code: 'previous-few-effective-respondents', nEff: previous.nEff, fewest: FEWEST_EFFECTIVE })
  }
  return reasons
}

export function violenceReasons(count: number, pVH: number, pG: number, pooled: boolean): UpstreamReason[] {
  const reasons: UpstreamReason[] = []
  if (pVH >= 0.5) reasons.push({ code: 'violence-high', count, probability: pVH })
  else reasons.push({ code: 'violence-low', count, probabilityHigh: pVH })
  if (pVH >= DECLARE && pG >= DECLARE) reasons.push({ code: 'unresolved-grievances', probability: pG })
  if (pooled) reasons.push({ code: 'no-differences-in-violence' })
  return reasons
}
