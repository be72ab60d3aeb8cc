/** Every format the importer knows, one line each. Where two recognise a file alike, the first is taken. */
import { answerCounts } from './answer-counts.ts'
import { areaCounts } from './area-counts.ts'
import { boundaries } from './boundaries.ts'
import type { ImportFormat } from './format.ts'
import { incidentCsv } from './incident-csv.ts'
import { populationBySex } from './population-by-sex.ts'
import { ucdpGed } from './ucdp-ged.ts'

export const importFormats: readonly ImportFormat[] = [
  boundaries,
  ucdpGed,
  populationBySex,
  answerCounts,
  areaCounts,
  incidentCsv,
]
