/** What a file was taken for: why a kind of file does not fit it, and what it is known to be instead. */
import { z } from 'zod'
import { statement } from './statement.ts'

export const recognitionReason = z
  .discriminatedUnion('code', [
    statement('no-table', {}),
    statement('no-json', {}),
    statement('json-of-another-kind', {}),
    statement('columns-lacking', { columns: z.array(z.string()) }),
    statement('fields-lacking', { fields: z.array(z.enum(['date', 'place', 'what'])) }),
    statement('no-column-of-events', {}),
    statement('columns-of-another-kind', {}),
    statement('no-people-asked', {}),
    statement('no-column-of-sites', {}),
    statement('no-area-with-numbers', {}),
    statement('no-area-answer-number', {}),
    statement('answers-of-no-scale', {}),
    statement('women-not-told-from-men', {}),
    statement('many-rows-for-one-area', { of: z.enum(['sex', 'list']) }),
    statement('rows-are-events', {}),
    statement('categories-are-answers', {}),
    statement('numbers-without-year', {}),
    statement('lines-of-another-kind', { layout: z.string() }),
  ])
  .meta({ id: 'RecognitionReason' })
export type RecognitionReason = z.infer<typeof recognitionReason>

/** Told by its first bytes. */
export const binaryFiles = ['old-workbook', 'pdf', 'picture'] as const
/** Why what is packed could not be opened. */
export const packedFaults = ['too-large', 'damaged', 'nothing-inside'] as const
/** Files of the field that are not read yet. */
export const unreadFiles = [
  'kobo',
  'odk',
  'hapi-presence',
  'hapi',
  'hxl-3w',
  '3w',
  'place-list',
  'survey-rows',
  'own-figures',
] as const
export type UnreadFile = (typeof unreadFiles)[number]
