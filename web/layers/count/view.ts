// How many incidents were recorded: all that a record of incidents alone can say.
import { defineView } from '#web/layers/view.ts'
import { districtsQuery } from '#web/queries/districts.ts'
import { countForm } from './form.ts'
import { paintCount } from './style.ts'

export const count = defineView({
  id: 'count',
  words: ({ counted }) => counted.views.count,
  needs: ['incidents'],
  honours: ['region', 'kinds'],
  choices: [countForm],
  overlays: [],
  invites: [],
  repeats: 'incidents',
  restsOn: ['incidents'],
  asks: ({ filters }) => ({ districts: districtsQuery(filters) }),
  paint: paintCount,
})
