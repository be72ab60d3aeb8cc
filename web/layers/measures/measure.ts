// Which of the measures that others publish is shown: whatever came in can be chosen.
import { defineOpenChoice } from '#web/layers/choice.ts'

export const measureChoice = defineOpenChoice({
  id: 'measure',
  label: ({ counted }) => counted.measure,
  offered: (catalogue) => catalogue.measures.map(({ id, label, source }) => ({ id, label, section: source })),
})
