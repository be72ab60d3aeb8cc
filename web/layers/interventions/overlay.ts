// What is being done, as symbols.
import { lazy } from 'react'
import { defineOverlay } from '#web/layers/overlay.ts'
import { interventionsQuery } from '#web/queries/interventions.ts'
import { InterventionsKey } from './key.tsx'
import { interventionLayerId } from './style.ts'

export const interventions = defineOverlay({
  id: 'interventions',
  label: ({ map }) => map.layers.interventions,
  showsPositions: true,
  staysOn: false,
  honours: ['region'],
  choices: [],
  clickable: [interventionLayerId],
  Key: InterventionsKey,
  Controls: null,
  asks: ({ filters }) => ({ interventions: interventionsQuery(filters) }),
  Drawing: lazy(() => import('./layer.tsx')),
})
