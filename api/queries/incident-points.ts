/** Positions of incidents as parallel columns. Exact: for those who may see them. */
import { incidentPoints as contract } from '#api/contract/incidents.ts'
import { question } from './ask.ts'

export const incidentPoints = question(
  'incident-points',
  contract.omit({ seq: true, from: true, to: true, asOf: true, fictional: true }),
)
