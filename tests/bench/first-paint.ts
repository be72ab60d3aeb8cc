/** From opening the address to a drawn map in a real (software-rendered) Chromium, with an empty cache. */
import { launchChromium } from '#tests/support/chromium.ts'
import { serveInstance } from '#tests/support/served-instance.ts'
import { type Measurement, median, millisecondsOf } from './reading.ts'

export const firstPaint: Measurement = {
  id: 'first-paint',
  run: async () => {
    const served = await serveInstance({ deadlineMs: 120_000, args: ['--demo-sign-in'] })
    const browser = await launchChromium()
    try {
      const times: number[] = []
      for (let i = 0; i < 5; i++) {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
        times.push(
          await millisecondsOf(async () => {
            await page.goto(served.url)
            await page.locator('[data-map-idle="true"]').waitFor({ timeout: 60_000 })
          }),
        )
        await page.close()
      }
      return [
        { what: 'map drawn, empty cache, software graphics, p50', value: median(times) / 1000, unit: 's', goal: null },
      ]
    } finally {
      await browser.close()
      await served.stop()
    }
  },
}
