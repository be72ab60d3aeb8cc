/** Grievances: the closed list of complaint categories, each under one of the root causes. */
import { z } from 'zod'

export const rootCauses = [
  { id: 'access-to-resources', label: 'Access to resources' },
  { id: 'services', label: 'Poor or inequitable services' },
  { id: 'marginalisation', label: 'Marginalisation' },
  { id: 'livelihoods', label: 'Livelihoods' },
  { id: 'governance', label: 'Governance' },
  { id: 'corruption', label: 'Corruption' },
  { id: 'security-conduct', label: 'Conduct of security providers' },
  { id: 'intergroup-tension', label: 'Tension between groups' },
] as const

export const grievances = [
  { id: 'land', label: 'Land', cause: 'access-to-resources' },
  { id: 'water', label: 'Water', cause: 'access-to-resources' },
  { id: 'services', label: 'Services', cause: 'services' },
  { id: 'marginalisation', label: 'Being left out', cause: 'marginalisation' },
  { id: 'livelihoods', label: 'Jobs and livelihoods', cause: 'livelihoods' },
  { id: 'governance', label: 'How decisions are made', cause: 'governance' },
  { id: 'corruption', label: 'Corruption', cause: 'corruption' },
  { id: 'security-conduct', label: 'Conduct of police and army', cause: 'security-conduct' },
  { id: 'intergroup-tension', label: 'Tension between groups', cause: 'intergroup-tension' },
] as const
export type GrievanceId = (typeof grievances)[number]['id']
export const grievanceIds = grievances.map((g) => g.id)
export const grievanceId = z.enum(grievanceIds)

/** How much a respondent says a grievance weighs: 0 none, 1 some, 2 serious, 3 very serious. */
export const severity = z.int().min(0).max(3)
/** Severity from which a grievance counts as serious. */
export const seriousSeverity = 2
