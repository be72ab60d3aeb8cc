// What others expect to come: forecasts of VIEWS and CAST, by issue.
import { lazy } from 'react'
import { defineOverlay } from '#web/layers/overlay.ts'
import { boundariesQuery } from '#web/queries/boundaries.ts'
import { externalForecastsQuery } from '#web/queries/external-forecasts.ts'
import { askedBy, issueChoice, monthChoice, outcomeChoice } from './choices.ts'
import { ExpectedControls } from './controls.tsx'
import { ExpectedKey } from './key.tsx'

export const externalForecasts = defineOverlay({
  id: 'external-forecasts',
  label: ({ expected }) => expected.layer,
  showsPositions: false,
  covers: true,
  staysOn: true,
  honours: [],
  choices: [outcomeChoice, issueChoice, monthChoice],
  clickable: [],
  Key: ExpectedKey,
  Controls: ExpectedControls,
  asks: ({ filters, choices }) => ({
    forecasts: externalForecastsQuery(askedBy(choices, filters.asOf)),
    regions: boundariesQuery('region', 0),
    country: boundariesQuery('country', 0),
  }),
  Drawing: lazy(() => import('./layer.tsx')),
})
