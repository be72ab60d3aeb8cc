// Every view and every layer on top, in the order they are offered. A new one is a folder here and a line below.
import { paintAction } from './action/style.ts'
import { paintBuildings } from './buildings/style.ts'
import { paintEmerging } from './emerging/style.ts'
import { paintFeeling } from './feeling/style.ts'
import { paintGrievanceViolence } from './grievance-violence/style.ts'
import { paintHeard } from './heard/style.ts'
import { paintHotspots } from './hotspots/style.ts'
import { paintRate } from './rate/style.ts'
import { paintRisk } from './risk/style.ts'
import { paintSilence } from './silence/style.ts'
import type { PaintView } from './view.ts'

export const overlayIds = ['incidents', 'sites', 'interventions', 'observations', 'scan'] as const
export type OverlayId = (typeof overlayIds)[number]

export const viewIds = [
  'grievance-violence',
  'feeling',
  'rate',
  'hotspots',
  'emerging',
  'risk',
  'buildings',
  'action',
  'heard',
  'silence',
] as const
export type ViewId = (typeof viewIds)[number]

/** Layers that show no position to those who may not see any. */
export const openOverlays: readonly OverlayId[] = ['scan']

type View = { paint: PaintView; overlays: readonly OverlayId[] }
export const views: Record<ViewId, View> = {
  'grievance-violence': { paint: paintGrievanceViolence, overlays: [] },
  feeling: { paint: paintFeeling, overlays: [] },
  rate: { paint: paintRate, overlays: [] },
  hotspots: { paint: paintHotspots, overlays: [] },
  emerging: { paint: paintEmerging, overlays: [] },
  risk: { paint: paintRisk, overlays: [] },
  buildings: { paint: paintBuildings, overlays: ['sites'] },
  action: { paint: paintAction, overlays: ['interventions'] },
  heard: { paint: paintHeard, overlays: [] },
  silence: { paint: paintSilence, overlays: [] },
}
export const defaultView: ViewId = 'grievance-violence'
export const isViewId = (id: string | undefined): id is ViewId => viewIds.some((v) => v === id)
export const isOverlayId = (id: string): id is OverlayId => overlayIds.some((o) => o === id)
