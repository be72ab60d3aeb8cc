/** One row of a survey to one person asked, or why not. */
import type { RowReason } from '#api/contract/statements/import-rows.ts'
import type { Respondent } from '#data/schema/perception.ts'
import { hexOf } from '../../batches/known-ids.ts'
import { type NumberStyle, parseNumber } from '../../reading/numbers.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import type { Told } from '../format.ts'
import { contentOf } from '../incidents/incident-rows.ts'
import type { ReadWhere } from '../incidents/incident-where.ts'
import { type FieldWaves, waveKeyOf } from './fieldwork.ts'
import { toldTwice } from './long-answers.ts'
import { submissionMissing } from './repeats.ts'
import type { RespondentColumns, RespondentField } from './respondent-columns.ts'
import { aliasColumns, isDisapproved, isMachinery, reviewColumns, submissionId } from './survey-route.ts'
import { ageBandOf, askedAsOf, displacementOf, minorityOf, sexOfPerson } from './who-answered.ts'

/** Who a row is about; `aliases` are other ids of the same submission, which an edit may have changed. */
export type Named = { waveId: string; respondentId: string; aliases: readonly string[] }
export type Person = Named & {
  respondent: Respondent
  /** A hash of what the person said and is, without what the road adds. */
  content: number
  warning?: Told
}
/** Those responsible said no to it: out of the record where it is there, refused where not. */
export type Disapproved = Named & { why: Told }
export type ReadPerson = (row: readonly string[]) => Person | Disapproved | Told

/** Everybody is drawn from one frame where no stratum is told. */
const onlyStratum = 'all'

export function createReadPerson(
  table: TableSample,
  columns: RespondentColumns,
  readWhere: ReadWhere,
  waves: FieldWaves,
  /** What the marks in weights mean. */
  style: NumberStyle,
): ReadPerson {
  const cell = (row: readonly string[], field: RespondentField): string =>
    columns[field] === undefined ? '' : (row[columns[field]] ?? '').trim()
  const named = (field: RespondentField): string => table.header[columns[field] ?? -1] ?? field
  const refuse = (field: string, reason: RowReason): Told => ({ field, reason })
  const at = (names: readonly string[]) => names.map((name) => table.header.indexOf(name)).filter((found) => found >= 0)
  const [review, others] = [at(reviewColumns), at(aliasColumns)]
  const telling = table.header.flatMap((name, each) => (isMachinery(name) || each === columns.id ? [] : [each]))
  // A submission with several points comes once for each of them: where it has no id, the hours of its interview tell it.
  const isTimed = at(['start', 'end']).length === 2
  const own = (row: readonly string[]): string =>
    submissionId(cell(row, 'id')) ||
    `#${hexOf(contentOf(isTimed ? row.filter((_, each) => !isPointPart(table.header[each] ?? '')) : row))}`

  const [missing = -1, twice = -1] = [submissionMissing, toldTwice].map((name) => table.header.indexOf(name))

  return (row) => {
    if ((row[missing] ?? '') !== '') return refuse('', { code: 'submission-missing' })
    if ((row[twice] ?? '') !== '') return refuse('', { code: 'told-in-two-ways', of: row[twice] ?? '' })
    const disapproved = review.find((each) => isDisapproved(row[each] ?? ''))
    const why =
      disapproved === undefined ? null : refuse(table.header[disapproved] ?? '', { code: 'submission-not-approved' })
    const wave = waves.get(waveKeyOf(row, columns))
    if (wave === undefined) return why ?? refuse(named('date'), { code: 'date-missing' })
    const respondentId = own(row)
    const aliases = others.map((each) => submissionId(row[each] ?? '')).filter((each) => each !== '')
    const who: Named = { waveId: wave.waveId, respondentId, aliases }
    if (why !== null) return { ...who, why }
    const where = readWhere(row)
    if ('reason' in where) return where
    if (where.pcode === null) return where.warning ?? refuse(named('district'), { code: 'place-missing' })
    const weight = weightOf(cell(row, 'weight'), style)
    if (weight === null) return refuse(named('weight'), { code: 'weight-unreadable', written: cell(row, 'weight') })
    return {
      ...who,
      content: contentOf(telling.map((each) => row[each] ?? '')),
      respondent: {
        waveId: wave.waveId,
        respondentId,
        pcode: where.pcode,
        stratum: cell(row, 'stratum') || onlyStratum,
        // Where no sampling points are told, everybody is one of their own.
        psu: cell(row, 'psu') || respondentId,
        weight,
        askedAs: columns.askedAs === undefined ? 'community' : askedAsOf(cell(row, 'askedAs')),
        sex: sexOfPerson(cell(row, 'sex')),
        ageBand: ageBandOf(cell(row, 'age')),
        minority: minorityOf(cell(row, 'minority')),
        displacement: displacementOf(cell(row, 'displacement')),
      },
      ...(where.warning === undefined ? {} : { warning: where.warning }),
    }
  }
}

const isPointPart = (name: string): boolean => /^(geometry )?(longitude|latitude|altitude)$/i.test(name)

/** No weight is one; nobody weighs nothing. */
function weightOf(cell: string, style: NumberStyle): number | null {
  if (cell === '') return 1
  const weight = parseNumber(cell, style)
  return weight === null || weight <= 0 ? null : weight
}
