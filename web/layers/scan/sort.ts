// Clusters in place and time over the whole period, or only those that still go on at its end.
import { defineChoice } from '#web/layers/choice.ts'

export const scanSort = defineChoice({
  id: 'scan',
  options: ['whole', 'ongoing'],
  words: ({ spots: { scan } }) => ({
    label: scan.which,
    options: { whole: { label: scan.sorts.whole }, ongoing: { label: scan.sorts.ongoing } },
  }),
})
