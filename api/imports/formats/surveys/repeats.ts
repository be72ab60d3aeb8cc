/**
 * Repeats of a form, which come as tables of their own: KoboToolbox gives each a sheet, ODK Central a file. Where the questions are asked
 * in a repeat (everybody of a household), each of its rows is a person, with the place, the day and the weight of the submission it
 * belongs to; elsewhere the submission is the person, and the repeats are named as not read.
 */
import type { ImportQuestion } from '#api/contract/import-questions.ts'
import { openPart } from '../../batches/file-part.ts'
import { choice, given } from '../../questions/question.ts'
import { tableRows } from '../../reading/table-rows.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { writeTable } from '../../unpacking/table-file.ts'
import type { FilePart, ImportFile, LaidOut } from '../format.ts'
import { questionColumns } from './question-columns.ts'
import { respondentColumns } from './respondent-columns.ts'
import { submissionId } from './survey-route.ts'

type Table = FilePart & { sample: { table: TableSample } }
const hasTable = (part: FilePart): part is Table => part.sample.table !== null
const rootColumns = ['_submission__uuid', 'PARENT_KEY', '_parent_index'] as const
/** Ids of the submission, which are those of none of its people. */
const ids = /^(_id|_uuid|_index|KEY|__id|instanceID|(.+[-/])?(meta[-/].+|instanceID|rootUuid))$/
export const submissionMissing = '_submission__missing'

export async function layOutRepeats(file: ImportFile, into: string): Promise<LaidOut | null> {
  const { map } = file.sample
  if (!hasTable(file)) return null
  const repeats = file.parts.filter(hasTable).filter(({ name, sample }) => name !== file.name && rootOf(sample.table))
  if (repeats.length === 0) return null
  const asked = [file, ...repeats].map((part) => ({ part, of: questionColumns(part.sample.table, map).length }))
  const most = asked.reduce((a, b) => (a.of > 0 || b.of <= a.of ? a : b))
  const told = asked.find(({ part }) => part.name === map.get('people'))
  const { part: people } = told ?? most
  const choices = asked.filter(({ part, of }) => part === file || of > 0).map(({ part }) => part.name)
  const question: ImportQuestion = {
    ...{ asks: { code: 'ask-people' }, column: null, takes: 'one', key: 'people' },
    answers: choices.map((name) => choice({ people: name }, { code: 'as-written', text: name })),
    given: given(map, ['people'], { people: people.name }),
  }
  const unread = repeats.filter(({ name }) => name !== people.name).map(({ name }) => name)
  const notes: LaidOut['notes'] = unread.length === 0 ? [] : [{ code: 'repeats-not-read', names: unread }]
  const questions = choices.length > 1 ? [question] : []
  const dealtWith = repeats.map(({ name }) => name)
  if (people === file) return { part: file, notes, questions, dealtWith }
  const { part, isOwnPoint } = await joined(file, people, into)
  const leftOut = questionColumns(file.sample.table, map)
  return {
    part: { ...part, sample: { ...part.sample, filename: file.sample.filename, map } },
    ...{ questions, dealtWith },
    notes: [
      { code: 'people-of-repeat', name: people.name, submissions: file.name, isSamplingPoint: isOwnPoint, leftOut },
      ...notes,
    ],
  }
}

const rootOf = ({ header }: TableSample) => rootColumns.find((name) => header.includes(name))

/** Row for row the repeat's, so that a line is the line of its sheet; behind its columns those of the submission. */
async function joined(
  file: ImportFile & Table,
  repeat: Table,
  into: string,
): Promise<{ part: FilePart; isOwnPoint: boolean }> {
  const { table } = file.sample
  const own = repeat.sample.table
  const root = rootOf(own) ?? '_parent_index'
  const uuidAt = table.header.findIndex((name) => ['_uuid', 'KEY', '__id'].includes(name))
  const keyAt = root === '_parent_index' ? table.header.indexOf('_index') : uuidAt
  const submissions = new Map<string, readonly string[]>()
  for await (const { rows } of tableRows(file, table, true))
    for (const row of rows) submissions.set(submissionId(row[keyAt] ?? ''), row)
  // What the submission answers is said of the household, by one of it: of nobody else.
  const unlike = new Set([...own.header, ...questionColumns(table, file.sample.map)])
  const kept = table.header.flatMap((name, at) => (ids.test(name) || unlike.has(name) ? [] : [at]))
  const told = own.header.flatMap((name, at) => (name === '_uuid' || name === 'KEY' || name === '_id' ? [] : [at]))
  const isOwnPoint = respondentColumns(table, file.sample.map).columns.psu === undefined
  const counts = new Map<string, number>()

  async function* lines() {
    yield [
      ...told.map((at) => own.header[at]),
      ...kept.map((at) => table.header[at]),
      ...['_uuid', submissionMissing, ...(isOwnPoint ? ['sampling point'] : [])],
    ]
    for await (const { rows } of tableRows({ ...file, ...repeat }, own, true)) {
      for (const row of rows) {
        // A repeat in a repeat names its parent behind the submission: uuid:1/household[1].
        const parent = submissionId((row[own.header.indexOf(root)] ?? '').split('/')[0] ?? '')
        const found = submissions.get(parent)
        const uuid = submissionId(found?.[uuidAt] ?? '') || parent
        const n = (counts.get(parent) ?? 0) + 1
        counts.set(parent, n)
        yield [
          ...told.map((at) => row[at]),
          ...kept.map((at) => found?.[at] ?? ''),
          ...[`${uuid}/${repeat.name}[${n}]`, found === undefined ? 'yes' : '', ...(isOwnPoint ? [uuid] : [])],
        ]
      }
    }
  }
  return {
    part: await openPart(await writeTable(into, file.name, lines()), file.name, file.sample.map),
    isOwnPoint,
  }
}
