// Where a download of exactly this filter stands.
import type { exportFormats, exportKinds } from '#api/contract/exports.ts'
import type { Filters } from '#api/contract/filters.ts'
import { apiAddress } from '#web/client.ts'

export const exportAddress = (
  what: (typeof exportKinds)[number],
  format: (typeof exportFormats)[number],
  filters: Filters,
  extra: { months?: number } = {},
): string => apiAddress(`exports/${what}.${format}`, { ...filters, ...extra })
