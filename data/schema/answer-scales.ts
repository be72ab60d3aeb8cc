/**
 * Answer scales as surveys word them: which answers there are, which of them count towards an indicator, and whether many
 * of those are good news. A published table names its answers only; here is what they mean. A new scale is one entry.
 */
import type { Polarity, Theme } from './indicators.ts'

export type AnswerScale = {
  id: string
  /** As worded, lowest first. Compared without case, accents or punctuation. */
  answers: readonly string[]
  /** The answers that count. */
  counts: readonly string[]
  polarity: Polarity
  theme: Theme
  /** Follows a percentage; `…` stands for the subject of the question. */
  phrase: string
}

export const answerScales: readonly AnswerScale[] = [
  {
    id: 'how-many-corrupt',
    answers: ['None', 'None of them', 'Some of them', 'Most of them', 'All of them'],
    counts: ['Most of them', 'All of them'],
    polarity: 'high-is-bad',
    theme: 'corruption',
    phrase: 'say most or all … are corrupt',
  },
  {
    id: 'agreement',
    answers: ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'],
    counts: ['Agree', 'Strongly agree'],
    polarity: 'high-is-good',
    theme: 'governance',
    phrase: 'agree: …',
  },
  {
    id: 'satisfaction',
    answers: [
      'The country is not a democracy',
      'Not at all satisfied',
      'Very dissatisfied',
      'Not very satisfied',
      'Dissatisfied',
      'Neither satisfied nor dissatisfied',
      'Fairly satisfied',
      'Satisfied',
      'Very satisfied',
    ],
    counts: ['Fairly satisfied', 'Satisfied', 'Very satisfied'],
    polarity: 'high-is-good',
    theme: 'governance',
    phrase: 'are satisfied: …',
  },
  {
    id: 'how-democratic',
    answers: [
      'Not a democracy',
      'A democracy, with major problems',
      'A democracy, but with major problems',
      'A democracy, but with minor problems',
      'A democracy, with minor problems',
      'A full democracy',
    ],
    counts: ['A democracy, but with minor problems', 'A democracy, with minor problems', 'A full democracy'],
    polarity: 'high-is-good',
    theme: 'governance',
    phrase: 'see a full democracy or one with minor problems',
  },
  {
    id: 'change',
    answers: [
      'Decreased a lot',
      'Decreased somewhat',
      'Decreased a little',
      'Stayed the same',
      'Increased a little',
      'Increased somewhat',
      'Increased a lot',
    ],
    counts: ['Increased a little', 'Increased somewhat', 'Increased a lot'],
    polarity: 'high-is-bad',
    theme: 'corruption',
    phrase: 'say it increased: …',
  },
  {
    id: 'safety',
    answers: ['Very unsafe', 'Unsafe', 'Fairly unsafe', 'A bit unsafe', 'Fairly safe', 'Safe', 'Very safe'],
    counts: ['Fairly safe', 'Safe', 'Very safe'],
    polarity: 'high-is-good',
    theme: 'safety',
    phrase: 'feel safe: …',
  },
  {
    id: 'trust',
    answers: ['Not at all', 'Just a little', 'A little', 'Somewhat', 'A lot'],
    counts: ['Somewhat', 'A lot'],
    polarity: 'high-is-good',
    theme: 'trust',
    phrase: 'trust: …',
  },
  {
    id: 'performance',
    answers: [
      'Very bad',
      'Very badly',
      'Fairly bad',
      'Fairly badly',
      'Bad',
      'Neither good nor bad',
      'Good',
      'Fairly good',
      'Fairly well',
      'Very good',
      'Very well',
    ],
    counts: ['Good', 'Fairly good', 'Fairly well', 'Very good', 'Very well'],
    polarity: 'high-is-good',
    theme: 'governance',
    phrase: 'say it is done well: …',
  },
  {
    id: 'seriousness',
    answers: [
      'None',
      'Not a problem',
      'Some',
      'A small problem',
      'Serious',
      'A serious problem',
      'Very serious',
      'A very serious problem',
    ],
    counts: ['Serious', 'A serious problem', 'Very serious', 'A very serious problem'],
    polarity: 'high-is-bad',
    theme: 'grievance',
    phrase: 'say it is serious: …',
  },
  {
    id: 'yes-no',
    answers: ['No', 'Yes'],
    counts: ['Yes'],
    polarity: 'high-is-good',
    theme: 'reporting',
    phrase: 'say yes: …',
  },
]

/** Answers that say nothing on the question: kept, and neither for nor against. */
export const nonAnswers =
  /^(don ?t know.*|do not know.*|dk|dnk|haven ?t heard.*|do not understand.*|missing.*|refus.*|declin.*|prefers? not to .*|no answer|no response|not applicable|n a|can ?t say|ne znam.*|bez odgovora|odbija.*|ne sa(is|it) pas.*|sans reponse|no sabe.*|no responde|ns ?nr|لا (اعرف|ادري)|رفض.*)$/

/** Codes surveys write for "don't know", refused and not asked, beside answers that are words or much smaller codes. */
export const nonAnswerCodes = /^(-\d+|77|88|9[789]|777|888|99[789]|7777|8888|999[789])([.,]0+)?$/
/** Codes that stand for the same on scales of few answers, and for an answer on longer ones. */
export const nonAnswerDigits = /^[789]([.,]0+)?$/
