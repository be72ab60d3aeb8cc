// Which question about safety is held against the records.
import { defaultIndicator } from '#data/schema/indicators.ts'
import { defineOpenChoice } from '#web/layers/choice.ts'

export const feelingAsked = defineOpenChoice({
  id: 'feeling',
  label: ({ mismatch }) => mismatch.feeling,
  /** The usual one first. */
  offered: ({ indicators }) =>
    indicators
      .filter(({ theme, polarity, held }) => theme === 'safety' && polarity === 'high-is-good' && held)
      .map(({ id, label }) => ({ id, label }))
      .sort((a, b) => Number(b.id === defaultIndicator) - Number(a.id === defaultIndicator)),
})
