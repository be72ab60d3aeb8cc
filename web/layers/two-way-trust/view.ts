// What people think of the police against what the police think of people.
import { defineView } from '#web/layers/view.ts'
import { districtsQuery } from '#web/queries/districts.ts'
import { twoWayTrustQuery } from '#web/queries/two-way-trust.ts'
import { trustBy } from './by.ts'
import { paintTwoWayTrust } from './style.ts'

export const twoWayTrust = defineView({
  id: 'two-way-trust',
  words: ({ trust: { view } }) => view,
  needs: ['answers'],
  honours: ['region'],
  choices: [trustBy],
  overlays: [],
  invites: [],
  repeats: null,
  restsOn: ['answers'],
  asks: ({ filters, choices }) => ({
    trust: twoWayTrustQuery(filters, trustBy.of(choices)),
    districts: districtsQuery(filters),
  }),
  paint: paintTwoWayTrust,
})
