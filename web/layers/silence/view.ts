// Who was not asked, and for how long.
import { defineView } from '#web/layers/view.ts'
import { silenceQuery } from '#web/queries/silence.ts'
import { paintSilence } from './style.ts'
import { since, whose } from './whose.ts'

export const silence = defineView({
  id: 'silence',
  words: ({ silence: { view } }) => view,
  needs: ['answers'],
  honours: ['region'],
  choices: [whose, since],
  overlays: [],
  invites: [],
  repeats: null,
  restsOn: ['answers'],
  asks: ({ filters, choices }) => ({ silence: silenceQuery(filters, Number(since.of(choices))) }),
  paint: paintSilence,
})
