/** Incidents of one tile one by one, in the shape of cells of one. Exact: for those who may see positions. */
import { question } from './ask.ts'
import { incidentCell } from './incident-cells.ts'

export const incidentTilePoints = question('incident-tile-points', incidentCell)
