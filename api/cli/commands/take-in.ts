/** `take-in`: a sealed file of an office, checked or taken in, and what it changes. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { json } from 'node:stream/consumers'
import { problem } from '#api/contract/problems.ts'
import { type SealedReport, sealedReport } from '#api/contract/sealed-files.ts'
import { inEnglish, sayInEnglish } from '#api/http/in-english.ts'
import type { Settings } from '#api/settings.ts'
import { cli } from '#web/text/en/cli.ts'
import { openClient, succeed } from '../api-client.ts'
import { requireRecord } from '../open-here.ts'
import type { Report } from '../report.ts'

export type TakeInOptions = { check?: boolean }

const asideShown = 10

export async function takeIn(settings: Settings, file: string, { check }: TakeInOptions): Promise<Report> {
  requireRecord(settings)
  const client = await openClient(settings)
  try {
    const size = await sizeOf(file)
    const reply = await succeed(client, {
      method: 'POST',
      path: `/api/sealed-files?dryRun=${check === true}`,
      headers: { 'Content-Type': 'application/octet-stream', 'Content-Length': String(size) },
      body: createReadStream(file),
    })
    const told = sealedReport.parse(await json(reply.body))
    return { json: inEnglish(told), lines: linesOf(file, told) }
  } finally {
    await client.close()
  }
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch {
    throw problem('import.unreadable', { code: 'file-not-there' })
  }
}

function linesOf(file: string, told: SealedReport): string[] {
  const words = cli.takeIn
  const aside = told.aside.slice(0, asideShown)
  const more = told.asideTotal - aside.length
  return [
    words.head(file, told.office.name, told.from, told.to, told.state),
    words.counts(told.counts),
    ...told.kinds.map(({ kind, ...counts }) => words.kind(kind, counts)),
    ...told.changed.map(({ name, pcode, kind, count }) => words.changed(name ?? pcode, kind, count)),
    ...aside.map(({ seq, kind, subject, reason }) => words.aside(seq, kind, subject, sayInEnglish(reason))),
    ...(more > 0 ? [words.more(more)] : []),
    ...[...told.notes, ...told.moved].map((said) => words.said(sayInEnglish(said))),
  ]
}
