/** One reading of an uploaded file: a report for a dry run; rows, refused rows and corrections in the record when it is accepted. */
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportProgress, ImportReport } from '#api/contract/imports.ts'
import type { Deps } from '#api/deps.ts'
import type { Draft } from '#api/record/entries.ts'
import { writeAll } from '#api/record/write.ts'
import { createCorrectionsFile } from './corrections-file.ts'
import { openContext } from './import-context.ts'
import { type OpenedFile, openImportFile } from './import-file.ts'
import { readWhole } from './reading.ts'
import { createRejectsFile, type Say } from './rejects.ts'
import { columnsHash, linesHash, openRecall } from './remembered-answers.ts'
import { createRowStage } from './row-stage.ts'
import { chooseSource } from './source-choice.ts'
import { sourceNotes } from './source-notes.ts'
import type { Staged, Staging } from './staging.ts'
import { refused } from './unaccepted-reports.ts'

export type Watcher = {
  tell(progress: ImportProgress): void
  /** From here on the record may hold it, whatever goes wrong. */
  handingOver(): void
}

/** `actor` is who accepts it when nothing stands against the whole file; null for a dry run. */
export async function readImport(
  deps: Deps & { say: Say },
  staging: Staging,
  { report, original, map, askedFormat, after }: Staged,
  actor: string | null,
  watcher: Watcher,
): Promise<ImportReport> {
  const { blobs } = deps
  const { filename } = report
  watcher.tell({ stage: 'reading', rows: 0, share: 0 })
  const answers = new Map(Object.entries(map))
  const unpacked = join(blobs.incoming, randomUUID())
  try {
    const file = await openImportFile(
      ...([blobs.path(original), filename, answers, askedFormat ?? undefined, unpacked] as const),
      openRecall(deps.mirror),
    )
    return await readOpened(deps, staging, file, { report, original, after }, actor, watcher)
  } finally {
    await rm(unpacked, { recursive: true, force: true })
  }
}

async function readOpened(
  deps: Deps & { say: Say },
  staging: Staging,
  file: OpenedFile,
  { report, original, after }: Pick<Staged, 'report' | 'original' | 'after'>,
  actor: string | null,
  watcher: Watcher,
): Promise<ImportReport> {
  const { blobs, mirror } = deps
  const { id, filename } = report
  const recognised = { ...report, format: file.format.id, formatLabel: file.format.label }
  const earlier = actor === null ? await Promise.all(after.map((one) => staging.find(one))) : []
  const waiting = earlier.filter((one) => one !== null)
  const { context, expected, isUnnamed } = await openContext(deps, file, waiting)
  const chosen = file.format.asksSource ? await chooseSource({ mirror, incoming: blobs.incoming }, file, context) : null
  if (chosen !== null && 'question' in chosen) return await refused(recognised, chosen.question, file)
  const source = chosen?.source ?? null

  const paths = { rejects: staging.rejectsPath(id), corrections: staging.correctionsPath(id) }
  for (const path of Object.values(paths)) await rm(path, { force: true })
  const rejects = createRejectsFile(paths.rejects, rejectColumns(file), deps.say)
  const corrections = createCorrectionsFile(paths.corrections)
  const stage = createRowStage(deps, id, actor !== null)
  try {
    const reading = { ...context, reconciliation: context.reconciliation.anew(), source: source?.id ?? '' }
    const { isRefused, ...read } = await readWhole(file, reading, stage, { rejects, corrections }, (rows) =>
      watcher.tell({ stage: 'reading', rows, share: expected === 0 ? null : Math.min(0.99, rows / expected) }),
    )
    await rejects.close()
    await corrections.close()
    await stage.close()
    const notes = [...(source === null ? [] : sourceNotes(source)), ...read.notes]
    const whole = { ...recognised, ...read, notes, source, tables: stage.counts() }
    if (isRefused) return { ...whole, state: 'failed', tables: {} }
    if (actor === null) return { ...whole, state: 'ready' }
    if (whole.accepted + whole.corrected === 0)
      return { ...whole, state: 'discarded', notes: [...notes, { code: 'nothing-new-kept' }] }
    watcher.tell({ stage: 'keeping', rows: read.read, share: 0.99 })
    const rows = await stage.settle()
    const entry: Draft<'import.accepted'> = {
      kind: 'import.accepted',
      subject: id,
      actor,
      body: {
        ...{ batchId: id, format: file.format.id, filename, original, rows },
        ...{ read: read.read, accepted: read.accepted, corrected: read.corrected },
        ...{ rejected: read.rejected, duplicate: read.duplicate },
        ...(chosen === null
          ? {}
          : { source: { id: chosen.source.id, isNamed: chosen.source.because === 'named', layout: chosen.layout } }),
        ...answersOf(file),
        ...(whole.unsettled.length === 0 ? {} : { unsettled: whole.unsettled.slice(0, mostKept) }),
        rejects: rejects.count === 0 ? null : (await blobs.adopt(paths.rejects)).sha256,
        corrections: corrections.count === 0 ? null : (await blobs.adopt(paths.corrections)).sha256,
      },
    }
    const drafts: { draft: Draft }[] = [{ draft: entry }]
    if (isUnnamed && whole.tables.place !== undefined) drafts.unshift({ draft: named(context.country, actor) })
    watcher.handingOver()
    const entries = await writeAll(deps, drafts)
    return { ...whole, state: 'accepted', seq: entries.at(-1)?.seq ?? null }
  } finally {
    await stage.discard()
  }
}

/** More places nobody found than these are settled file by file. */
const mostKept = 500

const rejectColumns = ({ format, sample: { table } }: OpenedFile): readonly string[] =>
  format.remembersLines === true ? ['as_sent'] : (table?.header ?? ['name'])

/** Answers taken over count as given again; those that let the file decide are not kept. */
function answersOf({ format, asUploaded: table, sample: { map } }: OpenedFile) {
  const given = Object.fromEntries(map)
  if (format.remembersLines === true) return { answers: { columns: linesHash, given } }
  return table === null || !table.hasHeader ? {} : { answers: { columns: columnsHash(table), given } }
}

const named = ({ pcode, name }: { pcode: string; name: string }, actor: string): Draft<'instance.created'> => ({
  kind: 'instance.created',
  subject: 'instance',
  actor,
  body: { name, countryCode: pcode === 'ADM0' ? null : pcode, fictional: false },
})
