/**
 * Ordinary absence: a number that could not be worked out, with the reason. A statistic never answers NaN.
 * @support names the reasons why a number is missing; works nothing out.
 */
export type GapReason =
  | 'no-data'
  | 'suppressed'
  | 'no-neighbours'
  | 'constant'
  | 'too-few'
  | 'no-exposure'
  | 'no-baseline'
  | 'not-converged'

export type Gap = { value: null; reason: GapReason }
export type Measured = { value: number } | Gap

export const gap = (reason: GapReason): Gap => ({ value: null, reason })

/** An argument no caller may pass: a bug in the caller, not an absence in the world. */
export function demand(condition: boolean, message: string): asserts condition {
  if (!condition) throw new RangeError(message)
}
