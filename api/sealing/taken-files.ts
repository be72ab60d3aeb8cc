/** The sealed files taken in before, and what of an office's record has come through them. */
import { z } from 'zod'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import type { OfficeKey } from './seal-key.ts'

const sql = sqlFile('sealing/taken-files.sql')
const rows = z.array(
  z.object({
    takingId: z.string(),
    officeKey: z.string(),
    officeName: z.string(),
    fileSha256: z.string(),
    fromSeq: z.number(),
    toSeq: z.number(),
    chainBefore: z.string(),
    chain: z.string(),
    sealedAt: z.string(),
    landed: z.number(),
    had: z.number(),
    conflicts: z.number(),
    refused: z.number(),
    landedChains: z.array(z.string()),
    asideChains: z.array(z.string()),
    takenAt: z.string(),
    seq: z.number(),
  }),
)
export type TakenFile = z.infer<typeof rows>[number]

export const takenFiles = async (mirror: Mirror, officeKey: OfficeKey | null): Promise<TakenFile[]> =>
  rows.parse(await mirror.query(sql, { officeKey }))

export type Stretch = { from: number; to: number }

/** What of the stretch before `from` has not come yet; null where nothing is missing. */
export function gapBefore(from: number, taken: readonly Stretch[]): Stretch | null {
  let next = 1
  for (const stretch of [...taken].sort((one, other) => one.from - other.from)) {
    if (stretch.from > next) break
    next = Math.max(next, stretch.to + 1)
  }
  return next >= from ? null : { from: next, to: from - 1 }
}

export const isCovered = ({ from, to }: Stretch, taken: readonly Stretch[]): boolean => {
  const before = gapBefore(to + 1, [...taken, { from: 1, to: from - 1 }])
  return before === null
}
