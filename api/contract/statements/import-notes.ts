/** What was understood of a file as it was read. */
import { z } from 'zod'
import { forecastIssuers } from '#data/schema/external-forecast.ts'
import { polarities } from '#data/schema/indicators.ts'
import { dimension, interventionKind } from '#data/schema/intervention.ts'
import { observationKinds } from '#data/schema/observation.ts'
import { boundaryChange, namedPlace } from './import-files.ts'
import { asWritten, statement } from './statement.ts'

const column = z.string()
const source = z.string()
const count = z.int()

/** What is kept by a district's code alone. */
export const keptByCode = [
  'incidents',
  'population',
  'counts',
  'forecasts',
  'answers',
  'respondents',
  'consultations',
  'commitments',
] as const
/** What was done to outlines that were no valid shape, or were written down unusually. */
export const ringFaults = [
  'not-a-position',
  'unclosed',
  'repeated-point',
  'spike',
  'collapsed-ring',
  'winding',
  'antimeridian',
  'unresolved',
  'self-touching',
  'self-crossing',
  'rings-overlap',
  'hole-outside',
  'nested-parts',
] as const

export const importNote = z
  .discriminatedUnion('code', [
    asWritten,
    statement('part-taken', { name: z.string(), others: z.array(z.string()) }),
    statement('encoding-guessed', { encoding: z.string() }),
    statement('rows-above-header', { rows: count }),
    statement('posts-unverified', { posts: z.int(), of: z.int() }),
    statement('posts-verify-nothing', {}),
    statement('export-come-home', {}),
    statement('tags-understood', {}),
    statement('header-missing', {}),
    statement('column-twice', { column }),
    statement('read-as-ged', {}),
    statement('ged-events', { events: count, from: z.string(), to: z.string() }),
    statement('ged-above-districts', { events: count }),
    statement('ged-cited', {}),
    statement('acled-above-districts', { events: count }),
    statement('acled-terms', {}),
    statement('list-of', { kind: z.enum(observationKinds.map(({ id }) => id)) }),
    statement('site-states-missing', {}),
    statement('kind-column-missing', {}),
    statement('id-column-missing', {}),
    statement('boundaries-missing', {}),
    statement('days-of-a-spreadsheet', { column, epoch: z.int() }),
    statement('day-order-found', { column, order: z.enum(['day-first', 'month-first']) }),
    statement('codes-of-another-coding', { column }),
    statement('names-respelt', { names: z.array(z.object({ written: z.string(), name: z.string() })) }),
    statement('places-as-decided', { names: z.array(z.object({ written: z.string(), name: z.string() })) }),
    statement('places-unsettled', { places: count, first: count }),
    statement('incidents-absent', { count, source }),
    statement('incidents-outdated', { count }),
    statement('withdrawn-not-held', { count }),
    statement('figures-absent', { count }),
    statement('sums-as-check', { rows: count }),
    statement('period-as-said', { period: z.string() }),
    statement('year-of-file-name', { year: z.int() }),
    statement('forecast-vintage', {
      ...{ issuer: z.enum(forecastIssuers), vintage: z.string(), rows: count },
      ...{ from: z.string(), to: z.string() },
    }),
    statement('forecast-theirs', {}),
    statement('page-of-many', { page: count, pages: count }),
    statement('measures-overlap', { measures: z.array(z.string()) }),
    statement('measure-never-summed', { measure: z.string() }),
    statement('answers-that-count', { indicator: z.string(), answers: z.array(z.string()) }),
    statement('question-taken', {
      ...{ question: z.string(), indicator: z.string(), answers: z.array(z.string()) },
      polarity: z.enum(polarities),
    }),
    statement('question-left-out', { question: z.string(), answers: z.array(z.string()) }),
    statement('weights-missing', {}),
    statement('sampling-points-missing', {}),
    statement('survey-of-known-wave', { wave: z.string(), people: count }),
    statement('survey-ids-of-other-wave', { wave: z.string(), people: count }),
    statement('people-known', { people: count }),
    /** Known before, and no longer approved by those who review the survey. */
    statement('people-taken-out', { people: count }),
    statement('codes-taken-for-no-answer', { question: z.string(), answers: z.array(z.string()) }),
    statement('codes-in-doubt', { question: z.string(), answers: z.array(z.string()) }),
    statement('answers-not-known', { question: z.string(), answers: z.array(z.string()) }),
    /** What those who review a survey said, as written; '' where they said nothing. */
    statement('reviewed-as', { reviews: z.array(z.object({ said: z.string(), rows: count, isTaken: z.boolean() })) }),
    statement('repeats-not-read', { names: z.array(z.string()) }),
    /** `isSamplingPoint`: the file tells none, so those of one submission are taken for one. */
    statement('people-of-repeat', {
      ...{ name: z.string(), submissions: z.string(), isSamplingPoint: z.boolean() },
      /** Questions the submission itself answers. */
      leftOut: z.array(z.string()),
    }),
    /** Of two columns the first is read. */
    statement('question-twice', { question: z.string(), indicator: z.string(), first: z.string() }),
    statement('answers-gathered', { rows: count, people: count, questions: count }),
    statement('asked-in-other-words', { indicator: z.string(), wording: z.string(), usual: z.string() }),
    /** What the work of a sector was taken for; `isSaid`: somebody said so. */
    statement('sector-classed', {
      sector: z.string(),
      dimension,
      kind: interventionKind,
      rows: count,
      isSaid: z.boolean(),
    }),
    statement('budgets-converted', { currency: z.string(), rate: z.number(), rows: count }),
    /** Null: nothing says in which money they are. */
    statement('budgets-left-out', { currency: z.string().nullable(), rows: count }),
    statement('work-nationwide', { rows: count }),
    statement('rows-of-other-countries', { rows: count, countries: z.array(z.string()) }),
    statement('police-points', {}),
    statement('scale-not-known', { answers: count }),

    statement('source-of-same-rows', { source, of: count, alike: count, fileName: z.string() }),
    statement('source-of-same-columns', { source }),
    statement('source-of-its-own', { source, other: source }),
    statement('source-known', { source, of: count, known: count }),
    statement('source-of-file-name', { source, elsewhere: z.object({ id: source, known: count }).nullable() }),
    statement('answered-as-last-time', { filename: z.string(), on: z.string() }),
    statement('imported-before', { on: z.string(), batch: z.string(), rows: count }),
    statement('nothing-new-kept', {}),

    statement('districts-in-regions', { districts: count, regions: count }),
    /** `isGone`: nothing was left of it. */
    statement('outline-repaired', { ...namedPlace.shape, faults: z.array(z.enum(ringFaults)), isGone: z.boolean() }),
    statement('outlines-tidied', { outlines: count }),
    statement('editions-side-by-side', {}),
    statement('boundaries-changed', {
      kind: z.enum(['divided', 'merged', 'recoded', 'renamed', 'redrawn', 'new']),
      changes: z.array(boundaryChange),
    }),
    statement('records-stay-with-code', {
      ...namedPlace.shape,
      records: z.array(z.object({ what: z.enum(keptByCode), count })),
    }),
    statement('boundaries-unchanged', { districts: count }),
    statement('boundaries-untouched', { districts: z.array(namedPlace) }),
  ])
  .meta({ id: 'ImportNote' })
export type ImportNote = z.infer<typeof importNote>
