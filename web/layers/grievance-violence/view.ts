// Grievances against violence, and where prevention is called for.
import { defineView } from '#web/layers/view.ts'
import { districtsQuery } from '#web/queries/districts.ts'
import { upstreamQuery } from '#web/queries/upstream.ts'
import { paintGrievanceViolence } from './style.ts'

export const grievanceViolence = defineView({
  id: 'grievance-violence',
  words: ({ map }) => map.views['grievance-violence'],
  needs: ['grievances', 'incidents', 'population'],
  honours: ['region'],
  choices: [],
  overlays: [],
  invites: [],
  repeats: null,
  restsOn: ['answers', 'incidents'],
  asks: ({ filters }) => ({ upstream: upstreamQuery(filters), districts: districtsQuery(filters) }),
  paint: paintGrievanceViolence,
})
