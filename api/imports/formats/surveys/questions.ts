/**
 * The codebook of a survey: which columns are questions, which indicator each measures, and which answers count. What is worded as
 * one of our indicators is that indicator; what is answered on a scale known here becomes an indicator of its own; everything else is
 * left out and said, because nobody here may decide what it means. The person importing decides otherwise, column by column:
 * `indicator.COLUMN=safe-after-dark` (or `none`), `counts.COLUMN=Safe|Very safe`, `polarity.COLUMN=high-is-bad`, `missing.COLUMN=98|99`,
 * `wording.COLUMN=How safe do you feel?`.
 */
import { answerScales } from '#data/schema/answer-scales.ts'
import { type Indicator, indicators, type Polarity, polarities, type Theme } from '#data/schema/indicators.ts'
import type { Answer } from '#data/schema/perception.ts'
import { normaliseWord } from '../../reading/words.ts'
import { codesInDoubt, codesOfNoAnswer, isNonAnswer, scaleOf } from '../areas/answer-words.ts'
import type { Heard } from './answers-heard.ts'

export type Question = {
  column: number
  indicator: Indicator
  isOurs: boolean
  /** As the file words it; null where it names the column only. */
  wording: string | null
  /** As heard, lowest first where `isOrdered`, without those that say nothing. */
  answers: readonly string[]
  isOrdered: boolean
  /** Those of them that count. */
  counts: readonly string[]
  /** Codes nobody explained: `missing` were taken for no answer, `doubtful` as answers; `unknown` are words of no scale known here. */
  guessed: { missing: string[]; doubtful: string[]; unknown: string[] }
  /** Columns that say the person gave no answer to any of several choices. */
  silence: readonly number[]
  /** What the answer says. */
  read(cell: string): Pick<Answer, 'counts' | 'scale'> & { said: string }
}
export type Codebook = {
  questions: Question[]
  leftOut: { question: string; answers: string[] }[]
  /** Questions of an indicator that an earlier column is read for: nobody answers it twice. */
  twice: { question: string; indicator: string; first: string }[]
}

/** More different answers than this, and it is a name, a number or a story. */
export const mostAnswers = 12
const badNews =
  /\b(rob|attack|threat|afraid|fear|unsafe|violen|victim|stolen|theft|conflict|corrupt|brib|harass|extort|kidnap|leave|flee|worr|tension|fight|problem)/
const themeWords: readonly (readonly [RegExp, Theme])[] = [
  [/\b(safe|secur|afraid|fear)/, 'safety'],
  [/\b(trust|confiden|povjer|confianz)/, 'trust'],
  [/\b(corrupt|brib)/, 'corruption'],
  [/\b(report)/, 'reporting'],
  [/\b(problem|grievance|complain)/, 'grievance'],
]

export function codebook(
  heard: readonly Heard[],
  map: ReadonlyMap<string, string>,
  known: readonly Indicator[],
): Codebook {
  const found: Codebook = { questions: [], leftOut: [], twice: [] }
  for (const each of heard) {
    const question = questionOf(each, map, known)
    const first = found.questions.find(({ indicator }) => indicator.id === question?.indicator.id)
    if (question !== null && first !== undefined) {
      const named = heard.find(({ column }) => column === first.column)?.header ?? ''
      found.twice.push({ question: each.header, indicator: first.indicator.id, first: named })
    } else if (question !== null) found.questions.push(question)
    else if (each.answers.length > 0 && each.answers.length <= mostAnswers && !isAsked(each, map, 'none'))
      found.leftOut.push({ question: each.name, answers: each.answers })
  }
  return found
}

export const answer = (map: ReadonlyMap<string, string>, key: string, { name, header }: Heard): string | undefined =>
  map.get(`${key}.${header}`) ?? map.get(`${key}.${name}`)
const isAsked = (heard: Heard, map: ReadonlyMap<string, string>, what: string): boolean =>
  answer(map, 'indicator', heard) === what
const listed = (text: string | undefined): string[] =>
  (text ?? '')
    .split('|')
    .map(normaliseWord)
    .filter((word) => word !== '')

/** -99 and 99 are two codes, "Refused" and "refused" one answer. */
const forms = (text: string): string[] =>
  [/\d/.test(text) ? text.trim() : normaliseWord(text)].filter((form) => form !== '')

