/**
 * What may be said of an intervention, by one rule: incidents fell more than elsewhere, only moved next door, rose more, changed
 * no more than elsewhere, nobody can tell yet, or the question could not be asked.
 * @section i
 * @method evaluation
 * @source Wheeler & Ratcliffe (2018) Crime Science 7:11
 * @source Bowers & Johnson (2003) JQC 19:275
 * @units incidents; ratios without unit
 */
import { type BeforeAfter, weightedDisplacementQuotient } from './displacement.ts'
import { monthsStillNeeded, type RatioOfRatios, ratioOfRatios, smallestFallSeen } from './ratio-of-ratios.ts'

/** Fewer events before say nothing of a fall. @unit incidents */
export const FEWEST_BEFORE = 5
/** Slopes that differ by less than this p did not run alike. @unit p */
export const ALIKE_P = 0.1
/** An interval from here to its inverse is no change worth the name. @unit ratio */
export const LEAST_CHANGE = 0.8
/** Displacement exceeds the fall. @unit quotient */
const MOVED_AWAY = -1
const Z = 1.959963984540054

export type Untested = 'too-short' | 'few-before' | 'no-comparison' | 'unsteady-source' | 'not-alike-before'
export type Verdict =
  | { verdict: 'not-tested'; reason: Untested }
  | {
      verdict: 'fell' | 'moved' | 'rose' | 'no-more' | 'cannot-tell'
      change: RatioOfRatios
      /** Ratio of the smallest fall that could have been seen; null when none. */
      smallestFall: number | null
      /** Null but where nobody can tell. */
      monthsNeeded: number | null
    }

export type VerdictInputs = {
  /** Length of each window; 0 where there are none. */
  months: number
  treated: BeforeAfter
  /** The comparison places together; null where none is alike enough. */
  comparison: BeforeAfter | null
  /** Around the treated place and around the comparison places; null where the intervention is a whole district. */
  ring: BeforeAfter | null
  ringComparison: BeforeAfter | null
  dispersion: number
  /** Of a difference of slopes before; null where it could not be tested. */
  parallelP: number | null
  /** A source of the outcome began or ended inside the windows. */
  isSourceSteady: boolean
}

/**
 * @formula Not tested: no window, under 5 before, no comparison, an unsteady source, or slopes that differ at p < 0.1. Fell: upper
 *   end of R < 1, and moved if the ring's WDQ < -1 and the interval of its own difference is above 0. Rose: lower end > 1. No
 *   more: the interval within 0.8-1.25. Else nobody can tell.
 * @example 14 to 5 beside 13 to 12: cannot-tell. 64 to 28 beside 60 to 57: fell.
 */
export function interventionVerdict(inputs: VerdictInputs): Verdict {
  const { months, treated, comparison, dispersion, parallelP } = inputs
  const untested = (reason: Untested): Verdict => ({ verdict: 'not-tested', reason })
  if (months === 0) return untested('too-short')
  if (treated.before < FEWEST_BEFORE) return untested('few-before')
  if (comparison === null || comparison.before === 0) return untested('no-comparison')
  if (!inputs.isSourceSteady) return untested('unsteady-source')
  if (parallelP !== null && parallelP < ALIKE_P) return untested('not-alike-before')
  const change = ratioOfRatios(treated, comparison, dispersion)
  const told = { change, smallestFall: smallestFallSeen(treated.before, comparison, dispersion), monthsNeeded: null }
  if (change.hi < 1) return { verdict: hasMoved(inputs, comparison) ? 'moved' : 'fell', ...told }
  if (change.lo > 1) return { verdict: 'rose', ...told }
  if (change.lo >= LEAST_CHANGE && change.hi <= 1 / LEAST_CHANGE) return { verdict: 'no-more', ...told }
  return {
    verdict: 'cannot-tell',
    ...told,
    monthsNeeded: monthsStillNeeded(treated, comparison, dispersion, months),
  }
}

function hasMoved({ treated, ring, ringComparison, dispersion }: VerdictInputs, comparison: BeforeAfter): boolean {
  if (ring === null || ringComparison === null) return false
  const quotient = weightedDisplacementQuotient(treated, ring, comparison)
  if (quotient.status !== 'ok' || quotient.wdq >= MOVED_AWAY) return false
  const rise = ring.after - ring.before - (ringComparison.after - ringComparison.before)
  const events = ring.before + ring.after + ringComparison.before + ringComparison.after
  return rise - Z * Math.sqrt(dispersion * events) > 0
}
