/** A phone that is taken away tells nothing without its code. */
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aJpeg, arrived, opensOutbox, putsOnPhone, reportsOf, signsIn } from '#tests/support/carried.ts'
import { en } from '#web/text/en.ts'
import { demoUrl, newPerson, withChromium } from './driver.ts'

withChromium()

const { lock } = en
const code = '739154'
/** All that lies on the shelves, as text. */
const shelves = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open('upstream-outbox', 1)
      asked.onsuccess = () => resolve(asked.result)
    })
    let all = ''
    for (const name of database.objectStoreNames) {
      const rows = await new Promise<unknown[]>((resolve) => {
        const asked = database.transaction(name).objectStore(name).getAll()
        asked.onsuccess = () => resolve(asked.result)
      })
      all += JSON.stringify(rows, (_, part) =>
        part instanceof ArrayBuffer ? String.fromCharCode(...new Uint8Array(part)) : part,
      )
    }
    database.close()
    return all
  })

test('under a code nothing can be read or goes while locked; with it everything is there and goes', async () => {
  const about = `sealed ${randomUUID()}`
  const { context } = await newPerson({ size: 'phone', worksOffline: true })
  const owner = await signsIn(context, demoUrl())
  await putsOnPhone(context, reportsOf(2, about), await aJpeg(40), owner)
  const page = await opensOutbox(context)
  expect(await shelves(page)).toContain(about)
  await page.getByText(lock.title).click()
  await page.getByLabel(new RegExp(`^${lock.newCode}`)).fill(code)
  await page.getByLabel(lock.again).fill(code)
  await page.getByRole('button', { name: lock.set }).click()
  await page.getByText(lock.isOn).waitFor()
  const sealed = await shelves(page)
  expect(sealed).not.toContain(about)
  expect(sealed).not.toContain('unlit-street')
  expect(sealed).not.toContain('JFIF')

  await page.getByRole('button', { name: lock.hideShort, exact: true }).click()
  await page.waitForURL('**/notes.html')
  expect(await page.title()).toBe('Notes')
  await context.setOffline(false)
  await page.goto('/outbox')
  await page.getByRole('heading', { name: lock.locked }).waitFor()
  await page.waitForTimeout(1000)
  expect(await page.getByText('By the mill').count()).toBe(0)
  expect(await arrived(demoUrl(), about)).toEqual([])
  await page.getByLabel(lock.code).fill('000000')
  await page.getByRole('button', { name: lock.open }).click()
  await page.getByText(lock.wrong).waitFor()
  await page.getByLabel(lock.code).fill(code)
  await page.getByRole('button', { name: lock.open }).click()
  await page.getByText(en.outbox.sent(2)).waitFor({ timeout: 60_000 })
  expect((await arrived(demoUrl(), about)).length).toBe(2)

  await page.getByText(lock.title).click()
  await page.getByRole('button', { name: lock.wipe }).click()
  await page.getByText(lock.wipeDetail(0)).waitFor()
  await page.getByRole('button', { name: lock.wipeYes }).click()
  await page.waitForURL((url) => url.pathname === '/')
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain(
    'upstream-field',
  )
  await context.close()
})
