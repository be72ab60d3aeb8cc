/**
 * A person of the record whom a file tells of again: what the file says otherwise, and the person as known from then on. Of what the file
 * has no column for, nothing is said: it stays as it was.
 */
import type { RowCorrection } from '#api/contract/imports.ts'
import { flagIndicator } from '#data/schema/indicators.ts'
import type { Answer, Respondent } from '#data/schema/perception.ts'
import type { KnownAnswer, KnownPerson } from '../../batches/known-surveys.ts'
import { normaliseWord } from '../../reading/words.ts'
import type { RespondentColumns } from './respondent-columns.ts'

export type Telling = { respondent: Respondent; answers: readonly Answer[] }
export type ToldAnew = Telling & { corrections: RowCorrection[] }

const fields = ['pcode', 'stratum', 'psu', 'weight', 'askedAs', 'sex', 'ageBand', 'minority', 'displacement'] as const
type Field = (typeof fields)[number]
const columnOf = { ageBand: 'age' } as const

/** What a file with these columns says of everybody in it. */
export const fieldsTold = (columns: RespondentColumns): ReadonlySet<Field> =>
  new Set(
    fields.filter((field) => field === 'pcode' || columns[field === 'ageBand' ? columnOf[field] : field] !== undefined),
  )

/** `asked`: the indicators the file has a question for. */
export function toldAnew(
  line: number,
  known: KnownPerson & { respondent: Respondent },
  now: Telling,
  told: ReadonlySet<Field>,
  asked: ReadonlySet<string>,
): ToldAnew {
  const before = known.respondent
  const row = before.respondentId
  const changed = (field: string, old: unknown, next: unknown): RowCorrection => ({
    ...{ line, row, field },
    old: old === null || old === undefined ? null : String(old),
    new: next === null || next === undefined ? null : String(next),
  })
  const kept = Object.fromEntries(fields.filter((field) => !told.has(field)).map((field) => [field, before[field]]))
  const respondent: Respondent = { ...now.respondent, ...kept }
  const corrections = fields.flatMap((field) =>
    before[field] === respondent[field] || (field === 'pcode' && known.hasMoved)
      ? []
      : [changed(field, before[field], respondent[field])],
  )
  for (const indicator of asked) {
    const [old, next] = [known.answers, now.answers].map((some) => some.find((one) => one.indicator === indicator))
    if (isSame(old, next)) continue
    const isWorded = old?.said == null || next?.said == null || normaliseWord(old.said) !== normaliseWord(next.said)
    corrections.push(
      isWorded
        ? changed(indicator, written(old), written(next))
        : changed(`${indicator} counts`, old?.counts, next?.counts),
    )
  }
  return { respondent, answers: [...now.answers, ...unasked(known, respondent, asked)], corrections }
}

/** A row without words is from before they were kept. */
const isSame = (old: KnownAnswer | undefined, next: KnownAnswer | undefined): boolean =>
  old === undefined || next === undefined
    ? old === next
    : old.counts === next.counts &&
      (old.said == null || next.said == null || normaliseWord(old.said) === normaliseWord(next.said))

const written = (answer: KnownAnswer | undefined): unknown => answer?.said ?? answer?.counts

/** Any serious grievance is worked out again from each of them. */
function unasked({ answers }: KnownPerson, { waveId, respondentId }: Respondent, asked: ReadonlySet<string>): Answer[] {
  const isWorkedOut = answers.some(({ indicator }) => indicator.startsWith('grievance-'))
  return answers
    .filter(({ indicator }) => !asked.has(indicator) && !(isWorkedOut && indicator === flagIndicator))
    .map((each) => ({ ...each, waveId, respondentId }))
}
