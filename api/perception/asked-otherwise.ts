/**
 * Whether two waves asked about an indicator alike: the same words, answers of one scale, the same of them counting. What a file did not
 * tell is no difference; an answer nobody gave in one wave is none either, so scales differ only where each has an answer the other lacks.
 */
import type { AskedDifference } from '#api/contract/estimates.ts'
import type { WaveQuestion } from '#data/schema/perception.ts'

export function askedOtherwise(now: WaveQuestion | undefined, before: WaveQuestion | undefined): AskedDifference[] {
  if (now === undefined || before === undefined) return []
  const [answers, then] = [now.answers.map(word), before.answers.map(word)]
  const [counts, counted] = [now.counts.map(word), before.counts.map(word)]
  const shared = answers.filter((each) => then.includes(each))
  const found: Record<AskedDifference, boolean> = {
    wording: now.wording !== null && before.wording !== null && word(now.wording) !== word(before.wording),
    answers: lacks(then, answers) && lacks(answers, then),
    counts: shared.some((each) => counts.includes(each) !== counted.includes(each)),
    polarity: now.polarity !== before.polarity,
  }
  return (['wording', 'answers', 'counts', 'polarity'] as const).filter((each) => found[each])
}

const lacks = (some: readonly string[], wanted: readonly string[]): boolean =>
  wanted.some((each) => !some.includes(each))

/** "Very safe", "very_safe" and "very safe." are one answer; a yes may be written as a one. */
function word(text: string): string {
  const said = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return /^(1|true)$/.test(said) ? 'yes' : /^(0|false)$/.test(said) ? 'no' : said
}
