// Which hot and cold spots are new, lasting or over.
import { defineView } from '#web/layers/view.ts'
import { districtsQuery } from '#web/queries/districts.ts'
import { emergingQuery } from '#web/queries/emerging.ts'
import { paintEmerging } from './style.ts'

export const emerging = defineView({
  id: 'emerging',
  words: ({ map }) => map.views.emerging,
  needs: ['incidents'],
  honours: ['region', 'kinds'],
  choices: [],
  overlays: [],
  invites: ['scan'],
  repeats: null,
  restsOn: ['incidents'],
  asks: ({ filters }) => ({ emerging: emergingQuery(filters), districts: districtsQuery(filters) }),
  paint: paintEmerging,
})
