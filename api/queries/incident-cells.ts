/** Incidents known to the point, counted by the cells of a grid. Positions: for those who may see them. */
import { z } from 'zod'
import { question } from './ask.ts'

export const incidentCell = z.object({
  gridColumn: z.int(),
  gridRow: z.int(),
  n: z.int(),
  /** In the square world, 0 to 1: where those of the cell are on average. */
  x: z.number(),
  y: z.number(),
  /** Null where of none it is known how many died. */
  fatalities: z.int().nullable(),
  fatalitiesUnknown: z.int(),
  /** Of how many the place is told by its neighbourhood alone. */
  approximate: z.int(),
  /** Of the one incident, where there is one. */
  incidentId: z.string().nullable(),
  kind: z.string().nullable(),
  date: z.string().nullable(),
  pcode: z.string().nullable(),
})
export type IncidentCell = z.infer<typeof incidentCell>

export const incidentCells = question('incident-cells', incidentCell)
