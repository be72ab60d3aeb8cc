// How far two groups of people stand apart.
import { defineView } from '#web/layers/view.ts'
import { gapsQuery } from '#web/queries/gaps.ts'
import { between } from './between.ts'
import { paintGap } from './style.ts'

export const gap = defineView({
  id: 'gap',
  words: ({ gaps: { view } }) => view,
  needs: ['answers'],
  honours: ['region', 'indicator'],
  choices: [between],
  overlays: [],
  invites: [],
  repeats: null,
  restsOn: ['answers'],
  asks: ({ filters, choices }) => ({ gaps: gapsQuery(filters, between.of(choices)) }),
  paint: paintGap,
})
