/** How long each sort of thing is kept by now. */
import type { Mirror } from '#api/mirror/mirror.ts'
import { retentionNow } from '#api/queries/retention-now.ts'
import { keptForGood, type RetentionDays } from '#data/schema/retention.ts'

export async function keptFor(mirror: Mirror): Promise<RetentionDays> {
  const [said] = await retentionNow(mirror)
  return said?.days ?? keptForGood
}
