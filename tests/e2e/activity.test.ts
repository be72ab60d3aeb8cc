/** A steward reads who saw and took what, and limits how long things are kept; whoever holds a code takes a report back on a phone. */
import { createHash, randomUUID } from 'node:crypto'
import { expect, inject, test } from 'vitest'
import { inGroups, withdrawalCodeOf } from '#data/schema/withdrawal-code.ts'
import { en } from '#web/text/en.ts'
import { demoUrl, newPerson, withChromium } from './driver.ts'

withChromium()

test('who took a file is on the screen, narrowed and as a file; what would go is said before it goes', async () => {
  const words = en.activity
  const steward = await newPerson({ role: 'steward', size: 'laptop' })
  const { page } = steward
  const token = { Authorization: `Bearer ${inject('demoTokens').analyst}` }
  expect(
    (await fetch(`${demoUrl()}/api/exports/incidents.csv?from=2026-01&to=2026-01`, { headers: token })).status,
  ).toBe(200)
  await steward.open('/activity?did=taken')
  await page
    .getByRole('row', { name: /analyst of the tests.*incidents\.csv \(from 2026-01, to 2026-01\)/ })
    .first()
    .waitFor()
  const file = await steward.downloads(() => page.getByRole('link', { name: words.file }).click())
  expect(file.suggestedFilename()).toMatch(/^upstream-activity-seq\d+\.csv$/)
  await page.getByRole('button', { name: words.retention.look }).click()
  await page.getByText('erasing takes the details of 0 observations').waitFor()
  await steward.leaves()
})

test('on a phone, with the code alone: it is heard, the code is in no address, and the report is gone', async () => {
  const words = en.withdraw
  const code = withdrawalCodeOf(new Uint8Array(20).map(() => Math.floor(Math.random() * 256)))
  const uuid = randomUUID()
  const headers = {
    Authorization: `Bearer ${inject('demoTokens')['field-officer']}`,
    'Content-Type': 'application/json',
  }
  const seen = {
    ...{ kind: 'other', observedAt: new Date().toISOString(), positionSource: 'typed', placeText: 'Here' },
    withdrawalSha256: createHash('sha256').update(code).digest('hex'),
  }
  const path = `${demoUrl()}/api/observations/${uuid}`
  expect((await fetch(path, { method: 'PUT', headers, body: JSON.stringify(seen) })).status).toBe(201)
  const somebody = await newPerson({ size: 'phone' })
  const { page } = somebody
  await somebody.open('/withdraw')
  await page.getByLabel(words.label).fill('too short')
  await page.getByRole('button', { name: words.yes }).click()
  await page.getByRole('alert').waitFor()
  await page.getByLabel(words.label).fill(inGroups(code).toLowerCase())
  await page.getByRole('button', { name: words.yes }).click()
  await page.getByRole('heading', { name: words.heard.title }).waitFor()
  expect(page.url()).not.toContain(code)
  expect(await page.content()).not.toContain(code)
  expect((await fetch(path, { method: 'PUT', headers, body: JSON.stringify(seen) })).status).toBe(410)
  await somebody.leaves()
})
