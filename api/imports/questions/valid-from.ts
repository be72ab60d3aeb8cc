/** Since when boundaries that take the place of others are in force, where their file does not say. */
import type { ImportQuestion } from '#api/contract/import-questions.ts'
import { columnOf, type Looked } from './looked.ts'
import { choice, given } from './question.ts'

const unknown = { validFrom: 'unknown' }

export function validFrom(looked: Looked): ImportQuestion[] {
  const replaces = looked.notes.some(({ code }) => code === 'boundaries-changed')
  const isOpen = looked.problems.some(({ field, line }) => field === 'validFrom' && line === null)
  if (!isOpen && !looked.map.has('validFrom') && (!replaces || columnOf(looked, 'validFrom') !== null)) return []
  return [
    {
      ...{ asks: { code: 'ask-valid-from' }, column: null, takes: 'day', key: 'validFrom' },
      answers: [choice(unknown, { code: 'answer-nobody-knows' })],
      given: isOpen ? null : given(looked.map, ['validFrom'], unknown),
    },
  ]
}
