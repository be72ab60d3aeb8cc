// Where a community contests what is known of it: findings of its last workshop, one number a district.
import { lazy } from 'react'
import { defineOverlay } from '#web/layers/overlay.ts'
import { planAsked } from '#web/layers/plan-asked.ts'
import { workshopsQuery } from '#web/queries/workshops.ts'
import { DissentKey } from './key.tsx'
import { dissentLayerId } from './shape.ts'

export const dissent = defineOverlay({
  id: 'dissent',
  label: ({ plans }) => plans.layers.dissent,
  showsPositions: false,
  staysOn: false,
  honours: ['region'],
  choices: [],
  clickable: [dissentLayerId],
  Key: DissentKey,
  Controls: null,
  asks: (question) => ({ workshops: workshopsQuery(planAsked(question)) }),
  Drawing: lazy(() => import('./layer.tsx')),
})
