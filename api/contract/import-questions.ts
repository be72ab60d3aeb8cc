/**
 * A question about a file, the same for a page that draws buttons and for a command line that prints flags: what is asked, the
 * answers there are, and what `map` of POST /api/imports holds once one is given. POST /api/imports/{id}/answers takes them later.
 */
import { z } from 'zod'
import { importAnswer, importAsking } from './statements/import-questions.ts'

export const answerMap = z.record(z.string().min(1).max(300), z.string().max(2000)).meta({ id: 'AnswerMap' })
export type AnswerMap = z.infer<typeof answerMap>

export const importChoice = z
  .object({
    map: answerMap,
    says: importAnswer,
    /** How many rows gave it; null where nobody counted. */
    rows: z.int().nullable(),
    /** What the file would look like. */
    glimpse: z.string().nullable(),
  })
  .meta({ id: 'ImportChoice' })
export type ImportChoice = z.infer<typeof importChoice>

/** 'told': by the person importing; 'last-time': of an earlier file with the same columns; 'assumed': taken so until told otherwise. */
export const answerReasons = ['told', 'last-time', 'assumed'] as const

export const importQuestion = z
  .object({
    asks: importAsking,
    /** Column of the file it is about; questions of one column belong together. */
    column: z.string().nullable(),
    /** One of the answers, several of them joined by a stroke, or words of one's own beside them: a day, a period, a name, a place's code. */
    takes: z.enum(['one', 'several', 'day', 'period', 'name', 'place']),
    /** The name under which `map` holds the answer. */
    key: z.string(),
    answers: z.array(importChoice),
    /** The answer that stands; null: none does, and nothing is taken until one is given. */
    given: z.object({ map: answerMap, because: z.enum(answerReasons) }).nullable(),
  })
  .meta({ id: 'ImportQuestion' })
export type ImportQuestion = z.infer<typeof importQuestion>

/** Whether an answer stands. */
export const isGiven = ({ takes, key, given }: ImportQuestion, { map }: ImportChoice): boolean =>
  given !== null &&
  (takes === 'several'
    ? (given.map[key] ?? '').split('|').includes(map[key] ?? '')
    : Object.entries(map).every(([name, value]) => given.map[name] === value))

/** Answers already given, or offered anew: an empty one lets the file decide. */
export const importAnswers = z.object({ map: answerMap }).meta({ id: 'ImportAnswers' })
