/** A phone with reports on it behind a bad line, until all have arrived: how often each did, and what it cost. */
import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { type Queued, queueReports } from './queued.ts'
import type { SlowLine } from './slow-line.ts'

export const reportsOf = (n: number, about: string): Queued[] =>
  Array.from({ length: n }, (_, at) => ({ uuid: randomUUID(), note: `${about} ${at}` }))

/** Grainy, so that it does not shrink: about 8 kB for 96 pixels, 60 kB for 300. */
export const aJpeg = async (px: number): Promise<Uint8Array> =>
  new Uint8Array(
    await sharp({
      create: {
        width: px,
        height: px,
        channels: 3,
        background: '#333',
        noise: { type: 'gaussian', mean: 120, sigma: 50 },
      },
    })
      .jpeg({ quality: 80 })
      .toBuffer(),
  )

export async function opensOutbox(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto('/outbox', { timeout: 120_000 })
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** Signs the phone in as a field officer of the demonstration and gives whose reports these will be. */
export async function signsIn(context: BrowserContext, url: string): Promise<string> {
  const answer = await context.request.post('/api/session', {
    data: { role: 'field-officer' },
    headers: { origin: url },
  })
  const { reporter } = await answer.json()
  return reporter
}

export async function putsOnPhone(
  context: BrowserContext,
  reports: readonly Queued[],
  jpeg: Uint8Array,
  owner: string,
  photos = 1,
) {
  const page = await opensOutbox(context)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await context.setOffline(true)
  await queueReports(page, reports, jpeg, owner, photos)
  await page.reload()
  await page.getByText(`${reports.length} not sent yet`).waitFor({ timeout: 120_000 })
  await page.close()
}

type Row = { uuid: string; note: string; photo: string | null; photos: string[] }
/** The rows of the record that say so, however they came. */
export async function arrived(url: string, about: string): Promise<Row[]> {
  const rows: Row[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const answer = await fetch(`${url}/api/observations?from=2026-01&to=2030-12&limit=5000${after}`)
    const page: { rows: Row[]; nextCursor: string | null } = await answer.json()
    rows.push(...page.rows)
    cursor = page.nextCursor
  }
  return rows.filter(({ note }) => note.startsWith(about))
}

export const bytesFor = async (behind: SlowLine, work: () => Promise<void>): Promise<number> => {
  const before = behind.sentUp()
  await work()
  return behind.sentUp() - before
}
