// Which figure of what people feel: as answered, steadied by the other districts, or its change since the wave before.
import { defineChoice } from '#web/layers/choice.ts'

export const estimate = defineChoice({
  id: 'estimate',
  options: ['direct', 'smoothed', 'change'],
  words: ({ people: { choose } }) => ({ label: choose.estimate, options: choose.estimates }),
})
