// Abandoned buildings and their clusters.
import { lazy } from 'react'
import { defineOverlay } from '#web/layers/overlay.ts'
import { hotspotsQuery } from '#web/queries/hotspots.ts'
import { sitesQuery } from '#web/queries/sites.ts'
import { SitesKey } from './key.tsx'
import { siteClusterLayerId, siteLayerId } from './style.ts'

export const sites = defineOverlay({
  id: 'sites',
  label: ({ map }) => map.layers.sites,
  showsPositions: true,
  staysOn: false,
  honours: ['region', 'review'],
  choices: [],
  clickable: [siteLayerId, siteClusterLayerId],
  Key: SitesKey,
  Controls: null,
  asks: ({ filters }) => ({ sites: sitesQuery(filters), hotspots: hotspotsQuery(filters) }),
  Drawing: lazy(() => import('./layer.tsx')),
})
