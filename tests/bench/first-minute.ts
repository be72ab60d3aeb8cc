/** The first minute on a slow line and a slow laptop, at two sizes; then the same page opened again. */
import type { Browser } from 'playwright-core'
import { launchChromium } from '#tests/support/chromium.ts'
import { type Visit, visit } from '#tests/support/first-minute.ts'
import { serveInstance } from '#tests/support/served-instance.ts'
import { type SlowLine, slowLine } from '#tests/support/slow-line.ts'
import { type Measurement, median, type Reading } from './reading.ts'

const kilobitsASecond = 1600
/** There and back 150 ms. */
const delayMs = 75
const slowed = 4
const goes = 3
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]
const of = (visits: readonly Visit[], part: keyof Visit, per = 1000): number =>
  median(visits.map((each) => each[part])) / per

async function opened(browser: Browser, line: SlowLine, viewport: (typeof sizes)[number]) {
  const context = await browser.newContext({ viewport })
  try {
    const first = await visit(context, line, slowed)
    // What the page keeps for a visit without a network comes over the same line, but is not waited for here.
    line.line.kilobitsASecond = Number.POSITIVE_INFINITY
    const page = await context.newPage()
    await page.goto(line.url)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.close()
    line.line.kilobitsASecond = kilobitsASecond
    return { first, second: await visit(context, line, slowed) }
  } finally {
    await context.close()
  }
}

export const firstMinute: Measurement = {
  id: 'first-minute',
  run: async () => {
    const served = await serveInstance({ deadlineMs: 120_000, args: ['--demo-sign-in'] })
    const browser = await launchChromium()
    const line = await slowLine(served.url, () => 1)
    const readings: Reading[] = []
    try {
      for (const size of sizes) {
        const visits: Awaited<ReturnType<typeof opened>>[] = []
        for (let i = 0; i < goes; i++) {
          Object.assign(line.line, { kilobitsASecond, delayMs })
          visits.push(await opened(browser, line, size))
        }
        const first = visits.map((each) => each.first)
        const second = visits.map((each) => each.second)
        const add = (what: string, value: number, unit: string, atMost: number) =>
          readings.push({ what: `slow line, ${size.width}×${size.height}: ${what}`, value, unit, goal: { atMost } })
        add('requests until the map is drawn', of(first, 'questions', 1), '', 25)
        add('came until then', of(first, 'bytes'), 'kB', 560)
        add('first words', of(first, 'firstWordsMs'), 's', 1.2)
        add('headline and coverage line', of(first, 'answerMs'), 's', 2)
        add('map drawn', of(first, 'mapMs'), 's', 5.5)
        add('long tasks until then', of(first, 'longTasksMs'), 's', 1.5)
        add('second visit, map drawn', of(second, 'mapMs'), 's', 2.5)
        add('second visit, came until then', of(second, 'bytes'), 'kB', 15)
      }
      return readings
    } finally {
      await line.close()
      await browser.close()
      await served.stop()
    }
  },
}
