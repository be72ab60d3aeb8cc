/** A layer on top nobody needs: a dot on every place. */
import { lazy } from 'react'
import { defineOverlay } from '#web/layers/overlay.ts'
import { placesQuery } from '#web/queries/places.ts'

export const crosses = defineOverlay({
  id: 'crosses',
  label: () => 'Middles of places',
  showsPositions: false,
  staysOn: false,
  honours: [],
  choices: [],
  clickable: ['crosses'],
  Key: () => <li>Middle of a place</li>,
  Controls: null,
  asks: () => ({ middles: placesQuery() }),
  Drawing: lazy(() => import('./layer.tsx')),
})
