// Clusters in place and time, searched for by a person and drawn once found.
import { lazy } from 'react'
import { defineOverlay } from '#web/layers/overlay.ts'
import { spaceTimeScanQuery } from '#web/queries/space-time-scan.ts'
import { ScanControls } from './controls.tsx'
import { ScanKey } from './key.tsx'
import { scanSort } from './sort.ts'
import { scanBadgeId } from './style.ts'

export const scan = defineOverlay({
  id: 'scan',
  label: ({ spots }) => spots.scan.title,
  showsPositions: false,
  staysOn: true,
  honours: ['region', 'kinds'],
  choices: [scanSort],
  clickable: [scanBadgeId],
  Key: ScanKey,
  Controls: ScanControls,
  asks: ({ filters, choices }) => ({ scan: spaceTimeScanQuery(filters, scanSort.of(choices) === 'ongoing') }),
  Drawing: lazy(() => import('./layer.tsx')),
})
