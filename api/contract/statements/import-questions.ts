/** What is asked about a file that nothing in it decides, and the answers there are. How they are given is another matter. */
import { z } from 'zod'
import { recognitionReason } from './import-recognition.ts'
import { asWritten, statement } from './statement.ts'

const column = z.string()
const source = z.string()
const count = z.int()
/** As a file writes it; empty where it does not say. */
const placeWritten = z.object({ code: z.string(), name: z.string(), above: z.string() })

export const importAsking = z
  .discriminatedUnion('code', [
    statement('ask-format', {}),
    statement('ask-field', { field: z.string() }),
    statement('ask-part', {}),
    statement('ask-encoding', {}),
    statement('ask-day-order', { column }),
    statement('ask-precision-scale', { column }),
    statement('ask-decimal-mark', { column }),
    statement('ask-coordinates', { rows: count, of: count }),
    statement('ask-as-of', {}),
    statement('ask-period', {}),
    statement('ask-issued', {}),
    statement('ask-country', {}),
    statement('ask-same-source', { source, different: count, known: count }),
    statement('ask-source', {}),
    statement('ask-spreadsheet-days', { column }),
    /** `example`: a line laid out so. */
    statement('ask-line-layout', { example: z.string() }),
    statement('ask-category', { category: z.string(), rows: count }),
    statement('ask-other-categories', { categories: z.array(z.string()) }),
    statement('ask-place', { written: placeWritten, rows: count }),
    statement('ask-proof', {
      ...{ written: placeWritten, rows: count, named: z.string() },
      positions: z.array(z.object({ pcode: z.string(), name: z.string(), rows: count })),
    }),
    statement('ask-edition', {}),
    statement('ask-valid-from', {}),
    statement('ask-indicator', { question: z.string() }),
    statement('ask-answers-that-count', { question: z.string() }),
    statement('ask-answers-missing', { question: z.string() }),
    statement('ask-wording', { question: z.string() }),
    statement('ask-people', {}),
    statement('ask-polarity', { question: z.string() }),
  ])
  .meta({ id: 'ImportAsking' })
export type ImportAsking = z.infer<typeof importAsking>

export const importAnswer = z
  .discriminatedUnion('code', [
    asWritten,
    /** `because`: why the file was not taken for it. */
    statement('answer-format', { label: z.string(), because: recognitionReason.nullable() }),
    statement('answer-no-format', {}),
    statement('answer-incident-kind', { id: z.string(), label: z.string() }),
    statement('answer-no-incident', {}),
    statement('answer-encoding', { encoding: z.string() }),
    /** `example` as written, and the day it then is; null where none is at hand. */
    statement('answer-day-first', { example: z.object({ written: z.string(), day: z.string() }).nullable() }),
    statement('answer-month-first', { example: z.object({ written: z.string(), day: z.string() }).nullable() }),
    statement('answer-acled-scale', {}),
    statement('answer-ucdp-scale', {}),
    statement('answer-decimal', { mark: z.enum(['point', 'comma']), written: z.string(), value: z.number() }),
    statement('answer-exchanged', {}),
    statement('answer-as-they-stand', {}),
    statement('answer-column', { column }),
    statement('answer-same-source', { source }),
    statement('answer-own-source', { source }),
    statement('answer-epoch', { epoch: z.int() }),
    statement('answer-place', { pcode: z.string(), name: z.string() }),
    statement('answer-no-place', {}),
    statement('answer-by-position', {}),
    statement('answer-by-name', { name: z.string() }),
    statement('answer-replace-edition', {}),
    statement('answer-keep-editions', {}),
    statement('answer-nobody-knows', {}),
    statement('answer-leave-out', {}),
    statement('answer-new-indicator', {}),
    statement('answer-indicator', { id: z.string(), label: z.string() }),
    statement('answer-good-news', {}),
    statement('answer-bad-news', {}),
  ])
  .meta({ id: 'ImportAnswer' })
export type ImportAnswer = z.infer<typeof importAnswer>
