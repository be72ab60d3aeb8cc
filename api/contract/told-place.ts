/** How exactly a row tells its place to whoever asks. Part of every row that may be a point on the map. */
import { z } from 'zod'
import { positionPrecision } from '#data/schema/precision.ts'

export const toldPlace = {
  positionPrecision: positionPrecision
    .nullable()
    .describe(
      'exact: lng and lat are where it is; cell: within 2 km of them; district: not told; null: it has no position',
    ),
  cell: z.string().nullable().describe('the H3 cell it lies in, where its place is told by a neighbourhood'),
}
