/** Tells survey answers from other words, and finds the scale they belong to. */
import { type AnswerScale, answerScales, nonAnswers } from '#data/schema/answer-scales.ts'
import { normaliseWord } from '../../reading/words.ts'

export const isNonAnswer = (answer: string): boolean => nonAnswers.test(normaliseWord(answer))

/** The scale all answers but the non-answers belong to. */
export function scaleOf(answers: readonly string[]): AnswerScale | null {
  const telling = answers.filter((answer) => !isNonAnswer(answer)).map(normaliseWord)
  if (telling.length === 0) return null
  return (
    answerScales.find((scale) =>
      telling.every((answer) => scale.answers.some((word) => normaliseWord(word) === answer)),
    ) ?? null
  )
}

export const looksLikeAnswers = (answers: readonly string[]): boolean =>
  answers.length > 1 && (answers.some(isNonAnswer) || scaleOf(answers) !== null)
