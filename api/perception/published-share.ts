/**
 * A share from a published table: how many answered, how many of them so that it counts. The sampling points are not known, so
 * each respondent stands for one (simple random sample assumed; the interval is then rather too narrow than too wide).
 */
import { effectiveSample, kornGraubardInterval } from '#api/analytics/survey/korn-graubard.ts'
import { type PrecisionReason, precisionReasons, privacyReasons } from '#api/analytics/survey/precision.ts'

export type PublishedShare = {
  status: 'ok' | 'unreliable' | 'suppressed'
  share: number
  nEff: number
  lo: number
  hi: number
  reasons: PrecisionReason[]
}

/**
 * V = N/(N-1) p(1-p)/n for a domain of n in a sample of N, df = n - 1: what the survey formula gives when every respondent is
 * a sampling point of one stratum. Example: 50 of 100 in a sample of 1000: 0.5 [0.3983, 0.6017].
 */
export function publishedShare(counting: number, n: number, sample: number, fewest: number): PublishedShare {
  const share = counting / n
  const privacy = privacyReasons(n, null, fewest)
  if (privacy.length > 0) return { status: 'suppressed', share, nEff: n, lo: 0, hi: 1, reasons: privacy }
  const variance = (sample > 1 ? sample / (sample - 1) : 1) * ((share * (1 - share)) / n)
  const { nStar } = effectiveSample(share, variance, n, n - 1)
  const { lo, hi } = kornGraubardInterval(share, nStar)
  const { hide, review } = precisionReasons(share, n, nStar, lo, hi, n - 1)
  return { status: hide.length > 0 ? 'unreliable' : 'ok', share, nEff: nStar, lo, hi, reasons: [...hide, ...review] }
}
