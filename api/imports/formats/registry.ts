/** Every format the importer knows, one line each. Where two recognise a file alike, the first is taken. */
import { answerCounts } from './areas/answer-counts.ts'
import { areaCounts } from './areas/area-counts.ts'
import { monthlyEvents } from './areas/monthly-events.ts'
import { populationBySex } from './areas/population-by-sex.ts'
import { boundaries } from './boundaries/boundaries.ts'
import { seen } from './field/seen.ts'
import { cast } from './forecasts/cast.ts'
import { views } from './forecasts/views.ts'
import type { ImportFormat } from './format.ts'
import { acled } from './incidents/acled.ts'
import { acledDeleted } from './incidents/acled-deleted.ts'
import { incidentCsv } from './incidents/incident-csv.ts'
import { policeUk } from './incidents/police-uk.ts'
import { ucdpGed } from './incidents/ucdp-ged.ts'
import { ushahidi } from './incidents/ushahidi.ts'
import { hapiPresence, plainWork, taggedWork } from './interventions/who-does-what.ts'
import { ownExports } from './own/own-exports.ts'
import { gazetteer } from './places/gazetteer.ts'
import { commitments } from './plans/commitments.ts'
import { consultations } from './plans/consultations.ts'
import { kobo, microdata, odk } from './surveys/surveys.ts'
import { weeklyLines } from './weekly/weekly-lines.ts'

export const importFormats: readonly ImportFormat[] = [
  boundaries,
  ownExports,
  kobo,
  odk,
  ucdpGed,
  acled,
  acledDeleted,
  policeUk,
  ushahidi,
  gazetteer,
  microdata,
  consultations,
  commitments,
  views,
  cast,
  hapiPresence,
  taggedWork,
  plainWork,
  monthlyEvents,
  populationBySex,
  answerCounts,
  areaCounts,
  seen,
  incidentCsv,
  weeklyLines,
]
