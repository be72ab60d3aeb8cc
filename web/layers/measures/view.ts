// What others counted by area and published: crimes of a police report, protests of a year, an index.
import { defineView } from '#web/layers/view.ts'
import { districtsQuery } from '#web/queries/districts.ts'
import { measureForm } from './form.ts'
import { measureChoice } from './measure.ts'
import { paintMeasure } from './style.ts'

export const measures = defineView({
  id: 'measures',
  words: ({ counted }) => counted.views.measures,
  needs: ['counts'],
  honours: ['region'],
  choices: [measureChoice, measureForm],
  overlays: [],
  invites: [],
  repeats: null,
  restsOn: [],
  asks: ({ filters }) => ({ districts: districtsQuery(filters) }),
  paint: paintMeasure,
})
