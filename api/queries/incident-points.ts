/** Positions of incidents as parallel columns. Exact: for those who may see them. */
import { pointColumns } from '#api/contract/incidents.ts'
import { question } from './ask.ts'

export const incidentPoints = question('incident-points', pointColumns)
