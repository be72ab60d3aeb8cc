// Which two groups are set against each other.
import { gapPairs } from '#api/contract/gaps.ts'
import { defineChoice } from '#web/layers/choice.ts'

export const between = defineChoice({
  id: 'between',
  options: gapPairs as unknown as readonly ['sex', 'minority', 'age', 'displacement'],
  words: ({ gaps }) => ({ label: gaps.between, options: gaps.pairs }),
})
