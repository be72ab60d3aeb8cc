/** GET /api/incidents: the records themselves, page by page, with the exact total. */
import { z } from 'zod'
import { incident } from '#data/schema/incident.ts'
import { positionPrecision } from '#data/schema/precision.ts'
import { answeredAs } from './estimates.ts'
import { filtersWith } from './filters.ts'
import { notHandedOn } from './handing-on.ts'
import { toldPlace } from './told-place.ts'

export const pageShape = {
  limit: z.coerce.number().int().min(1).max(5000).default(200),
  /** Opaque: the `nextCursor` of the page before. */
  cursor: z.string().max(400).optional(),
}
export const incidentsQuery = filtersWith({
  ...pageShape,
  sort: z.enum(['date', '-date', 'kind', 'pcode']).default('-date'),
})
export const incidentRow = incident
  .extend({ districtName: z.string().nullable(), ...toldPlace })
  .meta({ id: 'IncidentRow' })
export type IncidentRow = z.infer<typeof incidentRow>
export const incidents = z
  .object({
    ...answeredAs,
    /** Rows in the filter, those not handed on among them. */
    total: z.int(),
    rows: z.array(incidentRow),
    nextCursor: z.string().nullable(),
    /** To a program (a token in a header) rows are left out whose source forbids handing them on; to the page none are. */
    notHandedOn: z.array(notHandedOn),
  })
  .meta({ id: 'Incidents' })
export type Incidents = z.infer<typeof incidents>

/** Incidents known to a point as parallel columns, small enough for a map to cluster exactly; and what is known less exactly. */
export const pointColumns = z.object({
  /** Rows in the filter, placed or not. */
  total: z.int(),
  incidentId: z.array(z.string()),
  lng: z.array(z.number()),
  lat: z.array(z.number()),
  kind: z.array(z.string()),
  date: z.array(z.string()),
  geoPrecision: z.array(z.int()),
  positionPrecision: z.array(positionPrecision),
  /** Incidents whose district is known and nothing closer: drawn as one total a district, never as points. */
  knownToDistrict: z.array(z.object({ pcode: z.string(), incidents: z.int() })),
  /** Neither a point nor in a district: known to a region or the country alone, or outside every outline. */
  inNoDistrict: z.int(),
})

/**
 * GET /api/incidents/points: points + totals of districts + what is in no district = every incident of the filter, but for what is not
 * handed on to a program.
 */
export const incidentPoints = pointColumns
  .extend({ ...answeredAs, notHandedOn: z.array(notHandedOn) })
  .meta({ id: 'IncidentPoints' })
export type IncidentPoints = z.infer<typeof incidentPoints>
