// The risk index under the usual weights.
import { defineView } from '#web/layers/view.ts'
import { districtsQuery } from '#web/queries/districts.ts'
import { riskIndexQuery } from '#web/queries/risk-index.ts'
import { paintRisk } from './style.ts'

export const risk = defineView({
  id: 'risk',
  words: ({ map }) => map.views.risk,
  needs: ['incidents', 'answers'],
  honours: ['region'],
  choices: [],
  overlays: [],
  invites: [],
  repeats: null,
  restsOn: ['answers', 'incidents'],
  asks: ({ filters }) => ({ risk: riskIndexQuery(filters), districts: districtsQuery(filters) }),
  paint: paintRisk,
})
