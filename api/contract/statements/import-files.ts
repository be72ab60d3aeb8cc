/** Why a whole file is not taken: what it is, or a question about it that nothing in it answers; and what becomes of a dry run. */
import { z } from 'zod'
import { forecastIssuers } from '#data/schema/external-forecast.ts'
import { layoutFaults } from '#data/schema/weekly-safety.ts'
import { binaryFiles, packedFaults, recognitionReason, unreadFiles } from './import-recognition.ts'
import { statement } from './statement.ts'

const filename = z.string()
const name = z.string()
export const namedPlace = z.object({ pcode: z.string(), name })
export type NamedPlace = z.infer<typeof namedPlace>
/** A district of before (or a new one), and where its ground lies now. */
export const boundaryChange = namedPlace.extend({ now: z.array(namedPlace.extend({ share: z.number() })) })
export type BoundaryChange = z.infer<typeof boundaryChange>

export const fileReason = z
  .discriminatedUnion('code', [
    statement('file-empty', { filename }),
    statement('file-blank', { filename }),
    statement('file-not-text', { filename }),
    statement('file-binary', { filename, what: z.enum(binaryFiles) }),
    statement('file-packed', { filename, fault: z.enum(packedFaults) }),
    statement('encoding-not-known', { asked: z.string(), encodings: z.array(z.string()) }),
    statement('layer-not-there', { filename, asked: z.string(), layers: z.array(z.string()) }),
    statement('file-not-read-yet', { filename, what: z.enum(unreadFiles) }),
    statement('file-of-no-kind', {
      filename,
      tried: z.array(z.object({ format: z.string(), because: recognitionReason })),
    }),
    statement('columns-open', { filename, format: z.string(), columns: z.array(z.string()) }),
    statement('file-without-rows', {}),
    statement('file-too-large', { megabytes: z.int() }),
    statement('json-broken', {}),

    statement('column-not-there', { pair: z.string() }),
    statement('day-order-open', { column: z.string(), example: z.string() }),
    statement('precision-scale-open', { column: z.string() }),
    statement('list-without-dates', {}),
    statement('issue-not-said', { issuer: z.enum(forecastIssuers) }),
    statement('country-not-in-file', { country: z.string(), others: z.array(z.string()) }),
    statement('period-not-said', { of: z.enum(['counts', 'answers']) }),
    statement('survey-without-questions', {
      questions: z.array(z.object({ question: z.string(), answers: z.array(z.string()) })),
    }),
    statement('polarity-of-indicator', { question: z.string(), indicator: z.string() }),
    statement('sectors-not-classed', {
      sectors: z.array(z.object({ sector: z.string(), rows: z.int(), examples: z.array(z.string()) })),
    }),
    statement('places-before-boundaries', {}),
    statement('categories-open', { categories: z.array(z.string()) }),
    statement('line-layout-unreadable', {
      written: z.string(),
      fault: z.enum(layoutFaults),
      parts: z.array(z.string()),
    }),
    statement('rate-unreadable', { answer: z.string() }),
    statement('class-not-known', { answer: z.string() }),
    statement('source-open', { source: z.string(), different: z.int(), known: z.int() }),
    statement('edition-answer-not-known', { answer: z.string() }),
    statement('edition-retires', { districts: z.array(namedPlace) }),
    statement('edition-doubtful', { kind: z.enum(['moved', 'overlapped']), change: boundaryChange }),

    statement('boundaries-of-another-type', { type: z.string().nullable() }),
    statement('boundaries-projected-as', { projection: z.string() }),
    statement('boundaries-projected', { x: z.number(), y: z.number() }),
    statement('boundaries-without-areas', {}),
    statement('boundaries-without-names', {}),
    statement('region-codes-shared', {
      column: z.string(),
      name,
      shared: z.array(z.object({ pcode: z.string(), names: z.array(z.string()) })),
    }),
    statement('codes-lacking', { name }),
    statement('codes-within-region', { column: z.string(), region: z.string() }),

    statement('reading-interrupted', {}),
    statement('file-let-go', {}),
    statement('went-wrong', {}),
    /** A problem that says nothing more than its name. */
    statement('broke-off', { problem: z.string() }),
    statement('still-reading', {}),
    statement('no-longer-ready', {
      state: z.enum(['ready', 'accepting', 'accepted', 'undone', 'failed', 'discarded']),
    }),
    statement('accept-first', { filename }),
    statement('nothing-new', {}),
  ])
  .meta({ id: 'FileReason' })
export type FileReason = z.infer<typeof fileReason>
