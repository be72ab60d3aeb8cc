/**
 * The other rungs of the ladder, beside the verdict: what changed here by itself, whether the series broke when it began, and how
 * often places where nothing was done changed as much. One treated place leaves a cluster-robust error nothing to be estimated from,
 * so that chance is asked of the other places instead.
 */
import { interruptedSeries } from '#api/analytics/evaluation/interrupted-series.ts'
import { placeboInference } from '#api/analytics/evaluation/placebo-inference.ts'
import { rateRatio } from '#api/analytics/evaluation/rate-ratio.ts'
import { FEWEST_BEFORE } from '#api/analytics/evaluation/verdict.ts'
import { createRandom } from '#api/analytics/numeric/random.ts'
import type { Evaluation } from '#api/contract/evaluation.ts'
import type { InterventionRow } from '#api/contract/interventions.ts'
import type { Compared, Evaluated } from './evaluate.ts'
import { inWindows, type Monthly, monthIndex, type Span } from './monthly.ts'

type Rungs = Evaluation['rungs']
/** Added to counts before their logarithm is taken. @unit incidents */
const HALF = 0.5
/** Every assignment is looked at while they are as few as places; only beyond 20 000 places would any be drawn. */
const SEED = 1

export function rungsOf(one: InterventionRow, asked: Compared, result: Evaluated, span: Span): Rungs {
  return { alone: aloneOf(result), series: seriesOf(one, asked.here.counts, span), placebos: placebosOf(asked, span) }
}

/** Equal windows: months are the exposure. */
function aloneOf({ treated, windows }: Evaluated): Rungs['alone'] {
  if (treated === null || windows === null) return { status: 'not_tested', reason: 'no-data' }
  const { months } = windows
  const alone = rateRatio(treated.after, months, treated.before, months)
  if (alone.status !== 'ok') return { status: 'not_tested', reason: 'no-data' }
  const { status, ratio, lo, hi, p } = alone
  return { status, ratio, lo, hi, p }
}

/** Without the month in which it began, until it ended. */
function seriesOf({ startsOn, endsOn }: InterventionRow, counts: Monthly, span: Span): Rungs['series'] {
  const began = monthIndex(span, startsOn.slice(0, 7))
  const last = monthIndex(span, span.last)
  const ended = endsOn === null ? last : Math.min(last, monthIndex(span, endsOn.slice(0, 7)))
  if (began < 0) return { status: 'not_tested', reason: 'too-few' }
  const series = interruptedSeries([...counts.slice(0, began), ...counts.slice(began + 1, ended + 1)], began)
  if (series.status !== 'ok') return { status: 'not_tested', reason: series.reason }
  const { status, family, levelRatio, levelLo, levelHi, levelP, slopeRatio } = series
  return { status, family, levelRatio, levelLo, levelHi, levelP, slopeRatio }
}

function placebosOf({ here, candidates, windows }: Compared, span: Span): Rungs['placebos'] {
  if (windows === null) return { status: 'not_tested', reason: 'no-data' }
  const changeIn = (counts: Monthly): number | null => {
    const { before, after } = inWindows(counts, span, windows)
    return before < FEWEST_BEFORE ? null : Math.log((after + HALF) / (before + HALF))
  }
  const changes = [here, ...candidates].map(({ counts }) => changeIn(counts))
  const told = placeboInference(changes, [0], createRandom(SEED))
  if (told.status !== 'ok') return { status: 'not_tested', reason: told.reason }
  return { status: 'ok', p: told.p, places: told.assignments - 1 }
}
