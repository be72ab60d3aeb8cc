/** A survey, one person a row, by whatever road it came: waves, respondents, their answers, and the questions they were asked. */
import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import { indicators } from '#data/schema/indicators.ts'
import type { Answer, Respondent } from '#data/schema/perception.ts'
import { stemOf } from '../../batches/source-name.ts'
import { mappingOf } from '../../reading/columns.ts'
import { tableRows } from '../../reading/table-rows.ts'
import { slug } from '../../reading/words.ts'
import { decideMark } from '../areas/decimal-mark.ts'
import {
  columnsNotThere,
  type FoundProblem,
  fileProblem,
  type ImportContext,
  type ImportFile,
  type Portion,
  portion,
  rowProblem,
  type Told,
} from '../format.ts'
import { hearPlaceNames } from '../incidents/incident-place-names.ts'
import { decideDates } from '../incidents/incident-when.ts'
import { createReadWhere } from '../incidents/incident-where.ts'
import { codebookScale } from '../incidents/precision-scale.ts'
import { hearAnswers } from './answers-heard.ts'
import { askCodebook } from './ask-codebook.ts'
import { type FieldWaves, fieldWaves } from './fieldwork.ts'
import { type Codebook, codebook, type Question } from './questions.ts'
import { createReadPerson, type ReadPerson } from './read-respondent.ts'
import { type RespondentColumns, respondentColumns } from './respondent-columns.ts'

export async function* readSurvey(file: ImportFile, context: ImportContext): AsyncGenerator<Portion> {
  const { map, filename, table } = file.sample
  if (table === null) return
  const { columns, unknown } = respondentColumns(table, map)
  const problems = columnsNotThere(unknown, table)
  const dates = await decideDates(file, table, columns.date, map)
  if ('question' in dates) return yield portion({ problems: [...problems, dates.question] })
  const heard = await hearAnswers(file, table, columns)
  const found = codebook(heard, map, indicators)
  const questions = askCodebook(heard, found, map, indicators)
  if (found.questions.length === 0) {
    const reason = { code: 'survey-without-questions' as const, questions: found.leftOut }
    return yield portion({ problems: [...problems, fileProblem(reason, null, { code: 'say-questions' })], questions })
  }
  const source = slug(map.get('source') ?? stemOf(filename))
  const waves = await fieldWaves(file, table, columns, dates.reading, { source, today: context.today })
  if ('question' in waves) return yield portion({ problems: [...problems, waves.question] })
  const known = await adoptKnown(waves, file, columns, context)
  const names = await hearPlaceNames(file, table, columns, context)
  const readWhere = createReadWhere(table, columns, context, names, codebookScale)
  yield portion({
    problems,
    questions,
    mapping: {
      ...mappingOf(table, columns),
      ...Object.fromEntries(found.questions.map(({ column, indicator }) => [table.header[column] ?? '', indicator.id])),
    },
    notes: [...table.notes, ...dates.notes, ...known, ...notesOf(found, columns)],
    rows: {
      wave: [...waves.values()].map((wave) => ({ ...wave, source })),
      imported_indicator: found.questions
        .filter(({ isOurs }) => !isOurs)
        .map(({ indicator: { grievance: _, ...indicator } }) => indicator),
    },
  })
  const weights = await decideMark(file, table, columns.weight === undefined ? [] : [columns.weight])
  yield portion({ questions: weights.questions })
  const readPerson = createReadPerson(table, columns, readWhere, waves, weights.style)
  yield* readPeople(file, context, found.questions, readPerson)
  yield portion({ notes: names.notes() })
}

/** The same people under another file name are the same wave. */
async function adoptKnown(
  waves: FieldWaves,
  { sample: { table } }: ImportFile,
  { id }: RespondentColumns,
  { known }: ImportContext,
): Promise<ImportNote[]> {
  const [only] = waves.values()
  if (table === null || id === undefined || waves.size !== 1 || only === undefined) return []
  const ids = table.rows.map((row) => (row[id] ?? '').trim().replace(/^uuid:/i, '')).filter((each) => each !== '')
  const held = await known.respondents(ids)
  const [waveId] = held.values()
  if (waveId === undefined || waveId === only.waveId || held.size * 2 < ids.length) return []
  waves.set([...waves.keys()][0] ?? '', { ...only, waveId })
  return [{ code: 'survey-of-known-wave', wave: waveId, people: held.size }]
}

async function* readPeople(
  file: ImportFile,
  { known }: ImportContext,
  questions: readonly Question[],
  readPerson: ReadPerson,
): AsyncGenerator<Portion> {
  const { table } = file.sample
  if (table === null) return
  const seen = new Map<string, number>()
  let changed = 0
  for await (const { rows, lines, problems: shape } of tableRows(file, table)) {
    const people: Respondent[] = []
    const answers: Answer[] = []
    const problems: FoundProblem[] = [...shape]
    const read = rows.map((row) => readPerson(row))
    const ids = read.flatMap((each) => ('respondent' in each ? [each.respondent.respondentId] : []))
    const held = await known.respondents(ids)
    let duplicate = 0
    for (const [i, person] of read.entries()) {
      const [row = [], line = 0] = [rows[i], lines[i]]
      const tell = (severity: FoundProblem['severity'], what: Told) =>
        problems.push(rowProblem(line, severity, row, what))
      if ('reason' in person) {
        tell('rejected', person)
        continue
      }
      const { respondent, content } = person
      const { respondentId, waveId } = respondent
      const before = seen.get(`${waveId}|${respondentId}`)
      if (before !== undefined && before !== content) {
        tell('rejected', { field: 'id', reason: { code: 'person-twice', id: respondentId } })
        continue
      }
      if (before !== undefined || held.get(respondentId) === waveId) {
        duplicate++
        seen.set(`${waveId}|${respondentId}`, content)
        continue
      }
      seen.set(`${waveId}|${respondentId}`, content)
      if (person.warning !== undefined) tell('warning', person.warning)
      people.push(respondent)
      for (const { column, indicator, read: readAnswer } of questions) {
        const cell = (row[column] ?? '').trim()
        const said = cell === '' ? undefined : readAnswer(cell)
        if (said !== undefined) answers.push({ waveId, respondentId, indicator: indicator.id, ...said })
      }
    }
    changed += duplicate
    yield portion({
      read: rows.length + shape.length,
      rejected: problems.filter(({ severity }) => severity === 'rejected').length,
      duplicate,
      rows: { respondent: people, answer: answers },
      problems,
    })
  }
  if (changed > 0) yield portion({ notes: [{ code: 'people-known', people: changed }] })
}

function notesOf({ questions, leftOut }: Codebook, columns: RespondentColumns): ImportNote[] {
  return [
    ...questions.map(({ indicator: { id, question, counts, polarity } }) => ({
      ...{ code: 'question-taken' as const, question, indicator: id, answers: counts, polarity },
    })),
    ...leftOut.map(({ question, answers }) => ({ code: 'question-left-out' as const, question, answers })),
    ...(columns.weight === undefined ? [{ code: 'weights-missing' as const }] : []),
    ...(columns.psu === undefined ? [{ code: 'sampling-points-missing' as const }] : []),
  ]
}
