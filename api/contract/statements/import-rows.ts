/** Why a row of a file could not be taken, or is taken and doubted. `written` is what stands in the file. */
import { z } from 'zod'
import { statement } from './statement.ts'

const written = z.string()
const degrees = { lat: z.number(), lng: z.number() }

export const rowReason = z
  .discriminatedUnion('code', [
    statement('row-of-another-width', { cells: z.int(), columns: z.int() }),
    statement('row-with-nul-bytes', {}),
    statement('row-of-totals', {}),

    statement('date-missing', {}),
    statement('date-unreadable', { written }),
    statement('date-without-month', { written, month: z.string() }),
    statement('date-not-in-month', { written, year: z.number(), month: z.int(), days: z.int() }),
    statement('date-to-come', { day: z.string(), readOn: z.string().nullable() }),
    statement('date-ends-first', { end: z.string() }),
    statement('year-missing', {}),
    statement('year-unreadable', { written }),
    statement('month-missing', { written }),
    statement('month-unreadable', { written }),
    statement('day-missing', {}),
    statement('time-precision-unreadable', { written }),
    statement('period-unreadable', { written }),
    statement('period-ends-first', { written }),

    statement('position-unreadable', { lat: z.string(), lng: z.string() }),
    statement('position-zero', {}),
    statement('position-exchanged', degrees),
    statement('position-of-another-sign', degrees),
    statement('position-projected', degrees),
    statement('position-impossible', degrees),
    statement('position-missing', {}),
    statement('position-in-no-district', {}),
    statement('position-not-exact', { accuracyM: z.number() }),
    statement('position-in-another-country', { country: z.string().nullable() }),
    statement('position-against-name', { position: z.string(), name: z.string() }),
    statement('place-precision-unreadable', { written }),
    statement('place-missing', {}),
    /** `isLikely`: one of those known is like it. */
    statement('district-in-doubt', { name: z.string(), pcode: z.string(), isLikely: z.boolean() }),
    statement('district-mislabelled', { name: z.string(), pcode: z.string(), elsewhere: z.string() }),
    statement('area-not-known', { written, as: z.enum(['name', 'code']) }),

    statement('work-not-said', {}),
    statement('work-nowhere', {}),
    statement('work-called-off', { written }),
    statement('budget-unreadable', { written }),

    statement('code-not-known', { written, codes: z.array(z.string()) }),
    statement('cell-missing', { column: z.string() }),
    statement('told-otherwise', { written, before: z.string() }),
    statement('others-refused', { id: z.string() }),
    statement('row-says-nothing', {}),
    statement('row-of-example', {}),
    statement('day-before-day', { day: z.string(), earliest: z.string() }),
    statement('done-without-state', {}),
    statement('words-too-long', { most: z.int() }),
    statement('group-twice', {}),
    statement('rank-twice', { rank: z.int() }),
    statement('priority-twice', { priority: z.string() }),
    statement('commitment-twice', { id: z.string() }),
    statement('place-without-outline', { pcode: z.string() }),
    statement('parent-differs', { parent: z.string(), kept: z.string() }),
    statement('written-here', { id: z.string() }),
    statement('link-not-known', { id: z.string() }),

    statement('line-of-another-length', { parts: z.int(), expected: z.int() }),
    statement('reporter-unreadable', { written }),
    statement('week-unreadable', { written }),
    statement('report-twice', {}),

    statement('cell-unreadable', { written }),
    statement('own-row-twice', { id: z.string() }),
    statement('post-not-published', { written }),
    statement('post-no-incident', { written }),

    statement('people-unreadable', { written }),
    statement('figure-unreadable', { written, isCount: z.boolean() }),
    statement('figure-missing', {}),
    statement('figure-twice', {}),
    statement('probability-over-one', { written }),
    statement('cell-in-no-district', { cell: z.int() }),
    statement('month-differs', { written, month: z.string(), beside: z.string() }),
    statement('forecast-not-ahead', { month: z.string(), vintage: z.string() }),
    statement('issue-unreadable', { written }),
    statement('sum-differs', { category: z.string(), stated: z.number(), sum: z.number() }),
    statement('sexes-differ', { pcode: z.string(), total: z.number(), sum: z.number() }),
    statement('sex-not-known', { written }),
    statement('answer-missing', {}),
    statement('code-out-of-range', { written, least: z.int(), most: z.int() }),
    statement('event-without-id', {}),
    statement('submission-not-approved', {}),
    statement('submission-missing', {}),
    statement('told-in-two-ways', { of: z.string() }),
    statement('weight-unreadable', { written }),
    statement('site-state-unreadable', { written }),
    statement('person-twice', { id: z.string() }),
    statement('id-repeated', { id: z.string(), keptAs: z.string() }),

    statement('feature-unnamed', {}),
    statement('feature-without-code', { column: z.string() }),
    statement('feature-code-taken', { pcode: z.string(), by: z.string() }),
    statement('feature-joined', { name: z.string(), pcode: z.string() }),
    /** `drawn`: what it is instead, in the words of GeoJSON; null: nothing. */
    statement('feature-without-area', { drawn: z.string().nullable() }),
    statement('feature-of-same-name', { feature: z.int() }),
  ])
  .meta({ id: 'RowReason' })
export type RowReason = z.infer<typeof rowReason>
