/** A phone that several people share: whose reports are whose, what a sign-in that ends does to them, and what became of them. */
import { randomUUID } from 'node:crypto'
import { expect, inject, test } from 'vitest'
import { pageHeader } from '#api/contract/page-header.ts'
import { demoUrl, newPerson, type Person, withChromium } from '#tests/e2e/driver.ts'
import { en } from '#web/text/en.ts'

withChromium()

const queue = en.outbox
const { unclaimed } = queue

async function steward<T = any>(method: string, path: string, json?: unknown): Promise<T> {
  const answer = await fetch(`${demoUrl()}/api/${path}`, {
    method,
    headers: { Authorization: `Bearer ${inject('demoTokens').steward}`, 'Content-Type': 'application/json' },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  })
  if (!answer.ok) throw new Error(await answer.text())
  return answer.json()
}
const tokenFor = (name: string): Promise<{ token: string; tokenId: string }> =>
  steward('POST', 'tokens', { name, role: 'field-officer', expiresInDays: 1 })
async function signsIn({ context }: Person, data: object): Promise<void> {
  const answer = await context.request.post('/api/session', {
    data,
    headers: { origin: demoUrl(), [pageHeader]: demoUrl() },
  })
  expect(answer.status()).toBe(200)
}
const onPhone = () => newPerson({ size: 'phone', worksOffline: true })
const reported = async (note: string): Promise<{ uuid: string }[]> =>
  (await steward('GET', 'observations?from=2026-01&to=2030-12&limit=5000')).rows.filter(
    (row: { note: string }) => row.note === note,
  )

async function writes({ page }: Person, note: string): Promise<void> {
  await page
    .getByRole('radio', { name: /^Unlit street/ })
    .locator('xpath=ancestor::label')
    .click()
  await page.getByRole('radio', { name: en.report.where.ways.typed }).locator('xpath=ancestor::label').click()
  await page.getByRole('textbox', { name: new RegExp(`^${en.report.where.placeText}`) }).fill('Behind the old market')
  await page.getByRole('textbox', { name: en.report.words.note }).fill(note)
  await page.getByRole('button', { name: en.report.keep }).click()
}
/** Written while nothing reaches the server. */
async function writesOffline(person: Person, note: string): Promise<void> {
  await person.open('/report?ask=all')
  await person.page.getByRole('button', { name: en.report.keep }).waitFor()
  await person.page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await person.context.setOffline(true)
  await writes(person, note)
  await person.page.getByText(en.report.kept.title).first().waitFor()
  await person.page.close()
  await person.context.setOffline(false)
}
const comesBack = async (person: Person): Promise<Person> => {
  const page = await person.context.newPage()
  await page.goto('/report?ask=all')
  return Object.assign(Object.create(Object.getPrototypeOf(person)), { ...person, page })
}

test('what one officer wrote neither goes nor shows under another’s sign-in, and goes when they return', async () => {
  const [amina, bo] = [await tokenFor(`phone ${randomUUID()}`), await tokenFor(`phone ${randomUUID()}`)]
  const note = `Dark since the storm ${randomUUID()}`
  const phone = await onPhone()
  await signsIn(phone, { token: amina.token })
  await writesOffline(phone, note)

  await signsIn(phone, { token: bo.token })
  const second = await comesBack(phone)
  await second.page.getByText(queue.others(1)).waitFor()
  await second.page.getByText(queue.nothingYet).waitFor()
  await second.page.waitForTimeout(2000)
  expect(await second.page.getByText('Behind the old market').count()).toBe(0)
  expect(await reported(note)).toHaveLength(0)
  await second.page.close()

  await signsIn(phone, { token: amina.token })
  const third = await comesBack(phone)
  await third.page.getByText(queue.sent(1)).waitFor({ timeout: 60_000 })
  expect(await reported(note)).toHaveLength(1)
  await phone.context.close()
})

