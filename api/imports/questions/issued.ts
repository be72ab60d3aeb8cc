/** On which day a forecast was issued, and what this country is called in it. */
import type { ImportQuestion } from '#api/contract/import-questions.ts'
import type { Looked } from './looked.ts'
import { given } from './question.ts'

export function issued(looked: Looked): ImportQuestion[] {
  const isOpen = looked.problems.some(({ suggestion }) => suggestion?.code === 'say-issued')
  if (!isOpen && !looked.map.has('issued')) return []
  return [
    {
      ...{ asks: { code: 'ask-issued' }, column: null, takes: 'day', key: 'issued', answers: [] },
      given: isOpen ? null : given(looked.map, ['issued'], null),
    },
  ]
}

export function ownCountry(looked: Looked): ImportQuestion[] {
  const open = looked.problems.find(({ reason }) => reason.code === 'country-not-in-file')
  if (open === undefined && !looked.map.has('country')) return []
  return [
    {
      ...{ asks: { code: 'ask-country' }, column: null, takes: 'name', key: 'country', answers: [] },
      given: open === undefined ? given(looked.map, ['country'], null) : null,
    },
  ]
}
