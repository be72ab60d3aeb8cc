/** All rows of a table, whichever batch they came with. */
import type { DemoBatch } from '#data/generate/demo.ts'

export const demoRows =
  (batches: readonly DemoBatch[]) =>
  (table: string): any[] =>
    batches.flatMap(({ rows }) => Object.entries(rows).flatMap(([name, list]) => (name === table ? list : [])))
