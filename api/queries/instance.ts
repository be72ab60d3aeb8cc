/** What country this instance is for. Null before it has been set up. */
import { z } from 'zod'
import type { Mirror } from '#api/mirror/mirror.ts'
import { perSeq } from '#api/mirror/per-seq.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'

const sql = sqlFile('queries/instance.sql')
const rows = z.array(z.object({ name: z.string(), countryCode: z.string().nullable(), fictional: z.boolean() }))
export type Instance = z.infer<typeof rows>[number]

export const instance = perSeq(
  async (mirror): Promise<Instance | null> => rows.parse(await mirror.query(sql, {}))[0] ?? null,
)

/** Whether the country is made up. */
export const isFictional = async (mirror: Mirror): Promise<boolean> => (await instance(mirror))?.fictional ?? false
