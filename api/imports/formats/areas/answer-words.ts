/** Tells survey answers from other words, and finds the scale they belong to. */
import {
  type AnswerScale,
  answerScales,
  nonAnswerCodes,
  nonAnswerDigits,
  nonAnswers,
} from '#data/schema/answer-scales.ts'
import { normaliseWord } from '../../reading/words.ts'

export const isNonAnswer = (answer: string): boolean => nonAnswers.test(normaliseWord(answer))

/** Of the answers to one question the codes that can only stand for none: the others are words, or codes of one digit. */
export function codesOfNoAnswer(answers: readonly string[]): string[] {
  const codes = answers.filter((answer) => nonAnswerCodes.test(answer))
  const others = answers.filter((answer) => !codes.includes(answer))
  const isScale = others.every((answer) => !/\d/.test(answer) || /^\d([.,]0+)?$/.test(answer))
  return others.length > 0 && isScale ? codes : []
}

/** Of codes of one digit those far above the others, which may stand for none: only the survey's codebook knows. */
export function codesInDoubt(answers: readonly string[]): string[] {
  const doubtful = answers.filter((answer) => nonAnswerDigits.test(answer))
  const others = answers.filter((answer) => !doubtful.includes(answer)).map(Number)
  return others.length > 0 && others.every((code) => code >= 0 && code <= 5) ? doubtful : []
}

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

/** A slip of the pen or two are no other scale. */
const nearlyAll = 0.8

/** Whether nearly all of these cells, one a person, are answers of one scale. */
export function areOnOneScale(said: readonly string[]): boolean {
  const telling = said.filter((cell) => cell !== '' && !isNonAnswer(cell)).map(normaliseWord)
  return (
    telling.length > 0 &&
    answerScales.some(({ answers }) => {
      const words = new Set(answers.map(normaliseWord))
      return telling.filter((answer) => words.has(answer)).length >= nearlyAll * telling.length
    })
  )
}

export const looksLikeAnswers = (answers: readonly string[]): boolean =>
  answers.length > 1 && (answers.some(isNonAnswer) || scaleOf(answers) !== null)
