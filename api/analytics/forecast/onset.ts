/**
 * Did violence begin after a quiet time? The one definition that the flag ledger and the track record share.
 * @section h
 * @method track-record
 * @method flag-ledger
 * @source a definition of this program, fixed before any result was seen; no published one is followed
 * @units rates per person-year, quarters
 */

/** Violence must also be this many times what it was in the twelve months before. @unit times */
export const ONSET_RISE = 1.5

/**
 * @formula Onset when the mean rate over the window exceeds cV and is at least 1.5 times the rate of the twelve months before.
 * @example window [2, 4] with cV 2 and 1.5 before: mean 3 > 2 and 3 >= 2.25, an onset.
 */
export function isOnset(window: readonly number[], cV: number, before: number): boolean {
  if (window.length === 0) return false
  const mean = window.reduce((sum, rate) => sum + rate, 0) / window.length
  return mean > cV && mean >= ONSET_RISE * before
}

/**
 * @formula Quarters from the start to the first one that is itself above cV, within the first window of `horizon` quarters that is an onset.
 * @gap Null without an onset.
 * @example quarters [0, 1, 4, 4], cV 2, before 1, horizon 2: the window [1, 4] is one (2.5 > 2), its first high quarter the third: 3.
 */
export function leadQuarters(quarters: readonly number[], cV: number, before: number, horizon: number): number | null {
  for (let start = 0; start + horizon <= quarters.length; start++) {
    const window = quarters.slice(start, start + horizon)
    if (isOnset(window, cV, before)) return start + 1 + window.findIndex((rate) => rate > cV)
  }
  return null
}
