// Grievances as they stand inside a sentence.
import type { GrievanceId } from '#data/schema/grievance.ts'

const names: Record<GrievanceId, string> = {
  land: 'land',
  water: 'water',
  services: 'services',
  marginalisation: 'being left out',
  livelihoods: 'jobs and livelihoods',
  governance: 'how decisions are made',
  corruption: 'corruption',
  'security-conduct': 'conduct of police and army',
  'intergroup-tension': 'tension between groups',
}
/** A file may bring grievances of its own: they go by their own names. */
const named = new Map<string, string>(Object.entries(names))
export const grievanceName = (id: string): string => named.get(id) ?? id
