/**
 * Prints one page to PDF by a Chromium of this machine, in a profile of its own that is thrown away. The address it opens holds a
 * key, so it is written into a file only this person can read: a list of processes, which everybody can read, shows the file's name.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { problem } from '#api/contract/problems.ts'

/** How long the page may go on without anything left to fetch: its clock stands still while an answer is on its way. */
const settledMs = 10_000
/** A country's first answers take their time on a small machine. */
const patienceMs = 300_000
const mostSaid = 300

export async function printPage(chromium: string, address: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'upstream-print-'))
  try {
    const [start, sheet] = [join(folder, 'start.html'), join(folder, 'sheet.pdf')]
    await writeFile(start, `<!doctype html><meta http-equiv="refresh" content="0;url=${address}">`, { mode: 0o600 })
    const said = await run(chromium, [
      '--headless',
      // As root there is no sandbox to be had; nothing is opened but our own pages.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-extensions',
      '--disable-sync',
      '--no-default-browser-check',
      '--no-first-run',
      `--user-data-dir=${join(folder, 'profile')}`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${sheet}`,
      `--virtual-time-budget=${settledMs}`,
      pathToFileURL(start).href,
    ])
    const pdf = await readFile(sheet).catch(() => null)
    if (pdf === null || pdf.subarray(0, 5).toString('latin1') !== '%PDF-')
      throw problem('printer.failed', { code: 'chromium-failed', path: chromium, said: said.slice(-mostSaid) })
    return pdf
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** What it said, which no address is in: the key's is in the file. */
const run = (chromium: string, args: string[]): Promise<string> =>
  new Promise((resolve) =>
    execFile(chromium, args, { timeout: patienceMs, killSignal: 'SIGKILL' }, (error, _out, err) =>
      resolve(error === null ? '' : `${error.signal ?? error.code ?? ''} ${err.trim()}`.trim()),
    ),
  )
