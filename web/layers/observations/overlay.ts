// Field observations, each where it was made.
import { lazy } from 'react'
import { defineOverlay } from '#web/layers/overlay.ts'
import { observationsQuery } from '#web/queries/observations.ts'
import { ObservationsKey } from './key.tsx'
import { observationLayerId } from './style.ts'

/** Most field reports a map draws at once. */
const mostDrawn = 5000

export const observations = defineOverlay({
  id: 'observations',
  label: ({ map }) => map.layers.observations,
  showsPositions: true,
  staysOn: false,
  honours: ['region', 'review'],
  choices: [],
  clickable: [observationLayerId],
  Key: ObservationsKey,
  Controls: null,
  asks: ({ filters }) => ({ observations: observationsQuery(filters, { limit: mostDrawn }) }),
  Drawing: lazy(() => import('./layer.tsx')),
})
