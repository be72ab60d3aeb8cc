// Incidents as circles, their numbers adding up to the table's.
import { lazy } from 'react'
import { defineOverlay } from '#web/layers/overlay.ts'
import { incidentPointsQuery } from '#web/queries/incidents.ts'
import { IncidentsKey } from './key.tsx'
import { districtTotalLayerId, incidentLayerId } from './style.ts'

export const incidents = defineOverlay({
  id: 'incidents',
  label: ({ map }) => map.layers.incidents,
  showsPositions: true,
  staysOn: false,
  honours: ['region', 'kinds'],
  choices: [],
  clickable: [incidentLayerId, districtTotalLayerId],
  Key: IncidentsKey,
  Controls: null,
  asks: ({ filters }) => ({ points: incidentPointsQuery(filters) }),
  Drawing: lazy(() => import('./layer.tsx')),
})
