// For each district, where enough officers were asked; or for its region.
import { defineChoice } from '#web/layers/choice.ts'

export const trustBy = defineChoice({
  id: 'trust',
  options: ['district', 'region'],
  words: ({ trust }) => ({ label: trust.by, options: trust.bys }),
})
