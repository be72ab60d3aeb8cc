/** Under which source the rows are filed, where the file's name says one whose ids stand for something else. */
import type { ImportQuestion } from '#api/contract/import-questions.ts'
import { stemOf, wholeName } from '../batches/source-name.ts'
import type { Looked } from './looked.ts'
import { choice } from './question.ts'

export function sameSource(looked: Looked): ImportQuestion[] {
  const { filename } = looked.file.sample
  return looked.problems.flatMap(({ reason }) => {
    if (reason.code !== 'source-open') return []
    const { source, different, known } = reason
    const own = [stemOf(filename), wholeName(filename)].find((name) => name !== source) ?? `${source}-2`
    return [
      {
        ...{ asks: { code: 'ask-same-source', source, different, known }, column: null, takes: 'one', key: 'source' },
        answers: [
          choice({ source }, { code: 'answer-same-source', source }),
          choice({ source: own }, { code: 'answer-own-source', source: own }),
        ],
        given: null,
      } satisfies ImportQuestion,
    ]
  })
}
