/** Whether a boundary file takes the place of what is known or stands beside it. */
import type { ImportQuestion } from '#api/contract/import-questions.ts'
import type { Looked } from './looked.ts'
import { choice, given } from './question.ts'

export function edition(looked: Looked): ImportQuestion[] {
  const { map, problems } = looked
  const isOpen = problems.some(({ reason }) => reason.code === 'edition-answer-not-known')
  if (!isOpen && !map.has('edition') && !problems.some(({ suggestion }) => suggestion?.code === 'keep-both-editions'))
    return []
  return [
    {
      ...{ asks: { code: 'ask-edition' }, column: null, takes: 'one', key: 'edition' },
      answers: [
        choice({ edition: 'replace' }, { code: 'answer-replace-edition' }),
        choice({ edition: 'add' }, { code: 'answer-keep-editions' }),
      ],
      given: isOpen ? null : given(looked.map, ['edition'], { edition: 'replace' }),
    },
  ]
}
