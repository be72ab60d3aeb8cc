// Where a download of exactly this filter stands.
import type { ExportFormatId, ExportKind } from '#api/contract/exports.ts'
import type { Filters } from '#api/contract/filters.ts'
import { apiAddress } from '#web/client.ts'

/** HXL lets titles stand above the header, so a file handed from one to another says what it is. */
const says = (format: ExportFormatId) => (format === 'hxl.csv' ? { provenance: true } : {})

export const exportAddress = (
  what: ExportKind,
  format: ExportFormatId,
  filters: Filters,
  extra: { months?: number } = {},
): string => apiAddress(`exports/${what}.${format}`, { ...filters, ...extra, ...says(format) })
