/**
 * Where files come in: kept as they are, read once for the report, and read into the record when accepted. One at a time, so
 * that two imports of the same rows cannot both be new. Nothing of a dry run is in the record; an accepted import is one
 * entry, whole or not at all. Must not know of HTTP.
 */
import { randomUUID } from 'node:crypto'
import { access, rm } from 'node:fs/promises'
import type { ImportReport } from '#api/contract/imports.ts'
import { Problem, problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import { writeAll } from '#api/record/write.ts'
import { formatKey, ofNoFormat } from '../questions/format.ts'
import { acceptedBatches, type Batch, batchReport } from './batch-reports.ts'
import { createProgressBoard, type ProgressBoard } from './progress.ts'
import { readImport } from './read-import.ts'
import { FileOpen } from './recognise.ts'
import type { Say } from './rejects.ts'
import { openStaging, type Staged } from './staging.ts'
import { blankReport, failed, interrupted, refusal, repeated } from './unaccepted-reports.ts'

export type Upload = {
  bytes: AsyncIterable<Uint8Array>
  filename: string
  dryRun: boolean
  askedFormat: string | null
  map: Record<string, string>
  actor: string
  /** Dry runs this file is checked after, as if they were accepted. */
  after: readonly string[]
  /** Answer as soon as the file has arrived, and read it afterwards. */
  later: boolean
}

export type ImportService = {
  receive(upload: Upload): Promise<ImportReport>
  /** Reads the file again with these answers beside those given before; an empty one lets the file decide. */
  answer(id: string, map: Record<string, string>, later: boolean): Promise<ImportReport>
  /** Reads the file of an accepted import once more, as a dry run, with these answers beside those it was read with. */
  again(id: string, map: Record<string, string>): Promise<ImportReport>
  accept(id: string, actor: string, later: boolean): Promise<ImportReport>
  /** Takes an accepted import back, or lets go of a dry run. */
  undo(id: string, actor: string): Promise<ImportReport>
  report(id: string): Promise<ImportReport>
  list(): Promise<ImportReport[]>
  /** Path of the file of rejects or corrections; null when there is none. */
  rejects(id: string): Promise<string | null>
  corrections(id: string): Promise<string | null>
  watch: ProgressBoard['watch']
}

/** `say` makes sentences for the files a person opens in a spreadsheet. */
export function createImportService(deps: Deps, say: Say): ImportService {
  const { blobs, mirror, clock } = deps
  const staging = openStaging(deps.settings.dir)
  const board = createProgressBoard()
  const inTurn = createTurns()
  const handedOver = new Set<string>()
  /** What is under way on this machine. Nothing of it is kept, so that after a stop everything is as it was before. */
  const underWay = new Map<string, 'reading' | 'accepting'>()

  const newId = (): string => `${clock.now().toISOString().slice(0, 10)}-${randomUUID().slice(0, 8)}`

  async function receive(upload: Upload): Promise<ImportReport> {
    const { bytes, filename, dryRun, askedFormat, map, actor, later } = upload
    const original = (await blobs.put(bytes)).sha256
    const id = newId()
    const staged: Staged = {
      report: blankReport(id, filename, clock.now()),
      original,
      map,
      askedFormat,
      again: null,
      after: [...upload.after],
    }
    if (!later) return inTurn(() => read(staged, dryRun ? null : actor, false))
    await (await staging).save(staged)
    return start(staged, 'reading', () => read(staged, dryRun ? null : actor, true))
  }

  /** Begins what is waited for elsewhere, and says so. */
  function start(staged: Staged, what: 'reading' | 'accepting', work: () => Promise<unknown>): ImportReport {
    const { id } = staged.report
    underWay.set(id, what)
    board.tell(id, { stage: 'waiting', rows: 0, share: null })
    void inTurn(work)
      .catch((error) => {
        // What is wrong with a file is told in its report; only our own faults are for whoever runs this.
        if (!(error instanceof Problem) || error.code === 'bug')
          deps.log.error({ err: error, id }, 'an import broke off')
      })
      .finally(() => {
        underWay.delete(id)
        board.end(id)
      })
    return { ...staged.report, state: what }
  }

  /**
   * `actor` is who accepts it when nothing stands against the whole file; null for a dry run. `before` is what an earlier reading
   * found, to be asked anew where this one cannot be read at all.
   */
  async function read(
    staged: Staged,
    actor: string | null,
    isKept: boolean,
    before: Staged | null = null,
  ): Promise<ImportReport> {
    const { report, original, again } = staged
    try {
      const sameBytes = again === null ? unchangedSince(await acceptedBatches(mirror), original) : undefined
      const found =
        sameBytes === undefined
          ? await readImport({ ...deps, say }, await staging, staged, actor, {
              tell: (progress) => board.tell(report.id, progress),
              handingOver: () => handedOver.add(report.id),
            })
          : repeated(report, sameBytes, actor !== null)
      await (await staging).save({ ...staged, report: found })
      return found
    } catch (error) {
      const isOpen = error instanceof FileOpen
      const isNothing = staged.map[formatKey] === ofNoFormat
      // Another answer about what the file is, or that it is nothing known: that is what is known of it now.
      const isAnswer = before !== null && (isOpen || isNothing)
      const { questions, columns } = isOpen ? error : isAnswer ? report : (before?.report ?? report)
      const { format, formatLabel } = before?.report ?? report
      const told = { ...report, questions: [...questions], columns: [...columns], format, formatLabel }
      const found = failed(told, error)
      if (isKept || isAnswer) await (await staging).save({ ...staged, report: found })
      const isLetGo = before === null || isNothing
      // Once handed to the record it may be durable, whatever went wrong afterwards.
      if (isLetGo && !(isKept && isOpen) && !handedOver.has(report.id)) await dropOriginal(original, report.id)
      if (isAnswer) return found
      throw error
    } finally {
      // Whoever started it says when it ends.
      if (!underWay.has(report.id)) board.end(report.id)
    }
  }

  async function isHere(original: string): Promise<boolean> {
    try {
      await access(blobs.path(original))
      return true
    } catch {
      return false
    }
  }

  /** The bytes of a file nobody accepted go, unless an import or another dry run stands on them. */
  async function dropOriginal(original: string, id: string): Promise<void> {
    // An entry that is durable but not folded yet may name it, and what the record names must stay.
    if (mirror.seq !== deps.journal.seq) return
    const batches = await acceptedBatches(mirror)
    const waiting = await (await staging).list()
    const isUsed =
      batches.some((batch) => batch.originalSha256 === original) ||
      waiting.some(
        (one) =>
          one.original === original &&
          one.report.id !== id &&
          ['ready', 'reading', 'failed'].includes(one.report.state),
      )
    if (!isUsed) await rm(blobs.path(original), { force: true }).catch(() => {})
  }

  async function find(id: string): Promise<{ batch: Batch | null; staged: Staged | null }> {
    const [batch = null] = await acceptedBatches(mirror, id)
    const staged = await (await staging).find(id)
    if (batch === null && staged === null) throw problem('import.unknown', { code: 'import-not-known', id })
    return { batch, staged }
  }

  async function report(id: string): Promise<ImportReport> {
    // Asked first: what ends while its file is looked up was not interrupted.
    const moving = underWay.get(id)
    const { batch, staged } = await find(id)
    if (batch !== null) return batchReport(blobs, batch, staged?.report)
    if (staged === null) throw problem('import.unknown')
    return asItStands(staged.report, staged.report.state === 'reading' ? moving : underWay.get(id))
  }

  function asItStands(kept: ImportReport, now = underWay.get(kept.id)): ImportReport {
    if (now !== undefined) return { ...kept, state: now }
    return kept.state === 'reading' ? interrupted(kept) : kept
  }

  /** A dry run checked after another means what it says only once that one is in. */
  async function requireAccepted(id: string): Promise<void> {
    const { state, filename } = await report(id)
    if (state === 'ready') throw problem('import.refused', { code: 'accept-first', filename })
  }

  return {
    receive,
    report,
    watch: board.watch,
    async answer(id, map, later) {
      const { batch, staged } = await find(id)
      const now = await report(id)
      if (batch !== null || staged === null || !['ready', 'failed'].includes(now.state))
        throw problem('import.refused', refusal(now))
      if (!(await isHere(staged.original))) throw problem('import.refused', { code: 'file-let-go' })
      const { filename, createdAt } = now
      const blank = { ...blankReport(id, filename, clock.now()), createdAt }
      const again: Staged = { ...staged, report: blank, map: { ...staged.map, ...map } }
      if (!later) return inTurn(() => read(again, null, false, staged))
      return start(again, 'reading', () => read(again, null, true, staged))
    },
    async again(id, map) {
      const { batch } = await find(id)
      if (batch === null || batch.undoneSeq !== null || batch.originalSha256 === null)
        throw problem('import.refused', refusal(await report(id)))
      const { filename, format, originalSha256: original, answers, source } = batch
      if (!(await isHere(original))) throw problem('import.refused', { code: 'file-let-go' })
      const answered = { ...(source === null ? {} : { source }), ...answers, ...map }
      const blank = blankReport(newId(), filename, clock.now())
      const staged: Staged = { report: blank, original, map: answered, askedFormat: format, again: id, after: [] }
      return inTurn(() => read(staged, null, false))
    },
    async accept(id, actor, later) {
      const now = await report(id)
      const { staged } = await find(id)
      if (now.state === 'accepted' || now.state === 'accepting') return now
      if (now.state !== 'ready' || staged === null) throw problem('import.refused', refusal(now))
      for (const earlier of staged.after) await requireAccepted(earlier)
      if (now.accepted + now.corrected === 0) throw problem('import.refused', { code: 'nothing-new' })
      const keep = async (): Promise<ImportReport> => {
        // Another request may have come first.
        const latest = await find(id)
        if (latest.batch !== null || latest.staged?.report.state !== 'ready') return report(id)
        const blank = { ...blankReport(id, now.filename, clock.now()), createdAt: now.createdAt }
        return read({ ...latest.staged, report: blank }, actor, true)
      }
      return later ? start(staged, 'accepting', keep) : inTurn(keep)
    },
    undo: (id, actor) =>
      inTurn(async () => {
        const { batch, staged } = await find(id)
        if (batch !== null) {
          if (batch.undoneSeq === null)
            await writeAll(deps, [{ draft: { kind: 'import.undone', subject: id, actor, body: { batchId: id } } }])
          return report(id)
        }
        if (staged === null || !['ready', 'failed'].includes((await report(id)).state)) return report(id)
        const discarded = { ...staged, report: { ...staged.report, state: 'discarded' as const } }
        await (await staging).save(discarded)
        await dropOriginal(staged.original, id)
        return discarded.report
      }),
    async list() {
      const batches = await acceptedBatches(mirror)
      const waiting = await (await staging).list()
      const kept = new Map(waiting.map((one) => [one.report.id, one.report]))
      const recorded = await Promise.all(batches.map((batch) => batchReport(blobs, batch, kept.get(batch.batchId))))
      const ids = new Set(batches.map(({ batchId }) => batchId))
      const others = waiting.map((one) => asItStands(one.report)).filter(({ id }) => !ids.has(id))
      return [...others, ...recorded].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    },
    async rejects(id) {
      const { batch, staged } = await find(id)
      if (batch !== null) return batch.rejectsSha256 === null ? null : blobs.path(batch.rejectsSha256)
      return staged === null || staged.report.problemsTotal === 0 ? null : (await staging).rejectsPath(id)
    },
    async corrections(id) {
      const { batch, staged } = await find(id)
      if (batch !== null) return batch.correctionsSha256 === null ? null : blobs.path(batch.correctionsSha256)
      return staged === null || staged.report.correctionsTotal === 0 ? null : (await staging).correctionsPath(id)
    },
  }
}

/** The import that brought these very bytes, unless a later one corrected something: then they may correct it back. */
function unchangedSince(batches: readonly Batch[], original: string): Batch | undefined {
  const standing = batches.filter(({ undoneSeq }) => undoneSeq === null)
  const before = standing.find(({ originalSha256 }) => originalSha256 === original)
  return standing.some(({ seq, corrected }) => before !== undefined && seq > before.seq && corrected > 0)
    ? undefined
    : before
}

/** One after the other, whatever becomes of the one before. */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work, work)
    last = turn.catch(() => {})
    return turn
  }
}
