/**
 * When a survey share may be shown: too private, too uncertain, or fine. The thresholds live here and nowhere else.
 * @section a
 * @method suppression
 * @source Parker et al. (2017) NCHS Vital and Health Statistics 2(175)
 * @source OCHA Centre for Humanitarian Data, Guidance Note on Statistical Disclosure Control
 * @units shares 0-1; respondents
 */

/**
 * No cell with fewer respondents, whoever asks (OCHA Guidance Note on statistical disclosure control). A country may set another
 * for itself, within the two limits below.
 * @unit respondents
 */
export const FEWEST_RESPONDENTS = 10
/** No country sets it lower: of two people who answered, each knows what the other said. @unit respondents */
export const LOWEST_FEWEST = 3
/** No country sets it higher: a district survey would tell nothing of its groups. @unit respondents */
export const HIGHEST_FEWEST = 20
/** No cell drawn from fewer clusters, so that no one settlement can be read out of it. @unit sampling points */
export const FEWEST_PSUS = 3
/**
 * NCHS (Parker et al. 2017, Vital Health Stat 2(175)): fewest respondents and fewest effective respondents.
 * @unit respondents
 */
export const FEWEST_FOR_PRECISION = 30
/**
 * NCHS: an interval this wide is hidden, one below `NARROW_INTERVAL` is shown, in between its width over the share decides.
 * @unit share points
 */
export const WIDEST_INTERVAL = 0.3
/** NCHS: an interval this narrow is shown without a mark. @unit share points */
export const NARROW_INTERVAL = 0.05
/**
 * Between the two widths, an interval wider than this over the smaller side of the share is marked. NCHS would hide it; that rule
 * is made for published health tables, and hides two of three district surveys of 120 people in which 10 % said yes, although
 * their interval is sound.
 * @unit ratio to the smaller side of the share
 */
export const WIDEST_RELATIVE_INTERVAL = 1.3
/** NCHS: below this a person looks at it before it is used. @unit degrees of freedom */
export const FEWEST_DF = 8

export type PrecisionReason =
  | { code: 'no-data' }
  | { code: 'few-respondents'; fewest: number }
  | { code: 'few-psus'; fewest: number }
  | { code: 'no-degrees-of-freedom'; df: number }
  | { code: 'few-for-precision'; n: number; nStar: number; fewest: number }
  | { code: 'wide-interval'; width: number; widest: number }
  | { code: 'wide-relative-interval'; relativeWidth: number; widest: number }
  | { code: 'lonely-psu'; strata: number }
  | { code: 'review-few-df'; df: number; fewest: number }
  | { code: 'review-extreme-share'; share: number }

/**
 * @formula Empty when the cell may be shown as far as privacy goes; the reasons never carry the small number itself.
 * @shape `psus` null where no clusters are recorded.
 */
export function privacyReasons(n: number, psus: number | null, fewest: number = FEWEST_RESPONDENTS): PrecisionReason[] {
  const reasons: PrecisionReason[] = []
  if (n < fewest) reasons.push({ code: 'few-respondents', fewest })
  if (psus !== null && psus < FEWEST_PSUS) reasons.push({ code: 'few-psus', fewest: FEWEST_PSUS })
  return reasons
}

export type Precision = { hide: PrecisionReason[]; review: PrecisionReason[] }

/**
 * Hide when n or n* < 30, or when the interval is >= 0.30 wide.
 * @formula Review, which is to say show with caution, when the interval is wider than 0.05 and width / min(p, 1-p) > 130 % (the NCHS
 *   rule is one-sided; the smaller side is used here), when df < 8, or when p is 0 or 1.
 * @example p = 0.05, n = n* = 400, [0.03, 0.08], df 50: nothing to hide.
 */
export function precisionReasons(
  share: number,
  n: number,
  nStar: number,
  lo: number,
  hi: number,
  df: number,
): Precision {
  const hide: PrecisionReason[] = []
  const review: PrecisionReason[] = []
  const width = hi - lo
  const smaller = Math.min(share, 1 - share)
  if (n < FEWEST_FOR_PRECISION || nStar < FEWEST_FOR_PRECISION) {
    hide.push({ code: 'few-for-precision', n, nStar, fewest: FEWEST_FOR_PRECISION })
  }
  if (width >= WIDEST_INTERVAL) hide.push({ code: 'wide-interval', width, widest: WIDEST_INTERVAL })
  else if (width > NARROW_INTERVAL && smaller > 0 && width / smaller > WIDEST_RELATIVE_INTERVAL) {
    review.push({ code: 'wide-relative-interval', relativeWidth: width / smaller, widest: WIDEST_RELATIVE_INTERVAL })
  }
  if (df < FEWEST_DF) review.push({ code: 'review-few-df', df, fewest: FEWEST_DF })
  if (share <= 0 || share >= 1) review.push({ code: 'review-extreme-share', share })
  return { hide, review }
}
