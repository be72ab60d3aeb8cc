/**
 * What "don't know" and refusals could hide: the share if all of them were safe, and if all were unsafe.
 * @section a
 * @method perception
 * @source Manski (2003) Partial Identification of Probability Distributions
 * @units shares 0-1, of weight
 */
import { demand } from '../numeric/gap.ts'

/** Below this share of silent answers they may be left out of the base. @unit share */
export const SILENT_SHARE = 0.05

export type AnswerBounds = {
  share: number
  /** Share of respondents (by weight) who gave no answer; always shown beside the result. */
  silent: number
  /** Share if none, and if all, of the silent had said yes; null when so few that leaving them out is fair. */
  bounds: { lo: number; hi: number } | null
}

/**
 * @formula Weights of yes, no and silent answers. share = yes / (yes + no); bounds yes / all and (yes + silent) / all
 *   when the silent are 5 % or more.
 * @gap Nobody answered: null.
 * @example 30 yes, 50 no, 20 silent: 0.375, bounds 0.3 to 0.5.
 */
export function answerBounds(yes: number, no: number, silent: number): AnswerBounds | null {
  demand(yes >= 0 && no >= 0 && silent >= 0, 'weights are not negative')
  const all = yes + no + silent
  if (yes + no === 0) return null
  const silentShare = silent / all
  return {
    share: yes / (yes + no),
    silent: silentShare,
    bounds: silentShare < SILENT_SHARE ? null : { lo: yes / all, hi: (yes + silent) / all },
  }
}
