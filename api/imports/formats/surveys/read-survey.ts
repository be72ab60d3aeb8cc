/** A survey, one person a row, by whatever road it came: waves, respondents, their answers, and the questions they were asked. */
import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import { indicators } from '#data/schema/indicators.ts'
import { stemOf } from '../../batches/source-name.ts'
import { mappingOf } from '../../reading/columns.ts'
import { slug } from '../../reading/words.ts'
import { decideMark } from '../areas/decimal-mark.ts'
import { columnsNotThere, fileProblem, type ImportContext, type ImportFile, type Portion, portion } from '../format.ts'
import { hearPlaceNames } from '../incidents/incident-place-names.ts'
import { decideDates } from '../incidents/incident-when.ts'
import { createReadWhere } from '../incidents/incident-where.ts'
import { codebookScale } from '../incidents/precision-scale.ts'
import { hearAnswers } from './answers-heard.ts'
import { askCodebook } from './ask-codebook.ts'
import { askedInWaves, ownIndicators, wordingNotes } from './asked-in-wave.ts'
import { fieldWaves } from './fieldwork.ts'
import { againstOurs, type Codebook, codebook, type Question } from './questions.ts'
import { readPeople } from './read-people.ts'
import { createReadPerson } from './read-respondent.ts'
import { type RespondentColumns, respondentColumns } from './respondent-columns.ts'
import { adoptKnown, wavesWhole } from './waves-known.ts'

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
  const [contrary] = againstOurs(found.questions, map, table.header)
  if (contrary !== undefined) {
    const refused = fileProblem({ code: 'polarity-of-indicator', ...contrary }, `polarity.${contrary.question}`)
    return yield portion({ problems: [...problems, refused], questions })
  }
  const source = slug(map.get('source') ?? stemOf(filename))
  const waves = await fieldWaves(file, table, columns, dates.reading, { source, today: context.today })
  if ('question' in waves) return yield portion({ problems: [...problems, waves.question] })
  const known = await adoptKnown(waves, file, columns, context)
  const whole = await wavesWhole(waves, source, context)
  const names = await hearPlaceNames(file, table, columns, context)
  const readWhere = createReadWhere(table, columns, context, names, codebookScale)
  yield portion({
    problems,
    questions,
    mapping: {
      ...mappingOf(table, columns),
      ...Object.fromEntries(found.questions.map(({ column, indicator }) => [table.header[column] ?? '', indicator.id])),
    },
    notes: [...table.notes, ...dates.notes, ...known, ...notesOf(found, columns, table.header)],
    rows: {
      wave: whole,
      imported_indicator: await ownIndicators(found.questions, context),
      wave_question: await askedInWaves(
        found.questions,
        whole.map(({ waveId }) => waveId),
        table.header,
        context,
      ),
    },
  })
  const weights = await decideMark(file, table, columns.weight === undefined ? [] : [columns.weight])
  yield portion({ questions: weights.questions })
  const readPerson = createReadPerson(table, columns, readWhere, waves, weights.style)
  yield* readPeople(file, table, context, { columns, questions: found.questions, readPerson })
  yield portion({ notes: names.notes() })
}

function notesOf(
  { questions, leftOut, twice }: Codebook,
  columns: RespondentColumns,
  header: readonly string[],
): ImportNote[] {
  return [
    ...questions.map(({ column, indicator: { id, polarity }, counts }) => ({
      ...{
        code: 'question-taken' as const,
        question: header[column] ?? '',
        indicator: id,
        answers: [...counts],
        polarity,
      },
    })),
    ...wordingNotes(questions),
    ...guessNotes(questions, header),
    ...twice.map((each) => ({ code: 'question-twice' as const, ...each })),
    ...leftOut.map(({ question, answers }) => ({ code: 'question-left-out' as const, question, answers })),
    ...(columns.weight === undefined ? [{ code: 'weights-missing' as const }] : []),
    ...(columns.psu === undefined ? [{ code: 'sampling-points-missing' as const }] : []),
  ]
}

/** What nobody told of the answers, and how it was read. */
const guessNotes = (questions: readonly Question[], header: readonly string[]): ImportNote[] =>
  questions.flatMap(({ column, guessed: { missing, doubtful, unknown } }) => {
    const question = header[column] ?? ''
    return [
      ...(missing.length > 0 ? [{ code: 'codes-taken-for-no-answer' as const, question, answers: missing }] : []),
      ...(doubtful.length > 0 ? [{ code: 'codes-in-doubt' as const, question, answers: doubtful }] : []),
      ...(unknown.length > 0 ? [{ code: 'answers-not-known' as const, question, answers: unknown }] : []),
    ]
  })