function questionOf(heard: Heard, map: ReadonlyMap<string, string>, known: readonly Indicator[]): Question | null {
  if (isAsked(heard, map, 'none')) return null
  const toldMissing = answer(map, 'missing', heard)
  const codes = toldMissing === undefined ? codesOfNoAnswer(heard.answers) : []
  const missing = new Set((toldMissing ?? '').split('|').flatMap(forms))
  const isMissing = (cell: string): boolean =>
    isNonAnswer(cell) || codes.includes(cell) || forms(cell).some((form) => missing.has(form))
  const answers = heard.answers.filter((each) => !isMissing(each))
  const asked = listed(answer(map, 'counts', heard))
  const scale = heard.isMany || answers.length === 0 ? null : heard.isOption ? yesNo : scaleOf(answers)
  const named = answer(map, 'indicator', heard)
  const ours = known.find(({ id }) => id === named) ?? (named === undefined ? wordedAs(heard, known) : undefined)
  const counting = asked.length > 0 ? asked : ours !== undefined ? countsOf(ours, answers) : scaleCounts(heard, scale)
  if (counting.length === 0) return null
  const order = scale === null ? [] : orderOf(scale.answers, answers)
  const indicator = ours ?? newIndicator(heard, map, named, scale, answers, counting)
  const placeOf = (said: string): number => order.indexOf(normaliseWord(said))
  return {
    column: heard.column,
    indicator,
    isOurs: indicators.some(({ id }) => id === indicator.id),
    wording: wordingOf(heard, map, indicator),
    answers: scale === null ? answers : answers.toSorted((one, other) => placeOf(one) - placeOf(other)),
    isOrdered: scale !== null && !heard.isOption,
    counts: answers.filter((each) => counting.includes(normaliseWord(each))),
    silence: heard.silence,
    guessed: {
      missing: codes,
      doubtful: toldMissing === undefined ? codesInDoubt(answers) : [],
      unknown:
        scale === null && asked.length === 0 ? answers.filter((each) => !counting.includes(normaliseWord(each))) : [],
    },
    read: (said) => {
      if (isMissing(said)) return { said, counts: null, scale: null }
      const place = placeOf(said)
      return { said, counts: counting.includes(normaliseWord(said)), scale: place < 0 ? null : place }
    },
  }
}

/** Words with a blank between are a wording; safe_after_dark, and what the indicator is called here, are names. */
function wordingOf(heard: Heard, map: ReadonlyMap<string, string>, { id, label }: Indicator): string | null {
  const told = answer(map, 'wording', heard)
  if (told !== undefined) return told
  const word = normaliseWord(heard.worded)
  const isName = !/\s/.test(heard.worded) || [id, label].some((each) => normaliseWord(each) === word)
  return isName && !/[?؟]/.test(heard.worded) ? null : heard.worded
}

/** One of our indicators may not be bad news in one survey and good in another: the answers that count say which way it was asked. */
export const againstOurs = (
  questions: readonly Question[],
  map: ReadonlyMap<string, string>,
  header: readonly string[],
): { question: string; indicator: string }[] =>
  questions.flatMap(({ column, isOurs, indicator: { id, polarity } }) => {
    const question = header[column] ?? ''
    const told = map.get(`polarity.${question}`)
    return isOurs && told !== undefined && told !== polarity ? [{ question, indicator: id }] : []
  })

const yesNo = answerScales.find(({ id }) => id === 'yes-no') ?? null
type Scale = NonNullable<ReturnType<typeof scaleOf>>
const scaleCounts = ({ isOption }: Heard, scale: Scale | null): string[] =>
  isOption ? ['1', 'true', 'yes'] : (scale?.counts ?? []).map(normaliseWord)
/** Of an indicator of ours its own words, where the answers are its own. */
const countsOf = ({ counts }: Indicator, answers: readonly string[]): string[] => {
  const words = counts.map(normaliseWord)
  return answers.some((each) => words.includes(normaliseWord(each))) || scaleOf(answers) !== null ? words : []
}
export const wordedAs = ({ name }: Pick<Heard, 'name'>, known: readonly Indicator[]): Indicator | undefined => {
  const word = normaliseWord(name)
  return known.find(({ id, question, label }) => [id, question, label].some((each) => normaliseWord(each) === word))
}
/** Those that were heard, lowest first; words for the same place on the scale stand side by side. */
const orderOf = (scale: readonly string[], answers: readonly string[]): string[] => {
  const words = new Set(answers.map(normaliseWord))
  return scale.map(normaliseWord).filter((word) => words.has(word))
}

function newIndicator(
  heard: Heard,
  map: ReadonlyMap<string, string>,
  named: string | undefined,
  scale: Scale | null,
  answers: readonly string[],
  counting: readonly string[],
): Indicator {
  const words = heard.name.replaceAll(/[_-]+/g, ' ').trim()
  const label = words.charAt(0).toUpperCase() + words.slice(1)
  const word = normaliseWord(words)
  const said = polarities.find((each) => each === answer(map, 'polarity', heard))
  const polarity: Polarity =
    said ?? (scale === yesNo && badNews.test(word) ? 'high-is-bad' : (scale?.polarity ?? 'high-is-good'))
  const subject = /\?$/.test(words) ? `“${words}”` : words
  return {
    id: (named ?? word).replaceAll(' ', '_'),
    label,
    phrase: heard.isOption ? `name ${words}` : (scale?.phrase ?? 'answer so: …').replace('…', subject),
    theme: themeWords.find(([pattern]) => pattern.test(word))?.[1] ?? scale?.theme ?? 'governance',
    polarity,
    question: label,
    askedOf: 'community',
    counts: answers.filter((each) => counting.includes(normaliseWord(each))),
    grievance: null,
  }
}
