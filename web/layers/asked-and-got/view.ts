// What a group of each district wants most, and whether it came.
import { defineView } from '#web/layers/view.ts'
import { askedAndGotQuery } from '#web/queries/asked-and-got.ts'
import { districtsQuery } from '#web/queries/districts.ts'
import { paintAskedAndGot } from './style.ts'
import { whoseWish } from './whose-wish.ts'

export const askedAndGot = defineView({
  id: 'asked-and-got',
  words: ({ map }) => map.views['asked-and-got'],
  needs: ['interventions'],
  honours: ['region'],
  choices: [whoseWish],
  overlays: [],
  invites: ['interventions'],
  repeats: null,
  restsOn: ['interventions'],
  asks: ({ filters }) => ({ askedAndGot: askedAndGotQuery(filters), districts: districtsQuery(filters) }),
  paint: paintAskedAndGot,
})
