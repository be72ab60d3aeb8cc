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
import type { RespondentColumns, RespondentField } from './respondent-columns.ts'
import { isDisapproved, isMachinery, reviewColumns, submissionId } from './survey-route.ts'
import { ageBandOf, askedAsOf, displacementOf, minorityOf, sexOfPerson } from './who-answered.ts'

export type Person = {
  respondent: Respondent
  /** A hash of what the person said and is, without what the road adds. */
  content: number
  warning?: Told
}
export type ReadPerson = (row: readonly string[]) => Person | Told

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
  const review = reviewColumns.map((name) => table.header.indexOf(name)).filter((at) => at >= 0)
  const telling = table.header.flatMap((name, at) => (isMachinery(name) || at === columns.id ? [] : [at]))

  return (row) => {
    const disapproved = review.find((at) => isDisapproved(row[at] ?? ''))
    if (disapproved !== undefined) return refuse(table.header[disapproved] ?? '', { code: 'submission-not-approved' })
    const wave = waves.get(waveKeyOf(row, columns))
    if (wave === undefined) return refuse(named('date'), { code: 'date-missing' })
    const where = readWhere(row)
    if ('reason' in where) return where
    if (where.pcode === null) return where.warning ?? refuse(named('district'), { code: 'place-missing' })
    const weight = weightOf(cell(row, 'weight'), style)
    if (weight === null) return refuse(named('weight'), { code: 'weight-unreadable', written: cell(row, 'weight') })
    const content = contentOf(telling.map((at) => row[at] ?? ''))
    const own = submissionId(cell(row, 'id'))
    const respondentId = own === '' ? `#${hexOf(contentOf(row))}` : own
    return {
      content,
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

/** No weight is one; nobody weighs nothing. */
function weightOf(cell: string, style: NumberStyle): number | null {
  if (cell === '') return 1
  const weight = parseNumber(cell, style)
  return weight === null || weight <= 0 ? null : weight
}
