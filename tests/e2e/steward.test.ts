/** A steward looks at a file before it is kept, keeps it, and takes it back; the figures follow. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from '#web/text/en.ts'
import { newPerson, type Person, withChromium } from './driver.ts'

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
