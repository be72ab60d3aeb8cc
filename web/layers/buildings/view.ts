// Abandoned buildings still open to misuse, by district; clusters and every building lie on top.
import { defineView } from '#web/layers/view.ts'
import { districtsQuery } from '#web/queries/districts.ts'
import { paintBuildings } from './style.ts'

export const buildings = defineView({
  id: 'buildings',
  words: ({ map }) => map.views.buildings,
  needs: ['sites'],
  honours: ['region', 'review'],
  choices: [],
  overlays: ['sites'],
  invites: [],
  repeats: 'openSites',
  restsOn: ['sites'],
  asks: ({ filters }) => ({ districts: districtsQuery(filters) }),
  paint: paintBuildings,
})
