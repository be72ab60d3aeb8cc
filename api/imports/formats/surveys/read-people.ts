/** The people of a survey and what they said: who is new, known as they are, told of anew, or taken out. */
import type { RowCorrection } from '#api/contract/imports.ts'
import type { Answer, Respondent, RespondentRevision } from '#data/schema/perception.ts'
import { type KnownPerson, personKey } from '../../batches/known-surveys.ts'
import { tableRows } from '../../reading/table-rows.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import {
  type FoundProblem,
  type ImportContext,
  type ImportFile,
  type Portion,
  portion,
  rowProblem,
  type Told,
} from '../format.ts'
import { isChosen } from './answers-heard.ts'
import { fieldsTold, type Telling, toldAnew } from './person-told-anew.ts'
import type { Question } from './questions.ts'
import type { Named, Person, ReadPerson } from './read-respondent.ts'
import type { RespondentColumns } from './respondent-columns.ts'
import { isDisapproved, reviewColumns } from './survey-route.ts'

type Survey = { columns: RespondentColumns; questions: readonly Question[]; readPerson: ReadPerson }
type Held = ReadonlyMap<string, KnownPerson>
type Rows = { respondent: Respondent[]; answer: Answer[]; respondent_revision: RespondentRevision[] }
const notApproved = 'not-approved'

export async function* readPeople(
  file: ImportFile,
  table: TableSample,
  { known }: ImportContext,
  { columns, questions, readPerson }: Survey,
): AsyncGenerator<Portion> {
  const told = fieldsTold(columns)
  const asked = new Set(questions.map(({ indicator }) => indicator.id))
  const seen = new Map<string, number>()
  const sums = { known: 0, takenOut: 0 }
  const review = table.header.findIndex((name) => reviewColumns.includes(name))
  const reviews = new Map<string, number>()

  for await (const { rows, lines, problems: shape } of tableRows(file, table)) {
    const read = rows.map((row) => readPerson(row))
    for (const row of review < 0 ? [] : rows) {
      const said = (row[review] ?? '').trim()
      reviews.set(said, (reviews.get(said) ?? 0) + 1)
    }
    const held = await known.surveys.people(read.flatMap((each) => ('waveId' in each ? idsOf(each) : [])))
    const found: Rows = { respondent: [], answer: [], respondent_revision: [] }
    const problems: FoundProblem[] = [...shape]
    const corrections: RowCorrection[] = []
    let [duplicate, corrected] = [0, 0]
    const add = ({ respondent, answers }: Telling) => {
      found.respondent.push(respondent)
      found.answer.push(...answers)
    }
    const revise = (changes: readonly RowCorrection[], { respondentId, waveId }: Named, withdrawn: string | null) => {
      corrected++
      corrections.push(...changes)
      found.respondent_revision.push({ waveId, respondentId, withdrawn })
    }
    for (const [i, each] of read.entries()) {
      const [row = [], line = 0] = [rows[i], lines[i]]
      const tell = (severity: FoundProblem['severity'], what: Told) =>
        problems.push(rowProblem(line, severity, row, what))
      if ('reason' in each) {
        tell('rejected', each)
        continue
      }
      const who = asHeld(each, held)
      const key = personKey(who.waveId, who.respondentId)
      const before = held.get(key)
      const withdrawal = (old: string | null, now: string | null): RowCorrection => ({
        ...{ line, row: who.respondentId, field: 'withdrawn', old, new: now },
      })
      if ('why' in who) {
        if (before === undefined || seen.has(key)) tell('rejected', who.why)
        else if (before.withdrawn !== null) duplicate++
        else {
          revise([withdrawal(null, notApproved)], who, notApproved)
          sums.takenOut++
          seen.set(key, Number.NaN)
        }
        continue
      }
      const earlier = seen.get(key)
      if (earlier !== undefined) {
        if (earlier === who.content) duplicate++
        else tell('rejected', { field: 'id', reason: { code: 'person-twice', id: who.respondentId } })
        continue
      }
      seen.set(key, who.content)
      const now = { respondent: who.respondent, answers: answersOf(row, who, questions) }
      if (before === undefined) add(now)
      else if (before.respondent === null) {
        add(now)
        revise([withdrawal(before.withdrawn, null)], who, null)
      } else {
        const anew = toldAnew(line, { ...before, respondent: before.respondent }, now, told, asked)
        if (anew.corrections.length === 0) {
          duplicate++
          continue
        }
        add(anew)
        revise(anew.corrections, who, null)
      }
      if (who.warning !== undefined) tell('warning', who.warning)
    }
    sums.known += duplicate
    yield portion({
      read: rows.length + shape.length,
      rejected: problems.filter(({ severity }) => severity === 'rejected').length,
      ...{ duplicate, corrected, corrections, problems },
      rows: found,
    })
  }
  if ([...reviews.keys()].some((said) => said !== '')) {
    const told = [...reviews].map(([said, count]) => ({ said, rows: count, isTaken: !isDisapproved(said) }))
    yield portion({ notes: [{ code: 'reviewed-as', reviews: told }] })
  }
  if (sums.known > 0) yield portion({ notes: [{ code: 'people-known', people: sums.known }] })
  if (sums.takenOut > 0) yield portion({ notes: [{ code: 'people-taken-out', people: sums.takenOut }] })
}

const idsOf = ({ respondentId, aliases }: Named): string[] => [respondentId, ...aliases]

/** Under the id the record knows the submission by, where an edit gave it another. */
function asHeld<N extends Named | Person>(each: N, held: Held): N {
  const respondentId = idsOf(each).find((id) => held.has(personKey(each.waveId, id)))
  if (respondentId === undefined || respondentId === each.respondentId) return each
  if (!('respondent' in each)) return { ...each, respondentId }
  const { respondent } = each
  const psu = respondent.psu === respondent.respondentId ? respondentId : respondent.psu
  return { ...each, respondentId, respondent: { ...respondent, respondentId, psu } }
}

const answersOf = (row: readonly string[], { waveId, respondentId }: Named, questions: readonly Question[]): Answer[] =>
  questions.flatMap(({ column, indicator, read, silence }) => {
    const cell = (row[column] ?? '').trim()
    if (cell === '') return []
    const isSilent = silence.some((at) => isChosen(row[at] ?? ''))
    return [{ waveId, respondentId, indicator: indicator.id, ...read(cell), ...(isSilent ? { counts: null } : {}) }]
  })
