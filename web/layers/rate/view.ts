// Incidents for the people living there.
import { defineView } from '#web/layers/view.ts'
import { districtsQuery } from '#web/queries/districts.ts'
import { rateForm } from './form.ts'
import { paintRate } from './style.ts'

export const rate = defineView({
  id: 'rate',
  words: ({ map }) => map.views.rate,
  needs: ['incidents', 'population'],
  honours: ['region', 'kinds'],
  choices: [rateForm],
  overlays: [],
  invites: [],
  repeats: 'rate',
  restsOn: ['incidents'],
  asks: ({ filters, catalogue }) => ({
    districts: districtsQuery(filters),
    /** The same filter over all months, to keep classes steady while time plays. */
    allMonths: districtsQuery({
      ...filters,
      from: catalogue?.firstMonth ?? filters.from,
      to: catalogue?.lastMonth ?? filters.to,
    }),
  }),
  paint: paintRate,
})
