// Whose wish is shown.
import { raisers } from '#data/schema/consultation.ts'
import { defineChoice } from '#web/layers/choice.ts'

export const whoseWish = defineChoice({
  id: 'asker',
  options: raisers,
  words: ({ askedAndGot: { whose, by } }) => ({
    label: whose,
    options: {
      women: { label: by.women },
      men: { label: by.men },
      youth: { label: by.youth },
      minority: { label: by.minority },
      displaced: { label: by.displaced },
      everyone: { label: by.everyone },
    },
    isCompact: true,
  }),
})
