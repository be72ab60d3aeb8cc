/**
 * What a collection of features must be able to do. One file a collection in collections/, one line in its registry; the
 * addresses, the formats and the paging know this and nothing of the subject.
 */
import type { z } from 'zod'
import type { AccessSubject } from '#api/access/access-lines.ts'
import type { After } from '#api/answers/cursor.ts'
import type { Filters, filterShape } from '#api/contract/filters.ts'
import type { ActorRole } from '#api/contract/session.ts'
import type { Column } from '#api/exports/column.ts'
import type { ExportRow } from '#api/exports/export-table.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import type { Permission } from '#api/protection/permissions.ts'
import type { Box } from './bounding-box.ts'
import type { When } from './when.ts'

export type Asking = {
  filters: Filters
  /** By column: only features that hold exactly this. */
  equal: Readonly<Record<string, string>>
  box: Box | null
  when: When | null
}

export type Page = {
  /** A long page may come as the text of its features, where that is made more quickly than here. */
  features: readonly ExportRow[] | { texts: readonly string[] }
  /** Where the next page begins; null on the last. */
  next: After | null
}

/** `notHandedOn`: rows of the filter that stay in the house, because the terms of their source forbid passing them on. */
export type Matched = { total: number; notHandedOn: number }

export type Features = {
  columns: readonly Column[]
  matched(): Promise<Matched>
  page(after: After | null, limit: number): Promise<Page>
  one(id: string): Promise<ExportRow | null>
}

export type Collection = {
  id: string
  title: string
  description: string
  /** The column that names a feature. */
  idColumn: string
  /** What a reader must be allowed; null where anyone may ask. */
  permission: Permission | null
  /** As what its exact positions are written down in the access log; null where it tells none that are anybody's. */
  exact: AccessSubject | null
  /** Which of the product's own filters it takes. */
  filters: readonly (keyof typeof filterShape)[]
  /** Columns that can be asked for by what they hold. */
  equal: Readonly<Record<string, z.ZodType<string>>>
  features(mirror: Mirror, role: ActorRole, asking: Asking): Promise<Features>
}
