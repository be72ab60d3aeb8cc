/** Whose codes say how exactly places are known. */
import type { ImportQuestion } from '#api/contract/import-questions.ts'
import { columnOf, type Looked } from './looked.ts'
import { choice, given } from './question.ts'

export function precisionScale(looked: Looked): ImportQuestion[] {
  const open = looked.problems.find(({ reason }) => reason.code === 'precision-scale-open')
  if (open === undefined && !looked.map.has('precision')) return []
  const column = open?.field ?? columnOf(looked, 'geoPrecision')
  if (column === null) return []
  return [
    {
      ...{ asks: { code: 'ask-precision-scale', column }, column, takes: 'one', key: 'precision' },
      answers: [
        choice({ precision: 'acled' }, { code: 'answer-acled-scale' }),
        choice({ precision: 'ucdp' }, { code: 'answer-ucdp-scale' }),
      ],
      given: given(looked.map, ['precision'], null),
    },
  ]
}
