/** A field officer reports without a network; the report survives, arrives once, and arrives as it was written. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { pageHeader } from '#api/contract/page-header.ts'
import { en } from '#web/text/en.ts'
import { demoUrl, newPerson, type Person, withChromium } from './driver.ts'

withChromium()

async function reported(person: Person, note: string): Promise<{ note: string; placeText: string | null }[]> {
  const answer = await person.context.request.get('/api/observations?from=2026-01&to=2030-12&limit=5000')
  expect(answer.status()).toBe(200)
  const { rows } = await answer.json()
  return rows.filter((row: { note: string }) => row.note === note)
}

async function writes(person: Person, note: string): Promise<void> {
  await person.page
    .getByRole('radio', { name: /^Unlit street/ })
    .locator('xpath=ancestor::label')
    .click()
  await person.page.getByRole('radio', { name: en.report.where.ways.typed }).locator('xpath=ancestor::label').click()
  await person.page
    .getByRole('textbox', { name: new RegExp(`^${en.report.where.placeText}`) })
    .fill('Behind the old market')
  await person.page.getByRole('textbox', { name: en.report.words.note }).fill(note)
  await person.page.getByRole('button', { name: en.report.keep }).click()
}

test('words typed are there again after the tab was closed at once', async () => {
  const officer = await newPerson({ role: 'field-officer', size: 'phone' })
  const note = `No light behind the mill ${randomUUID()}`
  await officer.open('/report?ask=all')
  await officer.page.getByRole('textbox', { name: en.report.words.note }).fill(note)
  await officer.page.close()
  const again = await officer.context.newPage()
  await again.goto('/report?ask=all')
  const words = again.getByRole('textbox', { name: en.report.words.note })
  await expect.poll(() => words.inputValue()).toBe(note)
  await officer.leaves()
})

test('a form that lay open for a day carries the time of its first answer, which can be changed', async () => {
  const officer = await newPerson({ role: 'field-officer', size: 'phone' })
  await officer.page.clock.setSystemTime(new Date('2026-06-01T08:00:00'))
  await officer.open('/report?ask=all')
  const seen = officer.page.getByLabel(en.report.check.observedAt)
  await seen.waitFor()
  await officer.page.clock.setSystemTime(new Date('2026-06-02T09:30:00'))
  await officer.page
    .getByRole('radio', { name: /^Unlit street/ })
    .locator('xpath=ancestor::label')
    .click()
  expect(await seen.inputValue()).toBe('2026-06-02T09:30')
  await seen.fill('2026-06-02T07:00')
  await officer.page.getByRole('textbox', { name: en.report.words.note }).fill('Dark')
  expect(await seen.inputValue()).toBe('2026-06-02T07:00')
  await officer.leaves()
})

test('a report written offline is kept, survives a reload, and arrives once', async () => {
  const officer = await newPerson({ role: 'field-officer', size: 'phone' })
  const note = `Dark since the storm ${randomUUID()}`
  await officer.open('/report?ask=all')
  await officer.page.getByRole('button', { name: en.report.keep }).waitFor()
  await officer.page.evaluate(() => navigator.serviceWorker.ready.then(() => true))

  await officer.context.setOffline(true)
  await writes(officer, note)
  await officer.page.getByText(en.report.kept.title).first().waitFor()
  await officer.page.reload()
  await officer.page.getByText(en.outbox.count(1)).waitFor()

  await officer.context.setOffline(false)
  await officer.page.getByText(en.outbox.sent(1)).waitFor({ timeout: 60_000 })
  expect(await reported(officer, note)).toMatchObject([{ placeText: 'Behind the old market' }])
  await officer.page.reload()
  await officer.page.waitForTimeout(1500)
  expect(await reported(officer, note)).toHaveLength(1)
  await officer.leaves()
})

test('an answer that is not our receipt leaves the report on the phone (complaint 5)', async () => {
  const officer = await newPerson({ role: 'field-officer', size: 'phone' })
  const note = `Behind a hotel network ${randomUUID()}`
  await officer.open('/report?ask=all')
  await officer.page.getByRole('button', { name: en.report.keep }).waitFor()
  await officer.page.route('**/api/observations/**', (route) =>
    route.fulfill({
      status: 200,
      contentType: 'text/html',
      body: '<html>Welcome to the network. Please accept.</html>',
    }),
  )
  await writes(officer, note)
  await officer.page.getByText(en.outbox.troubles['not-our-server']).first().waitFor()
  expect(await reported(officer, note)).toHaveLength(0)

  await officer.page.unroute('**/api/observations/**')
  await officer.page
    .getByRole('button', { name: en.outbox.sendAll })
    .or(officer.page.getByRole('button', { name: en.outbox.retry }))
    .first()
    .click()
  await officer.page.getByText(en.outbox.sent(1)).waitFor({ timeout: 60_000 })
  expect(await reported(officer, note)).toHaveLength(1)
  await officer.leaves()
})

test('somebody who may not report is told so before they write', async () => {
  const planner = await newPerson({ size: 'phone' })
  await planner.open('/report')
  await planner.page.getByText(en.report.role.title).waitFor()
  const answer = await planner.context.request.put(`/api/observations/${randomUUID()}`, {
    data: { kind: 'other', observedAt: '2026-06-01T10:00:00Z', positionSource: 'typed', placeText: 'Here', note: '' },
    headers: { origin: demoUrl(), [pageHeader]: demoUrl() },
  })
  expect(answer.status()).toBe(403)
  await planner.leaves()
})

test('a report with only a name for its place is found the same day, and placed with a tap', async () => {
  const placeText = `by the pump ${randomUUID().slice(0, 8)}`
  const another = `by the ford ${randomUUID().slice(0, 8)}`
  const officer = await newPerson({ role: 'field-officer' })
  for (const named of [placeText, another]) {
    const sent = await officer.context.request.put(`/api/observations/${randomUUID()}`, {
      headers: { origin: demoUrl(), [pageHeader]: demoUrl() },
      data: {
        kind: 'unlit-street',
        observedAt: new Date().toISOString(),
        positionSource: 'typed',
        placeText: named,
        note: 'No lamp',
      },
    })
    expect(sent.status()).toBe(201)
  }
  await officer.leaves()

  const steward = await newPerson({ role: 'steward' })
  const { rows: places } = await (await steward.context.request.get('/api/places')).json()
  const under = places.find((row: { level: string }) => row.level === 'district')
  // As if there were more reports than are drawn at once.
  await steward.page.route('**/api/observations?*limit=5000*', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, json: { ...(await answer.json()), total: 12_345 } })
  })
  await steward.open(`/?layers=observations&at=${under.lng},${under.lat},9`)
  await steward.legend.getByText(/^Of 12,345 reports the newest [\d,]+ are looked at here/).waitFor()
  await steward.seesTheMapDrawn()
  const unplaced = async (): Promise<number> =>
    (await (await steward.context.request.get('/api/observations?unplaced=true&limit=1')).json()).total
  const before = await unplaced()
  await steward.page.getByText(en.observationWords.unplaced(before)).click()
  await steward.page.locator('q', { hasText: placeText }).waitFor()
  await steward.page.getByRole('button', { name: new RegExp(en.observationWords.place(placeText)) }).click()
  const option = steward.page.getByRole('option').nth(1)
  const district = (await option.textContent()) ?? ''
  await option.click()
  await expect.poll(unplaced, { timeout: 30_000 }).toBe(before - 1)
  await steward.page.locator('q', { hasText: placeText }).waitFor({ state: 'detached' })

  await steward.page.getByRole('button', { name: en.observationWords.tapOf(another) }).click()
  const ask = steward.page.getByRole('region', { name: en.map.pointing.label })
  await ask.getByText(en.observationWords.tapFor(another)).waitFor()
  const box = await steward.page.locator('[data-map-idle]').boundingBox()
  if (box === null) throw new Error('there is no map')
  await steward.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await ask.getByText(en.observationWords.tapped(under.name)).waitFor()
  expect(await unplaced()).toBe(before - 1)
  await ask.getByRole('button', { name: en.map.pointing.yes }).click()
  await expect.poll(unplaced, { timeout: 30_000 }).toBe(before - 2)
  expect(new URL(steward.page.url()).searchParams.has('pcode')).toBe(false)

  const { rows } = await (await steward.context.request.get('/api/observations?limit=20')).json()
  const tapped = rows.find((row: { placeText: string | null }) => row.placeText === another)
  expect(tapped).toMatchObject({ pcode: under.pcode, position: null })
  const placed = rows.find((row: { placeText: string | null }) => row.placeText === placeText)
  expect(placed).toMatchObject({ districtName: district, position: null, note: 'No lamp' })
  await steward.open(`/?pcode=${placed.pcode}`)
  await steward.opensEvidence(district, en.observationWords.title)
  await steward.panel(district).getByText(placeText).waitFor()
  await steward.leaves()
})
