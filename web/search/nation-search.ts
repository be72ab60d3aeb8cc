// What The nation keeps in the address besides the filter: which figure is rolled up, and the order of the table.
import { z } from 'zod'
import { comparedThing } from '#api/contract/changes.ts'

export const nationColumns = ['name', 'region', 'figure', 'difference', 'verdict'] as const

export const nationSearch = z.object({
  of: comparedThing.optional(),
  /** A column of the table; `-` before it for descending. */
  order: z.enum(nationColumns.flatMap((column) => [column, `-${column}` as const])).optional(),
})
export type NationSearch = z.output<typeof nationSearch>
