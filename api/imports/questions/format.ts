/** Which kind of file it is, where nothing in it says so: the likeliest first, each with what the file lacks for it. */
import type { ImportQuestion } from '#api/contract/import-questions.ts'
import type { RecognitionReason } from '#api/contract/statements/import-recognition.ts'
import type { Sample, Tried } from '../formats/format.ts'
import { choice, given } from './question.ts'

export const formatKey = 'format'
/** None of the kinds there are: the file is let go. */
export const ofNoFormat = 'none'

/** What no column can mend. */
const hopeless: ReadonlySet<string> = new Set<RecognitionReason['code']>([
  'no-table',
  'no-json',
  'json-of-another-kind',
])

export function askFormat({ map }: Sample, tried: readonly Tried[]): ImportQuestion[] {
  const likely = tried
    .filter(({ because }) => because === null || !hopeless.has(because.code))
    .toSorted((a, b) => b.score - a.score || lackedBy(a) - lackedBy(b) || rank(a) - rank(b))
  return [
    {
      ...{ asks: { code: 'ask-format' }, column: null, takes: 'one', key: formatKey },
      answers: [
        ...likely.map(({ format, because }) =>
          choice({ [formatKey]: format.id }, { code: 'answer-format', label: format.label, because }),
        ),
        choice({ [formatKey]: ofNoFormat }, { code: 'answer-no-format' }),
      ],
      given: given(map, [formatKey], null),
    },
  ]
}

/** The share a table lacks of what it needs. */
function lackedBy({ because, format: { columns } }: Tried): number {
  if (because === null) return 0
  if (because.code !== 'columns-lacking' || columns === undefined) return 1
  return because.columns.length / columns.length
}

/** Any table can be told to be one whose columns are guessed; an export of somebody's has its own. */
const rank = ({ format: { columns, lacks } }: Tried): number =>
  lacks !== undefined ? 0 : columns !== undefined ? 2 : 1
