// Overdue promises, one number a district.
import { lazy } from 'react'
import { defineOverlay } from '#web/layers/overlay.ts'
import { planAsked } from '#web/layers/plan-asked.ts'
import { commitmentsQuery } from '#web/queries/commitments.ts'
import { OverdueKey } from './key.tsx'
import { overdueLayerId } from './shape.ts'

export const overdue = defineOverlay({
  id: 'overdue',
  label: ({ plans }) => plans.layers.overdue,
  showsPositions: false,
  staysOn: false,
  honours: ['region'],
  choices: [],
  clickable: [overdueLayerId],
  Key: OverdueKey,
  Controls: null,
  asks: (question) => ({ commitments: commitmentsQuery(planAsked(question)) }),
  Drawing: lazy(() => import('./layer.tsx')),
})
