// Where fear and records disagree.
import { defineView } from '#web/layers/view.ts'
import { mismatchQuery } from '#web/queries/mismatch.ts'
import { feelingAsked } from './feeling.ts'
import { paintMismatch } from './style.ts'

export const mismatch = defineView({
  id: 'mismatch',
  words: ({ mismatch: { view } }) => view,
  needs: ['answers', 'incidents', 'population'],
  honours: ['region', 'kinds'],
  choices: [feelingAsked],
  overlays: [],
  invites: [],
  repeats: null,
  restsOn: ['answers', 'incidents'],
  asks: ({ filters, choices }) => ({ mismatch: mismatchQuery(filters, choices[feelingAsked.id]) }),
  paint: paintMismatch,
})
