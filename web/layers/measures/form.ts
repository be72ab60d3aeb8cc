// A measure as it was published, or for the people living there.
import { defineChoice } from '#web/layers/choice.ts'

export const measureForm = defineChoice({
  id: 'per',
  options: ['published', 'per-head'],
  words: ({ counted }) => ({ label: counted.choose, options: counted.measureForms }),
})