test('a page that still believes in the one before sends nothing under the one who signed in beside it', async () => {
  const [amina, bo] = [await tokenFor(`phone ${randomUUID()}`), await tokenFor(`phone ${randomUUID()}`)]
  const note = `Dark at the bridge ${randomUUID()}`
  const phone = await onPhone()
  await signsIn(phone, { token: amina.token })
  await phone.open('/report?ask=all')
  await phone.page.getByRole('button', { name: en.report.keep }).waitFor()
  await signsIn(phone, { token: bo.token })
  const answered = phone.page.waitForResponse((answer) => /api\/observations\//.test(answer.url()))
  await writes(phone, note)
  expect((await answered).status()).toBe(403)
  await phone.page.getByText(queue.others(1)).waitFor()
  expect(await phone.page.getByText('Behind the old market').count()).toBe(0)
  expect(await reported(note)).toHaveLength(0)
  await phone.leaves()
})

test('what was written while nobody was signed in is asked about before it goes', async () => {
  const note = `No light by the ford ${randomUUID()}`
  const phone = await onPhone()
  await signsIn(phone, { role: 'anonymous' })
  await phone.open('/report?ask=all')
  await writes(phone, note)
  await phone.page.getByText(en.report.kept.signInTitle).waitFor()
  await signsIn(phone, { role: 'field-officer' })
  await phone.page.close()
  const officer = await comesBack(phone)
  await officer.page.getByText(unclaimed.title).waitFor()
  await officer.page.waitForTimeout(2000)
  expect(await reported(note)).toHaveLength(0)
  await officer.page.getByRole('button', { name: unclaimed.mine }).click()
  await officer.page.getByText(queue.sent(1)).waitFor({ timeout: 60_000 })
  expect(await reported(note)).toHaveLength(1)
  await phone.context.close()
})

test('what an older version kept on the phone is there after the new one opens, and asked about', async () => {
  const note = `Kept last year ${randomUUID()}`
  const phone = await onPhone()
  await signsIn(phone, { role: 'field-officer' })
  await phone.open('/api/health')
  await phone.page.evaluate(
    ([uuid, words]) =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open('upstream-field', 1)
        asked.onupgradeneeded = () => {
          asked.result.createObjectStore('unsent', { keyPath: 'uuid' })
          asked.result.createObjectStore('sent', { keyPath: 'uuid' })
          asked.result.createObjectStore('draft')
        }
        asked.onerror = () => reject(asked.error)
        asked.onsuccess = () => {
          const write = asked.result.transaction('unsent', 'readwrite')
          write.objectStore('unsent').put({
            uuid,
            observation: {
              kind: 'unlit-street',
              observedAt: '2026-06-01T20:00:00+03:00',
              position: null,
              accuracyM: null,
              positionSource: 'typed',
              placeText: 'By the mill',
              siteId: null,
              siteState: null,
              grievance: null,
              note: words,
            },
            photo: { type: 'image/jpeg', bytes: new ArrayBuffer(0) },
            ...{ keptAt: '2026-06-01T17:01:00Z', revision: 0, state: 'waiting', attempts: 3 },
            ...{ lastTriedAt: '2026-06-01T17:09:00Z', nextTryAt: '2026-06-01T17:20:00Z', trouble: null },
          })
          write.oncomplete = () => {
            asked.result.close()
            resolve()
          }
        }
      }),
    [randomUUID(), note] as const,
  )
  await phone.open('/report')
  await phone.page.getByText(unclaimed.title).waitFor()
  await phone.page.getByText('Unlit street').last().waitFor()
  await phone.page.waitForTimeout(1500)
  expect(await reported(note)).toHaveLength(0)
  await phone.leaves()
})

