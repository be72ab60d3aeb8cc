// Who was heard, and whose voice is missing.
import { defineView } from '#web/layers/view.ts'
import { participationQuery } from '#web/queries/participation.ts'
import { paintHeard } from './style.ts'

export const heard = defineView({
  id: 'heard',
  words: ({ map }) => map.views.heard,
  needs: ['answers'],
  honours: ['region'],
  choices: [],
  overlays: [],
  invites: [],
  repeats: null,
  restsOn: ['answers'],
  asks: ({ filters }) => ({ participation: participationQuery(filters) }),
  paint: paintHeard,
})
