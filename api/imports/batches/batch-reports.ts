/** The imports the record holds, each as a report: what the mirror knows of it, and what its rejects file says. */
import { z } from 'zod'
import type { ImportReport } from '#api/contract/imports.ts'
import { unsettledPlace } from '#api/contract/places-to-settle.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import type { Blobs } from '#api/record/journal.ts'
import { importFormats } from '../formats/registry.ts'
import { readCorrections } from './corrections-file.ts'
import { shownProblems } from './first-problems.ts'
import { readRejects } from './rejects.ts'

const batchesSql = sqlFile('imports/batches/accepted-batches.sql')
/** Text of JSON → what it says. */
const inJson = <S extends z.ZodType>(schema: S) =>
  z.string().transform((text): z.infer<S> => schema.parse(JSON.parse(text)))
const batches = z.array(
  z.object({
    batchId: z.string(),
    format: z.string(),
    filename: z.string(),
    rowsRead: z.number(),
    accepted: z.number(),
    corrected: z.number(),
    rejected: z.number(),
    duplicate: z.number(),
    source: z.string().nullable(),
    answers: inJson(z.record(z.string(), z.string())),
    unsettled: inJson(z.array(unsettledPlace)),
    originalSha256: z.string().nullable(),
    rejectsSha256: z.string().nullable(),
    correctionsSha256: z.string().nullable(),
    recordedAt: z.string(),
    seq: z.number(),
    undoneSeq: z.number().nullable(),
  }),
)
export type Batch = z.infer<typeof batches>[number]

export async function acceptedBatches(mirror: Mirror, batchId: string | null = null): Promise<Batch[]> {
  return batches.parse(await mirror.query(batchesSql, { batchId }))
}

export const labelOf = (format: string): string => importFormats.find((one) => one.id === format)?.label ?? format

/** `kept` is the report of its reading, when this machine still has it. */
export async function batchReport(blobs: Blobs, batch: Batch, kept: ImportReport | undefined): Promise<ImportReport> {
  const state = batch.undoneSeq === null ? 'accepted' : 'undone'
  const seq = batch.undoneSeq ?? batch.seq
  if (kept !== undefined) return { ...kept, state, seq }
  const {
    batchId: id,
    format,
    filename,
    rowsRead: read,
    accepted,
    corrected,
    rejected,
    duplicate,
    rejectsSha256,
    correctionsSha256,
    recordedAt,
    unsettled,
  } = batch
  const { problems, total } =
    rejectsSha256 === null ? { problems: [], total: 0 } : await readRejects(blobs.path(rejectsSha256))
  const changes =
    correctionsSha256 === null
      ? { corrections: [], total: 0 }
      : await readCorrections(blobs.path(correctionsSha256), shownProblems)
  const counts = {
    ...{ read, accepted, corrected, rejected, duplicate, problems, problemsTotal: total },
    ...{ corrections: changes.corrections, correctionsTotal: changes.total },
  }
  const unknown = {
    source: null,
    mapping: {},
    tables: {},
    preview: [],
    notes: [],
    columns: [],
    questions: [],
    unsettled,
    where: null,
  }
  return {
    id,
    state,
    format,
    formatLabel: labelOf(format),
    filename,
    ...counts,
    ...unknown,
    createdAt: recordedAt,
    seq,
  }
}
