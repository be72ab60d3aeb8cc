/** Which place a code or a name stands for, where the smaller places beside it say another. */
import type { ImportQuestion } from '#api/contract/import-questions.ts'
import type { Looked } from './looked.ts'
import { choice } from './question.ts'

export function places(looked: Looked): ImportQuestion[] {
  const asked = new Map<string, ImportQuestion>()
  for (const { suggestion } of looked.problems) {
    if (suggestion?.code !== 'perhaps-by-smaller-places') continue
    const { wrong, pcode, name } = suggestion
    const key = `place.${wrong}`
    asked.set(key, {
      ...{ asks: { code: 'ask-place', written: wrong }, column: null, takes: 'one', key },
      answers: [choice({ [key]: pcode }, { code: 'answer-place', pcode, name })],
      given: null,
    })
  }
  return [...asked.values()]
}
