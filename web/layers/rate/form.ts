// Which form of a rate: how likely above the common one, steadied, or as counted.
import { defineChoice } from '#web/layers/choice.ts'

export const rateForm = defineChoice({
  id: 'rate',
  options: ['exceedance', 'smoothed', 'raw'],
  words: ({ people: { choose } }) => ({ label: choose.rate, options: choose.rates }),
})
