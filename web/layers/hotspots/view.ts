// Where incidents gather more than chance would explain.
import { defineView } from '#web/layers/view.ts'
import { hotspotsQuery } from '#web/queries/hotspots.ts'
import { statistic } from './statistic.ts'
import { paintHotspots } from './style.ts'

export const hotspots = defineView({
  id: 'hotspots',
  words: ({ map }) => map.views.hotspots,
  needs: ['incidents'],
  honours: ['region', 'kinds'],
  choices: [statistic],
  overlays: [],
  invites: ['scan'],
  repeats: null,
  restsOn: ['incidents'],
  asks: ({ filters }) => ({ hotspots: hotspotsQuery(filters) }),
  paint: paintHotspots,
})
