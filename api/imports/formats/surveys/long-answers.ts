/**
 * Microdata with one answer a row: the person, the question, the answer. Laid out one person a row, as all other surveys come. A question
 * a person answers twice in two ways, or a person of whom two rows say different things, is told with the person.
 */
import { mkdir } from 'node:fs/promises'
import { group as groupBy } from 'd3-array'
import { openPart } from '../../batches/file-part.ts'
import { type ColumnGuess, type FieldWords, guessColumns } from '../../reading/columns.ts'
import { tableRows } from '../../reading/table-rows.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { writeTable } from '../../unpacking/table-file.ts'
import type { ImportFile, LaidOut } from '../format.ts'
import { isQuestion } from './question-columns.ts'
import { respondentColumns } from './respondent-columns.ts'

const split = (text: string): string[] => text.split(', ')
const fields = {
  question: {
    names: split(
      'question label, variable label, question text, question, variable, variable name, item, indicator, question id, question code, pregunta, pitanje, السؤال',
    ),
  },
  answer: {
    names: split(
      'answer label, value label, response label, answer text, answer, response, value, answer code, reponse, respuesta, odgovor, الاجابة',
    ),
  },
} satisfies Record<string, FieldWords>
/** A column that changes from row to row of one person is of the answer: its code, its number. */
const mostChanging = 0.2
export const toldTwice = '_told_twice'

type Long = Required<ColumnGuess<'question' | 'answer' | 'id'>> & { wave: number | undefined }
export function longColumns(table: TableSample, map: ReadonlyMap<string, string>): Long | null {
  const asked = new Map([...map].filter(([key]) => key in fields))
  const { question, answer } = guessColumns(table, fields, asked).columns
  const { id, wave } = respondentColumns(table, map).columns
  if (question === undefined || answer === undefined || id === undefined || id === question) return null
  const people = new Set(table.rows.map((row) => `${row[id]}|${wave === undefined ? '' : row[wave]}`))
  return people.size > 0 && people.size * 1.5 <= table.rows.length ? { question, answer, id, wave } : null
}

/** The questions of the rows at hand that are answered on a scale known here. */
export function questionsAsked({ rows }: TableSample, { question, answer }: Long): string[] {
  const said = groupBy(rows, (row) => (row[question] ?? '').trim())
  return [...said].flatMap(([name, of]) =>
    name !== '' &&
    isQuestion(
      name,
      of.map((row) => (row[answer] ?? '').trim()),
    )
      ? [name]
      : [],
  )
}

type Person = { first: readonly string[]; answers: Map<string, string>; twice: Set<string>; changed: Set<number> }

export async function layOutLong(file: ImportFile, into: string): Promise<LaidOut | null> {
  const { table, map, filename } = file.sample
  const long = table === null ? null : longColumns(table, map)
  if (table === null || long === null) return null
  const { question, answer, id, wave } = long
  const people = new Map<string, Person>()
  const questions = new Set<string>()
  let answers = 0
  for await (const { rows } of tableRows(file, table, true)) {
    for (const row of rows) {
      answers++
      const [name, said] = [(row[question] ?? '').trim(), (row[answer] ?? '').trim()]
      const key = `${(row[id] ?? '').trim()}|${wave === undefined ? '' : (row[wave] ?? '').trim()}`
      const person = people.get(key) ?? { first: row, answers: new Map(), twice: new Set(), changed: new Set() }
      people.set(key, person)
      for (const [at, cell] of row.entries()) if (cell !== person.first[at]) person.changed.add(at)
      if (name === '') continue
      questions.add(name)
      if ((person.answers.get(name) ?? said) !== said) person.twice.add(name)
      else person.answers.set(name, said)
    }
  }
  const changes = (at: number) => [...people.values()].filter(({ changed }) => changed.has(at)).length
  const kept = table.header.flatMap((_, at) =>
    at !== question && at !== answer && changes(at) <= people.size * mostChanging ? [at] : [],
  )
  const names = [...questions]
  function* lines() {
    yield [...kept.map((at) => table?.header[at]), ...names, toldTwice]
    for (const { first, answers: told, twice, changed } of people.values()) {
      const otherwise = [...twice, ...kept.filter((at) => changed.has(at)).map((at) => table?.header[at] ?? '')]
      yield [...kept.map((at) => first[at]), ...names.map((name) => told.get(name)), otherwise.join(', ')]
    }
  }
  await mkdir(into, { recursive: true })
  const part = await openPart(await writeTable(into, file.name, lines()), file.name, map)
  return {
    part: { ...part, sample: { ...part.sample, filename, map } },
    notes: [{ code: 'answers-gathered', rows: answers, people: people.size, questions: names.length }],
    ...{ questions: [], dealtWith: [] },
  }
}
