/**
 * GET /api/exports/{what}.{format}: exactly what the filter holds. `csv.zip` holds the CSV and, beside it, its sources, filter and data
 * version; GeoJSON holds them inside; a plain CSV holds its rows alone.
 */
import { z } from 'zod'
import { filtersWith } from './filters.ts'

export const exportKinds = ['districts', 'incidents', 'observations', 'interventions'] as const
export const exportFormats = ['csv', 'csv.zip', 'geojson'] as const
/** `provenance=true` puts them before the rows of a plain CSV, each line starting with `#`: for readers that skip such lines. */
export const exportsQuery = filtersWith({ provenance: z.stringbool().default(false) })
