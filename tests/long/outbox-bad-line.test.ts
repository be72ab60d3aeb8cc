/** What is on a phone arrives once, whatever happens on the way, and is never said to be kept where it is not. */
import { randomUUID } from 'node:crypto'
import { text } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoUrl, newPerson, withChromium } from '#tests/e2e/driver.ts'
import { aJpeg, arrived, bytesFor, opensOutbox, putsOnPhone, reportsOf, signsIn } from '#tests/support/carried.ts'
import { queueAsBefore } from '#tests/support/queued.ts'
import { type SlowLine, slowLine } from '#tests/support/slow-line.ts'
import { en } from '#web/text/en.ts'

withChromium()

let line: SlowLine
let jpeg: Uint8Array
beforeAll(async () => {
  let at = 0
  // A chance that can be told again.
  line = await slowLine(demoUrl(), () => {
    at += 1
    return ((at * 7919) % 1009) / 1009
  })
  jpeg = await aJpeg(110)
})
afterAll(() => line.close())

const onPhone = async () => {
  const { context } = await newPerson({ size: 'phone', worksOffline: true, baseURL: line.url })
  return { context, owner: await signsIn(context, line.url) }
}
const says = (page: Page, words: string) => page.getByText(words).first().waitFor({ timeout: 60_000 })

test('R6: twelve reports with photos arrive once over a line that breaks, through a killed tab and airplane mode', async () => {
  const about = `carried ${randomUUID()}`
  const clean = reportsOf(12, `${about} clean`)
  const rough = reportsOf(12, `${about} rough`)
  const { context, owner } = await onPhone()
  const sendsAll = async (n: number) => {
    await context.setOffline(false)
    const page = await opensOutbox(context)
    await says(page, en.outbox.sent(n))
    await page.close()
  }
  await putsOnPhone(context, clean, jpeg, owner)
  const cleanBytes = await bytesFor(line, () => sendsAll(12))

  await putsOnPhone(context, rough, jpeg, owner)
  Object.assign(line.line, { kilobitsASecond: 4000, delayMs: 10, loss: 0.05, breaks: 0.01 })
  const roughBytes = await bytesFor(line, async () => {
    await context.setOffline(false)
    const page = await opensOutbox(context)
    await page.locator('progress').first().waitFor()
    await page.close()
    const again = await opensOutbox(context)
    // On its way and not through.
    await again
      .getByText(/\b\d+ not sent yet/)
      .first()
      .waitFor({ timeout: 60_000 })
    await context.setOffline(true)
    await context.setOffline(false)
    await says(again, en.outbox.sent(24))
    await again.close()
  })
  Object.assign(line.line, { kilobitsASecond: Number.POSITIVE_INFINITY, delayMs: 0, loss: 0, breaks: 0 })
  expect(line.cuts()).toBeGreaterThan(0)
  const rows = await arrived(demoUrl(), about)
  expect(rows.map(({ note }) => note).sort()).toEqual([...clean, ...rough].map(({ note }) => note).sort())
  expect(rows.every(({ photo }) => photo !== null)).toBe(true)
  expect(roughBytes / cleanBytes).toBeLessThan(1.15)
  await context.close()
})

test('what an older version queued goes from the new one, while a page of the older is still open', async () => {
  const about = `upgraded ${randomUUID()}`
  const { context, owner } = await onPhone()
  const older = await context.newPage()
  await older.goto('/api/health')
  await queueAsBefore(older, reportsOf(3, about), jpeg, owner)
  const page = await opensOutbox(context)
  await says(page, en.outbox.sent(3))
  expect((await arrived(demoUrl(), about)).length).toBe(3)
  // And what the older page keeps afterwards.
  await queueAsBefore(older, reportsOf(1, `${about} later`), jpeg, owner)
  await page.reload()
  await says(page, en.outbox.sent(4))
  expect((await arrived(demoUrl(), about)).length).toBe(4)
  await context.close()
})

