/** The first and the last month this instance holds anything for; null when it holds nothing dated. */
import { z } from 'zod'
import { perSeq } from '#api/mirror/per-seq.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'

const sql = sqlFile('queries/held-months.sql')
const rows = z.array(z.object({ firstMonth: z.string().nullable(), lastMonth: z.string().nullable() })).length(1)
export type HeldMonths = z.infer<typeof rows>[number]

export const heldMonths = perSeq(
  async (mirror): Promise<HeldMonths> =>
    rows.parse(await mirror.query(sql, {}))[0] ?? { firstMonth: null, lastMonth: null },
)
