/** One intervention held against places like it: what was counted before and after, here, around it and there, and the verdict. */
import { type BeforeAfter, weightedDisplacementDifference } from '#api/analytics/evaluation/displacement.ts'
import { parallelSlopes } from '#api/analytics/evaluation/parallel-slopes.ts'
import { streetDispersion } from '#api/analytics/evaluation/ratio-of-ratios.ts'
import { ALIKE_P, interventionVerdict, type Verdict } from '#api/analytics/evaluation/verdict.ts'
import type { EvaluationWindows } from '#api/contract/evaluation.ts'
import { addMonths } from '#data/schema/period.ts'
import { type Comparable, comparisonsFor } from './comparison.ts'
import { addedUp, inWindows, type Monthly, monthIndex, type Span, together } from './monthly.ts'
import type { Outcome } from './outcome.ts'

/** Two years before are enough to see a slope. @unit months */
const SLOPE_MONTHS = 24
/** A source that stopped a month or two before the last has not ended. @unit months */
const SLACK_MONTHS = 2

/** `pcode`: the district it lies in. */
export type Around = Comparable & { pcode: string | null; ring: Monthly | null }
export type Compared = {
  here: Around
  candidates: readonly Around[]
  /** Places chosen by hand that were left alone and do not meet; null where the rule chooses among the candidates. */
  named: readonly Around[] | null
  windows: EvaluationWindows | null
}
export type Evaluated = {
  here: Around
  windows: EvaluationWindows | null
  treated: BeforeAfter | null
  comparisons: readonly Around[]
  comparison: BeforeAfter | null
  ring: BeforeAfter | null
  ringComparison: BeforeAfter | null
  difference: { wdd: number; lo: number; hi: number } | null
  dispersion: number
  parallelP: number | null
  /** The source that began or ended inside the windows. */
  unsteady: string | null
  verdict: Verdict
}

type Recorded = Pick<Outcome, 'span' | 'sources'>

export function evaluate(asked: Compared, outcome: Recorded, mostPlaces?: number): Evaluated {
  const { here, candidates, windows } = asked
  const { span } = outcome
  if (windows === null) return { here, ...tooShort }
  const of = (counts: Monthly): BeforeAfter => inWindows(counts, span, windows)
  const { comparisons, slopes } = comparedWith(asked, span, windows, mostPlaces)
  const treated = of(here.counts)
  const comparison = comparisons.length === 0 ? null : addedUp(comparisons.map(({ counts }) => of(counts)))
  const ringsBeside = comparisons.flatMap(({ ring }) => (ring === null ? [] : [ring]))
  const ring = here.ring === null ? null : of(here.ring)
  const ringComparison = ring === null || ringsBeside.length === 0 ? null : addedUp(ringsBeside.map(of))
  const dispersion = streetDispersion(candidates.map(({ counts }) => of(counts)))
  const unsteady = unsteadySource(outcome, windows)
  const inputs = { months: windows.months, treated, comparison, ring, ringComparison, dispersion }
  return {
    here,
    windows,
    comparisons,
    ...inputs,
    difference: comparison === null ? null : differenceOf(treated, comparison, ring, ringComparison),
    parallelP: slopes,
    unsteady,
    verdict: interventionVerdict({ ...inputs, parallelP: slopes, isSourceSteady: unsteady === null }),
  }
}

const tooShort: Omit<Evaluated, 'here'> = {
  windows: null,
  treated: null,
  comparisons: [],
  comparison: null,
  ring: null,
  ringComparison: null,
  difference: null,
  dispersion: 1,
  parallelP: null,
  unsteady: null,
  verdict: { verdict: 'not-tested', reason: 'too-short' },
}

const nothing: BeforeAfter = { before: 0, after: 0 }

function differenceOf(
  treated: BeforeAfter,
  comparison: BeforeAfter,
  ring: BeforeAfter | null,
  ringComparison: BeforeAfter | null,
) {
  const around = ring !== null && ringComparison !== null ? [ring, ringComparison] : [nothing, nothing]
  const { wdd, lo, hi } = weightedDisplacementDifference(
    treated,
    comparison,
    around[0] ?? nothing,
    around[1] ?? nothing,
  )
  return { wdd, lo, hi }
}

type Beside = { comparisons: readonly Around[]; slopes: number | null }

/** Those named; else the largest set that ran alike before; where none did, the largest. What came after has no say in it. */
function comparedWith(
  { here, candidates, named }: Compared,
  span: Span,
  windows: EvaluationWindows,
  mostPlaces?: number,
): Beside {
  if (named !== null) return { comparisons: named, slopes: slopesBefore(here, named, span, windows) }
  let largest: Beside | null = null
  for (const comparisons of comparisonsFor(here, candidates, span, windows, mostPlaces)) {
    const found = { comparisons, slopes: slopesBefore(here, comparisons, span, windows) }
    if (found.slopes === null || found.slopes >= ALIKE_P) return found
    largest ??= found
  }
  return largest ?? { comparisons: [], slopes: null }
}

/** Until the month it began, also where the window before lies a year back. */
function slopesBefore(here: Around, comparisons: readonly Around[], span: Span, { after }: EvaluationWindows) {
  const end = monthIndex(span, addMonths(after.from, -1))
  const start = Math.max(0, end - SLOPE_MONTHS)
  const there = together(comparisons.map(({ counts }) => counts))
  return parallelSlopes(here.counts.slice(start, end), there.slice(start, end))
}

function unsteadySource({ sources }: Recorded, { before, after }: EvaluationWindows): string | null {
  const began = addMonths(before.from, SLACK_MONTHS)
  const ended = addMonths(after.to, -SLACK_MONTHS)
  for (const [source, { first, last }] of sources)
    if ((first > began && first <= after.to) || (last < ended && last >= before.from)) return source
  return null
}