test('one record goes as a sealed file to another phone, and from there to the server once', async () => {
  const about = `by hand ${randomUUID()}`
  const passphrase = 'kettle orbit mango stair'
  const [one, other] = [await onPhone(), await onPhone()]
  await putsOnPhone(one.context, reportsOf(1, about), jpeg, one.owner)
  const page = await opensOutbox(one.context)
  await page.getByRole('button', { name: en.outbox.save, exact: true }).click()
  await page.getByLabel(new RegExp(`^${en.outbox.file.passphrase}`)).fill(passphrase)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: en.outbox.file.save, exact: true }).click(),
  ])
  const file = await text(await download.createReadStream())
  expect(file).not.toContain('mill')

  const second = await opensOutbox(other.context)
  const [chooser] = await Promise.all([
    second.waitForEvent('filechooser'),
    second.getByRole('button', { name: en.outbox.file.restore }).click(),
  ])
  await chooser.setFiles({
    name: download.suggestedFilename(),
    mimeType: 'application/json',
    buffer: Buffer.from(file),
  })
  await second.getByLabel(en.outbox.file.passphrase).fill(passphrase)
  await second.getByRole('button', { name: en.outbox.file.open }).click()
  await second.getByRole('button', { name: en.outbox.unclaimed.mine }).click()
  await says(second, en.outbox.sent(1))
  await one.context.setOffline(false)
  await page.reload()
  await says(page, en.outbox.sent(1))
  expect((await arrived(demoUrl(), about)).length).toBe(1)
  await one.context.close()
  await other.context.close()
})

test('R7: a phone that keeps nothing says so, and what was written is kept once it can be', async () => {
  const note = `no room ${randomUUID()}`
  const { context } = await onPhone()
  await context.addInitScript(() => {
    const put = IDBObjectStore.prototype.put
    const open = IDBFactory.prototype.open
    const opened: IDBDatabase[] = []
    Object.assign(window, { device: 'well', closesAll: () => opened.map((one) => one.close()) })
    const state = () => (window as unknown as { device: string }).device
    IDBObjectStore.prototype.put = function (...row) {
      if (state() === 'full' && this.name === 'parcel') throw new DOMException('full', 'QuotaExceededError')
      return put.apply(this, row)
    }
    IDBFactory.prototype.open = function (...name) {
      const asked = open.apply(this, name)
      asked.addEventListener('success', () => opened.push(asked.result))
      return asked
    }
  })
  await context.setOffline(false)
  const page = await context.newPage()
  await page.goto('/report?ask=all')
  await page
    .getByRole('radio', { name: /^Unlit street/ })
    .locator('xpath=ancestor::label')
    .click()
  await page.getByRole('radio', { name: en.report.where.ways.typed }).locator('xpath=ancestor::label').click()
  await page.getByRole('textbox', { name: new RegExp(`^${en.report.where.placeText}`) }).fill('Behind the market')
  await page.getByRole('textbox', { name: en.report.words.note }).fill(note)
  await page.evaluate(() => Object.assign(window, { device: 'full' }))
  await page.getByRole('button', { name: en.report.keep }).click()
  await says(page, en.report.notKept.title)
  expect(await page.getByRole('heading', { name: en.report.kept.title }).count()).toBe(0)
  // There is room again, and the browser has closed the database meanwhile.
  await page.evaluate(() => {
    Object.assign(window, { device: 'well' })
    ;(window as unknown as { closesAll: () => void }).closesAll()
  })
  await page.getByRole('button', { name: en.report.notKept.retry }).click()
  await says(page, en.outbox.sent(1))
  expect((await arrived(demoUrl(), note)).length).toBe(1)

  const hidden = await context.newPage()
  await hidden.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('private', 'SecurityError')
    }
  })
  await hidden.goto('/outbox')
  await says(hidden, en.outbox.broken)
  await context.close()
})
