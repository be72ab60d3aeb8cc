// Where nobody was asked, and how many were elsewhere.
import { defineView } from '#web/layers/view.ts'
import { districtsQuery } from '#web/queries/districts.ts'
import { paintSilence } from './style.ts'

export const silence = defineView({
  id: 'silence',
  words: ({ map }) => map.views.silence,
  needs: ['answers'],
  honours: ['region', 'indicator', 'group'],
  choices: [],
  overlays: [],
  invites: [],
  repeats: null,
  restsOn: ['answers'],
  asks: ({ filters }) => ({ districts: districtsQuery(filters) }),
  paint: paintSilence,
})
