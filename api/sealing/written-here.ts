/** What was written here of a promise or an observation since an office last sent word: by others, or by hand. */
import { z } from 'zod'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import type { OfficeKey } from './seal-key.ts'

const changedSql = sqlFile('sealing/written-here.sql')
const toldSql = sqlFile('sealing/told-last.sql')
const placedSql = sqlFile('sealing/placed-here.sql')
const changes = z.tuple([z.object({ movedOn: z.string().nullable(), askedOn: z.string().nullable() })])
const tellings = z.array(z.object({ seq: z.number() }))
const placements = z.array(z.object({ pcode: z.string() }))

export async function changedElsewhere(mirror: Mirror, commitmentId: string, office: OfficeKey) {
  const [found] = changes.parse(await mirror.query(changedSql, { commitmentId, office }))
  return found
}

export const placedHere = async (mirror: Mirror, uuid: string): Promise<string | null> =>
  placements.parse(await mirror.query(placedSql, { uuid }))[0]?.pcode ?? null

/** Null where no such work is known. */
export const toldLast = async (mirror: Mirror, interventionId: string): Promise<number | null> =>
  tellings.parse(await mirror.query(toldSql, { interventionId }))[0]?.seq ?? null
