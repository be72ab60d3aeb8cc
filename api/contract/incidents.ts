/** GET /api/incidents: the records themselves, page by page, with the exact total. */
import { z } from 'zod'
import { incident } from '#data/schema/incident.ts'
import { answeredAs } from './estimates.ts'
import { filtersWith } from './filters.ts'

export const pageShape = {
  limit: z.coerce.number().int().min(1).max(5000).default(200),
  /** Opaque: the `nextCursor` of the page before. */
  cursor: z.string().max(400).optional(),
}
export const incidentsQuery = filtersWith({
  ...pageShape,
  sort: z.enum(['date', '-date', 'kind', 'pcode']).default('-date'),
})
export const incidentRow = incident.extend({ districtName: z.string().nullable() }).meta({ id: 'IncidentRow' })
export type IncidentRow = z.infer<typeof incidentRow>
export const incidents = z
  .object({ ...answeredAs, total: z.int(), rows: z.array(incidentRow), nextCursor: z.string().nullable() })
  .meta({ id: 'Incidents' })
export type Incidents = z.infer<typeof incidents>

/** Placed incidents as parallel columns, small enough for a map to cluster exactly. */
export const pointColumns = z.object({
  /** Rows in the filter, placed or not. */
  total: z.int(),
  incidentId: z.array(z.string()),
  lng: z.array(z.number()),
  lat: z.array(z.number()),
  kind: z.array(z.string()),
  date: z.array(z.string()),
  geoPrecision: z.array(z.int()),
  /** In the filter but with no position at all. */
  withoutPosition: z.int(),
})

/** GET /api/incidents/points: every placed incident of the filter. */
export const incidentPoints = pointColumns.extend(answeredAs).meta({ id: 'IncidentPoints' })
export type IncidentPoints = z.infer<typeof incidentPoints>
