// What most of a district's money is for.
import { defineView } from '#web/layers/view.ts'
import { balanceQuery } from '#web/queries/balance.ts'
import { paintBalance } from './style.ts'

export const balance = defineView({
  id: 'balance',
  words: ({ map }) => map.views.balance,
  needs: ['interventions'],
  honours: ['region'],
  choices: [],
  overlays: [],
  invites: ['interventions'],
  repeats: null,
  restsOn: ['interventions'],
  asks: ({ filters }) => ({ balance: balanceQuery(filters) }),
  paint: paintBalance,
})