test('after the token has ended the reports wait, the page says why, and signing in again sends them', async () => {
  const name = `phone ${randomUUID()}`
  const first = await tokenFor(name)
  const note = `Dark by the well ${randomUUID()}`
  const phone = await onPhone()
  await signsIn(phone, { token: first.token })
  await phone.open('/report?ask=all')
  const { page } = phone
  await page.getByRole('button', { name: 'Field officer', exact: true }).waitFor()
  await steward('DELETE', `tokens/${first.tokenId}`)
  await writes(phone, note)
  await page.getByRole('heading', { name: queue.ended.title }).waitFor()
  await page.getByText(queue.ended.detail(1)).waitFor()
  await page
    .getByText(/was revoked on/)
    .first()
    .waitFor()
  expect(await page.getByRole('button', { name: 'Field officer', exact: true }).count()).toBe(0)
  await page.reload()
  await page.getByText(queue.count(1)).waitFor()
  await page.getByText(queue.states['sign-in']).waitFor()
  await page.getByRole('link', { name: en.frame.screens.report, exact: true }).waitFor()

  const { token } = await tokenFor(name)
  await page
    .getByRole('region')
    .or(page.getByRole('alert'))
    .getByRole('button', { name: queue.ended.signIn })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(en.accounts.signIn.byToken).click()
  const form = dialog.getByRole('form', { name: en.accounts.signIn.byToken })
  await form.getByLabel(en.frame.role.token).fill(token)
  await form.getByRole('button', { name: en.frame.role.signIn }).click()
  await page.getByText(queue.sent(1)).waitFor({ timeout: 60_000 })
  expect(await reported(note)).toHaveLength(1)
  await phone.leaves()
})

test('a draft survives the tab being killed, and opens at the question it was left at', async () => {
  const phone = await onPhone()
  await signsIn(phone, { role: 'field-officer' })
  await phone.open('/report')
  await phone.page
    .getByRole('radio', { name: /^Unlit street/ })
    .locator('xpath=ancestor::label')
    .click()
  const next = phone.page.getByRole('button', { name: en.report.next })
  await next.click()
  await phone.page.getByRole('radio', { name: en.report.where.ways.typed }).locator('xpath=ancestor::label').click()
  const place = phone.page.getByRole('textbox', { name: new RegExp(`^${en.report.where.placeText}`) })
  await place.pressSequentially('By the old mill')
  // A phone hides a page before it kills it.
  await phone.page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange'))
    return new Promise((resolve) => setTimeout(resolve, 250))
  })
  const devtools = await phone.context.newCDPSession(phone.page)
  await Promise.race([devtools.send('Page.crash').catch(() => undefined), phone.page.waitForEvent('crash')])
  const again = await comesBack(phone)
  await again.page.goto('/report')
  await again.page.getByText(en.report.draftFound).waitFor()
  await again.page.getByText(en.report.progress(2, 6)).waitFor()
  const kept = again.page.getByRole('textbox', { name: new RegExp(`^${en.report.where.placeText}`) })
  await expect.poll(() => kept.inputValue()).toBe('By the old mill')
  await phone.context.close()
})

test('what became of a report is shown to its writer, and stays when there is no network', async () => {
  const note = `Broken lamp ${randomUUID()}`
  const { token } = await tokenFor(`phone ${randomUUID()}`)
  const phone = await onPhone()
  await signsIn(phone, { token })
  await phone.open('/report?ask=all')
  await writes(phone, note)
  await phone.page.getByText(queue.sent(1)).click({ timeout: 60_000 })
  await phone.page.getByText(en.outbox.fates.unplaced).waitFor()

  const [row] = await reported(note)
  const { rows: places } = await steward('GET', 'places')
  const district = places.find((one: { level: string }) => one.level === 'district')
  await steward('PUT', `observations/${row?.uuid}/place`, { pcode: district.pcode })
  await phone.page.reload()
  await phone.page.getByText(queue.sent(1)).click()
  const placed = phone.page.getByText(new RegExp(`Placed by hand on .*Counts in ${district.name}`))
  await placed.waitFor()
  await phone.page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await phone.context.setOffline(true)
  await phone.page.reload()
  await phone.page.getByText(queue.sent(1)).click()
  await placed.waitFor()
  await phone.context.setOffline(false)
  await steward('DELETE', `observations/${row?.uuid}`)
  await phone.page.reload()
  await phone.page.getByText(queue.sent(1)).click()
  await phone.page.getByText(/^Withdrawn on/).waitFor()
  await phone.leaves()
})
