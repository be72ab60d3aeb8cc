/**
 * Did a fall inside the treated area push incidents next door? Two published measures, from counts alone.
 * @section i
 * @method evaluation
 * @units incidents; the quotient has no unit
 */
import { twoSidedP } from '../numeric/normal.ts'

export type BeforeAfter = { before: number; after: number }

export type Quotient =
  | {
      status: 'ok'
      wdq: number
      success: number
      displacement: number
      reading: 'diffusion-exceeds' | 'diffusion' | 'partial-displacement' | 'displacement-exceeds'
    }
  | { status: 'not_tested'; reason: 'no-data' | 'no-success'; success: number | null; displacement: number | null }

/**
 * Read only when the success measure (the denominator) is below 0: > 1 diffusion exceeds the effect, 0..1 diffusion,
 * -1..0 partial displacement, < -1 displacement exceeds it. It has no standard error.
 * @formula Weighted displacement quotient, WDQ = (B1/C1 - B0/C0) / (A1/C1 - A0/C0); A treated, B buffer, C control.
 * @source Bowers & Johnson (2003) JQC 19:275
 * @example A 120 to 80, B 60 to 55, C 800 to 790: 0.1104, diffusion.
 */
export function weightedDisplacementQuotient(
  treated: BeforeAfter,
  buffer: BeforeAfter,
  control: BeforeAfter,
): Quotient {
  if (control.before === 0 || control.after === 0)
    return { status: 'not_tested', reason: 'no-data', success: null, displacement: null }
  const success = treated.after / control.after - treated.before / control.before
  const displacement = buffer.after / control.after - buffer.before / control.before
  if (success >= 0) return { status: 'not_tested', reason: 'no-success', success, displacement }
  const wdq = displacement / success
  const reading =
    wdq > 1 ? 'diffusion-exceeds' : wdq >= 0 ? 'diffusion' : wdq >= -1 ? 'partial-displacement' : 'displacement-exceeds'
  return { status: 'ok', wdq, success, displacement, reading }
}

export type DisplacementDifference = {
  wdd: number
  se: number
  z: number | null
  p: number | null
  lo: number
  hi: number
}

/**
 * @formula Weighted displacement difference, WDD = (dA - dC_A) + (dB - dC_B), SE = sqrt of the sum of all eight counts.
 * @source Wheeler & Ratcliffe (2018) Crime Science 7:11
 * @shape In incidents; negative means fewer.
 * @gap z and p null when all counts are 0.
 * @example A 200 to 150, its control 180 to 175, B 90 to 80, its control 95 to 94: -54, SE 32.62.
 */
export function weightedDisplacementDifference(
  treated: BeforeAfter,
  treatedControl: BeforeAfter,
  buffer: BeforeAfter,
  bufferControl: BeforeAfter,
): DisplacementDifference {
  const change = ({ before, after }: BeforeAfter) => after - before
  const all = [treated, treatedControl, buffer, bufferControl]
  const wdd = change(treated) - change(treatedControl) + change(buffer) - change(bufferControl)
  const se = Math.sqrt(all.reduce((sum, { before, after }) => sum + before + after, 0))
  const z = se > 0 ? wdd / se : null
  const reach = 1.959963984540054 * se
  return { wdd, se, z, p: z === null ? null : twoSidedP(z), lo: wdd - reach, hi: wdd + reach }
}
