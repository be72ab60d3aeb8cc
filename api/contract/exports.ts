/** GET /api/exports/{what}.{format}: exactly what the filter holds, with its source, filter and data version inside. */
import { z } from 'zod'
import { filtersWith } from './filters.ts'

export const exportKinds = ['districts', 'incidents', 'observations', 'interventions'] as const
export const exportFormats = ['csv', 'geojson'] as const
/** `provenance=true` puts the source, filter and data version before the rows of a CSV file, each line starting with `#`. */
export const exportsQuery = filtersWith({ provenance: z.stringbool().default(false) })
