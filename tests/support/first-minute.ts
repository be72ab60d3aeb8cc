/** A visit over a slow line, on a slow machine: what it asks for and when its reader sees what. */
import type { BrowserContext } from 'playwright-core'
import type { SlowLine } from './slow-line.ts'

export type Visit = {
  questions: number
  bytes: number
  /** Milliseconds from opening the address. */
  firstWordsMs: number
  answerMs: number
  mapMs: number
  /** Together, in milliseconds, until the map is drawn. */
  longTasksMs: number
}
type Seen = { words?: number; answer?: number; map?: number; longMs: number }
declare global {
  interface Window {
    seen: Seen
  }
}

/** Runs in the page before all else: as it is written, so no function in it may have a name. */
function watch(): void {
  const seen: Seen = { longMs: 0 }
  window.seen = seen
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) seen.words ??= startTime
  }).observe({ type: 'paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (startTime < (seen.map ?? Number.POSITIVE_INFINITY)) seen.longMs += duration
  }).observe({ type: 'longtask', buffered: true })
  new MutationObserver(() => {
    const title = document.querySelector('[data-over-map="title"] [aria-busy]')
    if (document.querySelector('[data-testid="coverage"]') !== null && title?.getAttribute('aria-busy') === 'false')
      seen.answer ??= performance.now()
    if (document.querySelector('[data-map-idle="true"]') !== null) seen.map ??= performance.now()
  }).observe(document, { subtree: true, childList: true, attributes: true })
}

export async function visit(context: BrowserContext, { url, passed }: SlowLine, slowed: number): Promise<Visit> {
  const page = await context.newPage()
  try {
    const debug = await context.newCDPSession(page)
    await debug.send('Emulation.setCPUThrottlingRate', { rate: slowed })
    await page.addInitScript(watch)
    const before = passed()
    await page.goto(url, { waitUntil: 'commit' })
    await page.waitForFunction(() => window.seen.map !== undefined, undefined, { timeout: 120_000, polling: 50 })
    const after = passed()
    const { words, answer, map, longMs } = await page.evaluate(() => window.seen)
    return {
      questions: after.questions - before.questions,
      bytes: after.bytesDown - before.bytesDown,
      firstWordsMs: words ?? Number.NaN,
      answerMs: answer ?? Number.NaN,
      mapMs: map ?? Number.NaN,
      longTasksMs: longMs,
    }
  } finally {
    await page.close()
  }
}
