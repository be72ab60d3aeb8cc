/**
 * R6 at length: five hundred reports of three photos each behind a 2G line (5 % of packets lost, connections that break), through a killed
 * tab, a killed browser, airplane mode, and a server that is busy or whose proxy takes small parts only. The line is as bad as 2G and
 * SPEED times as fast, or its 250 kbit/s and 400 ms would take hours; what is lost and broken is so by the packet, whatever the speed.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { aJpeg, arrived, bytesFor, opensOutbox, putsOnPhone, reportsOf, signsIn } from '#tests/support/carried.ts'
import { launchPhone } from '#tests/support/chromium.ts'
import { slowLine } from '#tests/support/slow-line.ts'

const many = Number(process.env.REPORTS ?? 500)
const photosEach = 3
const speed = Number(process.env.SPEED ?? 32)
const twoG = { kilobitsASecond: 250 * speed, delayMs: 200 / speed, loss: 0.05, breaks: 0.001 }

test(`R6: ${many} reports with ${photosEach} photos each arrive once over 2G, whatever happens, at no more than 1.15 times the bytes`, async () => {
  const url = inject('demoUrl')
  const line = await slowLine(url, Math.random)
  const folder = mkdtempSync(join(tmpdir(), 'upstream-phone-'))
  const about = `long way ${randomUUID()}`
  const jpeg = await aJpeg(180)
  const [clean, rough] = [reportsOf(many, `${about} clean`), reportsOf(many, `${about} rough`)]
  const phone = (): Promise<BrowserContext> =>
    launchPhone(folder, { baseURL: line.url, viewport: { width: 390, height: 844 } })
  const leftOn = async (page: Page): Promise<number> =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const asked = indexedDB.open('upstream-outbox', 1)
          asked.onsuccess = () => {
            const count = asked.result.transaction('parcel').objectStore('parcel').count()
            count.onsuccess = () => {
              asked.result.close()
              resolve(count.result)
            }
          }
        }),
    )
  const until = async (page: Page, left: number) => {
    while ((await leftOn(page)) > left) await page.waitForTimeout(500)
  }

  let context = await phone()
  const owner = await signsIn(context, line.url)
  await putsOnPhone(context, clean, jpeg, owner, photosEach)
  const cleanBytes = await bytesFor(line, async () => {
    await context.setOffline(false)
    await until(await opensOutbox(context), 0)
  })

  await putsOnPhone(context, rough, jpeg, owner, photosEach)
  Object.assign(line.line, twoG)
  const roughBytes = await bytesFor(line, async () => {
    await context.setOffline(false)
    const first = await opensOutbox(context)
    await until(first, Math.floor(many * 0.9))
    await first.close()
    // A server that is busy, and a proxy that takes small parts only.
    const answers = [503, 429, 413, 503, 429, 413]
    await context.route('**/api/{uploads,observations}/**', (route) => {
      const status = Math.random() < 0.2 ? answers.pop() : undefined
      if (status === undefined || route.request().method() !== 'PUT') return route.continue()
      const isSmall = status === 413 && (route.request().postDataBuffer()?.length ?? 0) <= 16_384
      return isSmall ? route.continue() : route.fulfill({ status, headers: { 'Retry-After': '1' }, body: 'No' })
    })
    const second = await opensOutbox(context)
    await until(second, Math.floor(many * 0.7))
    await context.setOffline(true)
    await second.waitForTimeout(5000)
    await context.setOffline(false)
    await until(second, Math.floor(many * 0.5))
    // The browser is killed, not closed.
    const devtools = await context.newCDPSession(second)
    await devtools.send('Browser.crash').catch(() => undefined)
    await context.close().catch(() => undefined)
    context = await phone()
    await signsIn(context, line.url)
    const third = await opensOutbox(context)
    await until(third, Math.floor(many * 0.3))
    line.line.isDown = true
    await third.waitForTimeout(5000)
    line.line.isDown = false
    await until(third, 0)
  })
  Object.assign(line.line, { kilobitsASecond: Number.POSITIVE_INFINITY, delayMs: 0, loss: 0, breaks: 0 })
  const rows = await arrived(url, about)
  expect(rows.length).toBe(2 * many)
  expect(new Set(rows.map(({ uuid }) => uuid))).toEqual(new Set([...clean, ...rough].map(({ uuid }) => uuid)))
  expect(rows.every(({ photos }) => photos.length === photosEach)).toBe(true)
  const share = roughBytes / cleanBytes
  console.info(
    `${rows.length} reports; ${cleanBytes} bytes clean, ${roughBytes} rough: ${share.toFixed(4)}; ${line.cuts()} cuts`,
  )
  expect(share).toBeLessThanOrEqual(1.15)
  await context.close()
  await line.close()
  rmSync(folder, { recursive: true, force: true })
})
