/** A steward looks at a file before it is kept, keeps it, and takes it back; the figures follow. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pageHeader } from '#api/contract/page-header.ts'
import { en } from '#web/text/en.ts'
import { demoUrl, newPerson, type Person, withChromium } from './driver.ts'

withChromium()

async function held(person: Person): Promise<number> {
  const { total } = await (await person.context.request.get('/api/incidents?from=2000-01&to=2030-12&limit=1')).json()
  return total
}

test('a dry run keeps nothing, accepting keeps it whole, undoing takes it back whole', async () => {
  const steward = await newPerson({ role: 'steward', size: 'laptop' })
  await steward.open('/import')
  const before = await held(steward)

  const [chooser] = await Promise.all([
    steward.page.waitForEvent('filechooser'),
    steward.page.getByRole('button', { name: en.imports.drop.choose }).click(),
  ])
  // Others bring the sample itself into the shared demonstration.
  const rows = readFileSync('data/samples/incidents.csv', 'utf8').replaceAll('E-0', 'S-0')
  await chooser.setFiles({ name: 'incidents.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) })
  await steward.page.getByRole('heading', { name: en.imports.dryRun.title('incidents.csv') }).waitFor()
  expect(await held(steward)).toBe(before)

  const accept = steward.page.getByRole('button', { name: /^Accept \d+ rows/ })
  const accepted = Number((await accept.textContent())?.replace(/\D/g, ''))
  expect(accepted).toBeGreaterThan(0)
  await accept.click()
  await steward.page.getByText(en.imports.dryRun.acceptedTitle('incidents.csv')).waitFor()
  expect(await held(steward)).toBe(before + accepted)

  await steward.page
    .getByRole('button', { name: en.imports.earlier.undoOf('incidents.csv') })
    .first()
    .click()
  await steward.page.getByRole('button', { name: en.imports.earlier.yes }).click()
  await steward.page
    .getByRole('row', { name: /incidents\.csv/ })
    .getByText(en.imports.states.undone)
    .waitFor()
  expect(await held(steward)).toBe(before)
  await steward.leaves()
})

test('what a file leaves open is asked with buttons, the address finds it again, and next time it is answered', async () => {
  const steward = await newPerson({ role: 'steward', size: 'phone' })
  const { page } = steward
  const bring = async (name: string, id: string) => {
    await steward.open('/import')
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: en.imports.drop.choose }).click(),
    ])
    const rows = `Ref of asking,Date,Type,Latitude,Longitude\n${id}1,03/04/2025,Theft,-2,65\n${id}2,05/04/2025,Theft,-2,65\n`
    await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(rows) })
    await page.getByRole('heading', { name: en.imports.dryRun.title(name) }).waitFor()
  }
  await bring('asked.csv', 'Q')
  await page.getByText(en.imports.dryRun.askedFirst).waitFor()
  expect(await page.locator('main').innerText()).not.toMatch(/--map|\w=\w/)
  await page.getByRole('button', { name: /^The day comes first: 03\/04\/2025 is 3 Apr 2025/ }).click()
  await page.getByText(en.imports.questions.because.told).waitFor()
  await page.waitForFunction(() => document.activeElement?.tagName === 'H2')
  await page.reload()
  await page.getByRole('button', { name: /^Accept 2 rows/ }).click()
  await page.getByText(en.imports.dryRun.acceptedTitle('asked.csv')).waitFor()
  await page.reload()
  await page.getByText(en.imports.dryRun.acceptedTitle('asked.csv')).waitFor()

  await bring('asked-again.csv', 'R')
  await page.getByText(en.imports.questions.because['last-time']).waitFor()
  await page.getByRole('button', { name: en.imports.dryRun.discard }).click()
  await page.getByRole('button', { name: en.imports.earlier.undoOf('asked.csv') }).click()
  await page.getByRole('button', { name: en.imports.earlier.yes }).click()
  await page
    .getByRole('row', { name: /asked\.csv/ })
    .getByText(en.imports.states.undone)
    .waitFor()
  await steward.leaves()
})

test('a file of no known kind is refused with reasons, and nothing changes', async () => {
  const steward = await newPerson({ role: 'steward', size: 'laptop' })
  await steward.open('/import')
  const before = await held(steward)
  const [chooser] = await Promise.all([
    steward.page.waitForEvent('filechooser'),
    steward.page.getByRole('button', { name: en.imports.drop.choose }).click(),
  ])
  await chooser.setFiles({ name: 'shopping.csv', mimeType: 'text/csv', buffer: Buffer.from('bread,milk\n1,2\n') })
  await steward.page.getByRole('alert').first().waitFor()
  expect(await held(steward)).toBe(before)
  await steward.leaves()
})

test('a place nobody could find is settled with a press, and the file that named it is read again with that', async () => {
  const steward = await newPerson({ role: 'steward', size: 'laptop' })
  const { page } = steward
  const rows = 'ref,Date,Type,District\nP1,2025-03-04,Theft,Old Brickyard\nP2,2025-03-05,Theft,Old Brickyard\n'
  const sent = await steward.context.request.post('/api/imports?filename=brickyard.csv', {
    data: Buffer.from(rows),
    headers: { 'content-type': 'application/octet-stream', origin: demoUrl(), [pageHeader]: demoUrl() },
  })
  expect((await sent.json()).state).toBe('accepted')
  await steward.open('/places-to-settle')
  const card = page.getByRole('group', { name: /Old Brickyard/ })
  await card.getByLabel(en.imports.questions.otherPlace).fill('XV0101')
  await card.getByRole('button', { name: en.imports.questions.takePlace }).click()
  await page.getByRole('button', { name: en.settle.read }).click()
  await page.getByText(en.settle.found(0, 2)).waitFor()
  await page.getByRole('link', { name: en.settle.look('brickyard.csv') }).click()
  await page.getByRole('heading', { name: en.imports.dryRun.title('brickyard.csv') }).waitFor()
  await page.getByRole('button', { name: /^Accept 2 / }).click()
  await page.getByText(en.imports.dryRun.acceptedTitle('brickyard.csv')).waitFor()
  await steward.open('/places-to-settle')
  await page.getByRole('row', { name: /Old Brickyard/ }).waitFor()
  expect(await card.count()).toBe(0)
  for (const { id, filename, state } of (await (await steward.context.request.get('/api/imports')).json()).rows)
    if (filename === 'brickyard.csv' && state === 'accepted')
      await steward.context.request.delete(`/api/imports/${id}`, { headers: { [pageHeader]: demoUrl() } })
  await steward.leaves()
})

test('a place that an officer wrote is placed with a press, and with it every report that says the same', async () => {
  const placeText = `By the tin well ${randomUUID().slice(0, 8)}, Marisport`
  const officer = await newPerson({ role: 'field-officer' })
  for (const written of [placeText, placeText.toLowerCase()]) {
    const sent = await officer.context.request.put(`/api/observations/${randomUUID()}`, {
      headers: { origin: demoUrl(), [pageHeader]: demoUrl() },
      data: {
        kind: 'other',
        observedAt: new Date().toISOString(),
        positionSource: 'typed',
        placeText: written,
        note: '',
      },
    })
    expect([sent.status(), (await sent.json()).pcode]).toEqual([201, null])
  }
  await officer.leaves()
  const steward = await newPerson({ role: 'steward', size: 'phone' })
  await steward.open('/places-to-settle')
  const line = steward.page.getByRole('listitem').filter({ hasText: placeText })
  await line.getByText(/2 reports/).waitFor()
  await line.getByRole('button', { name: 'Marisport', exact: true }).click()
  await line.waitFor({ state: 'detached', timeout: 30_000 })
  const { rows } = await (await steward.context.request.get('/api/observations?limit=20')).json()
  const told = rows.filter(
    (row: { placeText: string | null }) => row.placeText?.toLowerCase() === placeText.toLowerCase(),
  )
  expect(told.map((row: { districtName: string }) => row.districtName)).toEqual(['Marisport', 'Marisport'])
  await steward.leaves()
})

test('a form is brought as its XML, its questions are given a meaning, and it is closed', async () => {
  const steward = await newPerson({ role: 'steward', size: 'laptop' })
  const { page } = steward
  await steward.open('/forms')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: en.forms.bring.choose }).click(),
  ])
  await chooser.setFiles('tests/fixtures/xforms/visits.xml')
  await page.getByText(en.forms.bring.done).waitFor()
  const { rows } = await (await steward.context.request.get('/api/xforms')).json()
  const brought = rows.find(({ setAt }: { setAt: string | null }) => setAt !== null)
  const card = page.getByRole('region', { name: brought.name })
  await card.getByRole('button', { name: new RegExp(en.forms.fields.note) }).click()
  await page.getByRole('option', { name: en.forms.nothing }).click()
  await expect
    .poll(async () => (await (await steward.context.request.get('/api/xforms')).json()).rows)
    .toContainEqual(
      expect.objectContaining({ formId: brought.formId, mapping: expect.objectContaining({ note: null }) }),
    )
  await card.getByRole('button', { name: en.forms.close(brought.name) }).click()
  await card.getByText(en.forms.closed).waitFor()
  await steward.leaves()
})
