// How people feel: one question of the survey, by district.
import { defineView } from '#web/layers/view.ts'
import { districtsQuery } from '#web/queries/districts.ts'
import { estimate } from './estimate.ts'
import { paintFeeling } from './style.ts'

export const feeling = defineView({
  id: 'feeling',
  words: ({ map: { views } }, indicator) => ({
    ...views.feeling,
    question: indicator?.label ?? views.feeling.question,
  }),
  needs: ['answers'],
  honours: ['region', 'indicator', 'group'],
  choices: [estimate],
  overlays: [],
  invites: [],
  repeats: 'perception',
  restsOn: ['answers'],
  asks: ({ filters }) => ({ districts: districtsQuery(filters) }),
  paint: paintFeeling,
})
