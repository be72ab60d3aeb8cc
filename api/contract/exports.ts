/**
 * GET /api/exports/{what}.{format}: exactly what the filter holds. `csv.zip` holds the CSV and, beside it, its sources, filter and data
 * version; GeoJSON holds them inside; a plain CSV holds its rows alone.
 */
import { z } from 'zod'
import { filtersWith } from './filters.ts'
import { silentMonths } from './silence.ts'

export const exportKinds = [
  'districts',
  'silence',
  'incidents',
  'observations',
  'interventions',
  'evaluations',
  'balance',
] as const
/** Figures by place: for everybody. */
export const openKinds: readonly (typeof exportKinds)[number][] = ['districts', 'silence', 'balance']
export const exportFormats = ['csv', 'csv.zip', 'geojson'] as const
/**
 * `provenance=true` puts them before the rows of a plain CSV, each line starting with `#`: for readers that skip such lines. `months`:
 * of silence, as GET /api/silence takes it.
 */
export const exportsQuery = filtersWith({ provenance: z.stringbool().default(false), months: silentMonths.optional() })
