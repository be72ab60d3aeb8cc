// Which of a layer's drawings answer to a click.
import { incidentLayerId } from './incidents/style.ts'
import { interventionLayerId } from './interventions/style.ts'
import { observationLayerId } from './observations/style.ts'
import type { OverlayId } from './registry.ts'
import { scanBadgeId } from './scan/style.ts'
import { siteClusterLayerId, siteLayerId } from './sites/style.ts'

export const clickableLayers: Record<OverlayId, readonly string[]> = {
  incidents: [incidentLayerId],
  sites: [siteLayerId, siteClusterLayerId],
  interventions: [interventionLayerId],
  observations: [observationLayerId],
  scan: [scanBadgeId],
}
