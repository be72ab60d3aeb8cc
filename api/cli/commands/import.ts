/**
 * `import`: hands each file to the API in turn, boundaries first, and reports what became of it. A file that cannot be read or is
 * refused stops none of the others; it is named with its reason. In a dry run, later files are checked after the earlier ones.
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { json } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { type ImportReport, importReport, type RowProblem } from '#api/contract/imports.ts'
import { Problem, problem } from '#api/contract/problems.ts'
import type { ProblemStatement } from '#api/contract/statements/problems.ts'
import { inEnglish, problemInEnglish, sayInEnglish } from '#api/http/in-english.ts'
import type { Settings } from '#api/settings.ts'
import { cli } from '#web/text/en/cli.ts'
import { type ApiClient, openClient, succeed } from '../api-client.ts'
import type { Report } from '../report.ts'
import { linesOfQuestions } from './import-questions.ts'

export type ImportOptions = { dryRun?: boolean; format?: string; map?: string; rejects?: string; corrections?: string }

type Refused = { file: string; problem: Problem; questions: readonly string[] }

/** How a refused file could be answered for. */
const asked = new WeakMap<Problem, readonly string[]>()

const pollMs = 100
const problemsShown = 10

export async function importFiles(settings: Settings, files: string[], options: ImportOptions): Promise<Report> {
  const client = await openClient(settings)
  const order = boundariesFirst(files)
  const reports: ImportReport[] = []
  const refused: Refused[] = []
  try {
    for (const file of order) {
      try {
        reports.push(await importFile(client, file, options, reports))
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        refused.push({ file, problem: error, questions: asked.get(error) ?? [] })
      }
    }
  } finally {
    await client.close()
  }
  const isMoved = order.some((file, at) => file !== files[at])
  return {
    json: {
      batches: reports.map(batchOf),
      ...(refused.length === 0 ? {} : asJson(refused)),
    },
    lines: [
      ...(isMoved ? [cli.import.boundariesFirst] : []),
      ...reports.flatMap((report) => linesOf(report, options.dryRun === true)),
    ],
    ...(refused.length === 0 ? {} : { refused: together(refused) }),
  }
}

const asJson = (refused: readonly Refused[]) => ({
  refused: refused.map(({ file, problem: why }) => ({ file, problem: problemInEnglish(why) })),
  problem: problemInEnglish(together(refused)),
})

/** Incidents and figures need the districts they lie in, in whatever order the files were named. */
const boundariesFirst = (files: readonly string[]): string[] => {
  const mayBeBoundaries = (file: string): boolean => /\.(geo|topo)?json$/i.test(file)
  return [...files.filter(mayBeBoundaries), ...files.filter((file) => !mayBeBoundaries(file))]
}

/** One problem for all files that were not taken, each with its reason. */
function together(refused: readonly Refused[]): Problem {
  const [first] = refused
  if (first === undefined) throw new Error('nothing was refused')
  const reasons = refused.map(({ file, problem: why, questions }) => {
    const { detail, title } = problemInEnglish(why)
    return [cli.ofFile(file, detail ?? title), ...questions].join('\n  ')
  })
  return new Problem({ ...first.problem, detail: { code: 'as-written', text: reasons.join('\n  ') } })
}

async function importFile(
  client: ApiClient,
  file: string,
  options: ImportOptions,
  before: readonly ImportReport[],
): Promise<ImportReport> {
  const size = await sizeOf(file)
  const query = new URLSearchParams({ filename: basename(file), dryRun: String(options.dryRun === true) })
  if (options.format !== undefined) query.set('format', options.format)
  if (options.map !== undefined) query.set('map', options.map)
  const waiting = before.filter(({ state }) => state === 'ready').map(({ id }) => id)
  if (options.dryRun === true && waiting.length > 0) query.set('after', waiting.join(','))
  const send = async (headers: Record<string, string> = {}): Promise<ImportReport> => {
    const sent = await reportOf(client, {
      method: 'POST',
      path: `/api/imports?${query}`,
      headers: { 'Content-Type': 'application/octet-stream', 'Content-Length': String(size), ...headers },
      body: createReadStream(file, { highWaterMark: 1024 * 1024 }),
    })
    return settled(client, sent)
  }
  let report = await send().catch(async (error) => {
    if (error instanceof Problem && error.code === 'import.unrecognised') {
      // Kept only while somebody is asked: what is asked is told here, and answered by the same command.
      const open = await send({ Prefer: 'respond-async' })
      asked.set(error, linesOfQuestions(open.questions))
      await reportOf(client, { method: 'DELETE', path: `/api/imports/${open.id}` })
    }
    throw error
  })
  for (const what of ['rejects', 'corrections'] as const) {
    const path = options[what]
    if (path !== undefined) await saveBeside(client, report.id, what, path)
  }
  if (report.state === 'ready' && options.dryRun !== true) {
    report = await reportOf(client, { method: 'POST', path: `/api/imports/${report.id}/accept` })
  }
  if (report.state === 'failed') {
    const [first] = report.problems
    const refusal = problem('import.refused', first === undefined ? { code: 'went-wrong' } : why(first))
    asked.set(refusal, linesOfQuestions(report.questions))
    throw refusal
  }
  return report
}

async function settled(client: ApiClient, sent: ImportReport): Promise<ImportReport> {
  let report = sent
  while (report.state === 'reading') {
    await wait(pollMs)
    report = await reportOf(client, { method: 'GET', path: `/api/imports/${report.id}` })
  }
  return report
}

const why = ({ reason, suggestion }: RowProblem): ProblemStatement =>
  suggestion === undefined ? reason : { code: 'refused-unless', reason, suggestion }

const reportOf = async (client: ApiClient, asking: Parameters<ApiClient['ask']>[0]): Promise<ImportReport> =>
  importReport.parse(await json((await succeed(client, asking)).body))

async function saveBeside(client: ApiClient, id: string, what: 'rejects' | 'corrections', file: string): Promise<void> {
  const { body } = await succeed(client, { method: 'GET', path: `/api/imports/${id}/${what}.csv` })
  await pipeline(body, createWriteStream(file))
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch {
    throw problem('import.unreadable', { code: 'file-not-there' })
  }
}

const batchOf = (report: ImportReport) => {
  const { id, format, filename, state, read, accepted, corrected, rejected, duplicate } = report
  const { problems, problemsTotal, corrections, correctionsTotal, notes } = report
  return {
    ...{ id, format, filename, state, read, accepted, corrected, rejected, duplicate },
    ...{ problems: inEnglish(problems), problemsTotal, corrections, correctionsTotal, notes: inEnglish(notes) },
  }
}

function linesOf(report: ImportReport, dryRun: boolean): string[] {
  const { problems, problemsTotal } = report
  const changed = report.corrections.slice(0, problemsShown)
  const shown = problems.slice(0, problemsShown)
  return [
    cli.import.head(report, dryRun),
    cli.import.counts(report),
    ...report.notes.map((note) => cli.import.note(sayInEnglish(note))),
    ...(dryRun ? linesOfQuestions(report.questions) : []),
    ...changed.map(cli.import.corrected),
    ...more(report.correctionsTotal - changed.length, 'corrections'),
    ...shown.map((one) => cli.import.problem(one.line, one.field, sayInEnglish(why(one)))),
    ...more(problemsTotal - shown.length, 'rejects'),
  ]
}

const more = (count: number, option: string): string[] => (count > 0 ? [cli.import.more(count, option)] : [])
