/** GET /api/exports/{what}.{format}: exactly what the filter holds, with its source, filter and data version inside. */
import { z } from 'zod'
import { filters } from './filters.ts'

export const exportKinds = ['districts', 'incidents', 'observations', 'interventions'] as const
export const exportFormats = ['csv', 'geojson'] as const
export const exportKind = z.enum(exportKinds)
export const exportFormat = z.enum(exportFormats)
export const exportsQuery = filters
