// Incidents as they were counted, or set against the ground or the people.
import { defineChoice } from '#web/layers/choice.ts'

export const countForm = defineChoice({
  id: 'count',
  options: ['number', 'per-area', 'per-head'],
  words: ({ counted }) => ({ label: counted.choose, options: counted.forms }),
})
