/** A steward pastes weekly lines and reads them in the district; a file nobody knows is asked what it is, with buttons. */
import { expect, test } from 'vitest'
import { newPerson, withChromium } from '#tests/e2e/driver.ts'
import { en } from '#web/text/en.ts'

withChromium()

const { imports } = en
const lines = Array.from({ length: 11 }, (_, n) => `XV0408#E2E${n}#2026-W1${n % 2}#1#0#2#6`)
const week = (n: number): string[] => lines.map((line) => line.replace(/2026-W\d+/, `2026-W${n}`))

test('a pasted block is read like a file: bad lines are explained, good ones kept, and the panel draws them', async () => {
  const steward = await newPerson({ role: 'steward', size: 'phone' })
  const { page } = steward
  await steward.open('/import')
  await page
    .getByLabel(imports.paste.label)
    .fill([...week(10), ...week(11), 'XV0408#E2E1#2026-W12#1#0#2#99'].join('\n'))
  await page.getByRole('button', { name: imports.paste.read }).click()
  await page.getByRole('heading', { name: imports.dryRun.title(imports.paste.filename) }).waitFor()
  expect(await page.getByText('“99”').or(page.getByText('"99"')).count()).toBeGreaterThan(0)
  await page.getByRole('button', { name: /^Accept 22 rows/ }).click()
  await page.getByText(imports.dryRun.acceptedTitle(imports.paste.filename)).waitFor()

  await steward.open('/?pcode=XV0408&from=2026-01&to=2026-06')
  const panel = page.getByTestId('district-panel')
  await panel.getByRole('heading', { name: en.weeklyWords.title }).click()
  await panel.getByRole('img', { name: /Sense of safety by week/ }).waitFor()
  expect(await panel.getByText(/6 of 10, 11 reporters/).count()).toBeGreaterThan(0)
  expect(await panel.textContent()).not.toContain('E2E1')
  await steward.leaves()
})

test('which kind of file is it: the likeliest are buttons, then the columns, then it is ready', async () => {
  const steward = await newPerson({ role: 'steward', size: 'laptop' })
  const { page } = steward
  await steward.open('/import')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: imports.drop.choose }).click(),
  ])
  const rows = 'wann,wo,was\n2025-04-01,XV0408,robbery\n2025-04-02,XV0408,murder\n'
  await chooser.setFiles({ name: 'log.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) })
  await page.getByRole('group', { name: 'Which kind of file is it?' }).waitFor()
  await page.getByRole('button', { name: /^Incidents, one a row/ }).click()
  for (const [field, column] of [
    ['date', 'wann'],
    ['district name', 'wo'],
    ['what happened', 'was'],
  ] as const) {
    const asked = page.getByRole('group', { name: `Which column is the ${field}?` })
    await asked.getByRole('button', { name: new RegExp(`^${column}`) }).click()
  }
  await page.getByRole('button', { name: /^Accept 2 rows/ }).waitFor()
  await page.getByRole('button', { name: imports.dryRun.discard }).click()
  await page.getByRole('button', { name: imports.drop.choose }).waitFor()
  await steward.leaves()
})
