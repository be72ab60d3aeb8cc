/** An import of an office beside what is known here: new, had, or in conflict with what came by another road. */
import { acceptedBatches, type Batch } from '#api/imports/batches/batch-reports.ts'
import type { Entry } from '#api/record/entries.ts'
import { toldElsewhere, unfit } from './known-here.ts'
import { conflict, had, isNew, refused, type Weighed, type Weighing } from './weighed.ts'

type Accepted = Entry<'import.accepted'> & { body: NonNullable<Entry<'import.accepted'>['body']> }

export async function weighImport(weighing: Weighing, entry: Accepted): Promise<Weighed> {
  const { mirror, office, blobPath } = weighing
  const { batchId, original, rows } = entry.body
  const batches = await acceptedBatches(mirror)
  const known = batches.find((batch) => batch.batchId === batchId)
  if (known !== undefined) {
    if ((await bodyHashAt(weighing, known.seq)) !== entry.sha256) return conflict({ code: 'sealed-other-content' })
    return known.undoneSeq === null ? had : refused({ code: 'sealed-taken-back-here' })
  }
  if (original !== null && standsHere(batches, original)) return had
  const files = rows.map(({ table, count, sha256 }) => ({ table, count, path: blobPath(sha256) }))
  for (const file of files) {
    const why = await unfit(mirror, file)
    if (why !== null) return refused(why)
  }
  for (const file of files) {
    const why = await toldElsewhere(mirror, office, file)
    if (why !== null) return conflict(why)
  }
  return isNew(null)
}

/** The very bytes of the file were brought in here too. */
const standsHere = (batches: readonly Batch[], original: string): boolean =>
  batches.some(({ originalSha256, undoneSeq }) => originalSha256 === original && undoneSeq === null)

async function bodyHashAt({ journal }: Weighing, seq: number): Promise<string | null> {
  for await (const entry of journal.read(seq - 1)) return entry.sha256
  return null
}
