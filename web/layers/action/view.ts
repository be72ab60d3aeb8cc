// What is being done: interventions that are active, by district; the symbols of each lie on top.
import { defineView } from '#web/layers/view.ts'
import { districtsQuery } from '#web/queries/districts.ts'
import { paintAction } from './style.ts'

export const action = defineView({
  id: 'action',
  words: ({ map }) => map.views.action,
  needs: ['interventions'],
  honours: ['region'],
  choices: [],
  overlays: ['interventions'],
  invites: [],
  repeats: 'interventions',
  restsOn: ['interventions'],
  asks: ({ filters }) => ({ districts: districtsQuery(filters) }),
  paint: paintAction,
})
