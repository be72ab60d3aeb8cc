/** A planner moves money: nothing is asked of the server, the sentence follows the hand, the address keeps it; the triangle is worked by keys. */
import { expect, test } from 'vitest'
import { newPerson, withChromium } from '#tests/e2e/driver.ts'
import { en } from '#web/text/en.ts'

withChromium()

test('money moved with the keyboard says what it must avert, without asking anybody', async () => {
  const planner = await newPerson()
  const { page } = planner
  await planner.open('/balance?take=defence&give=diplomacy&lasts=24')
  const verdict = page.locator('[aria-live=polite]', { hasText: /US\$|Move an amount/ })
  await page.getByText(en.balance.outcome.nothingMoved).waitFor()
  await page.waitForLoadState('networkidle')

  const asked: string[] = []
  page.on('request', (request) => request.url().includes('/api/') && asked.push(request.url()))
  await page.getByRole('slider', { name: en.balance.whatIf.slider }).focus()
  for (let k = 0; k < 5; k++) await page.keyboard.press('ArrowRight')
  await page.waitForURL(/[?&]move=\d+/)
  expect(await verdict.innerText()).toMatch(/nobody can tell until somebody says what one violent incident costs/)

  const cost = page.getByLabel(en.balance.assumptions.cost)
  const moved = Number(new URL(page.url()).searchParams.get('move'))
  // Four incidents in 24 months, by construction.
  await cost.fill(String(moved / 4))
  await cost.press('Enter')
  await page.getByText(/pays if it averts one violent incident in 6 months: 4 in 24 months/).waitFor()
  expect(asked).toEqual([])
  const said = await verdict.innerText()

  const colleague = await newPerson()
  await colleague.open(page.url())
  await colleague.page.getByText(said).waitFor()
  await colleague.leaves()

  await page.getByRole('option').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.waitForURL(/[?&]place=/)
  const place = new URL(page.url()).searchParams.get('place') ?? ''
  const { label = '' } = await page
    .getByRole('option', { selected: true })
    .evaluate((one) => ({ label: one.getAttribute('aria-label') ?? undefined }))
  const { rows } = await (await fetch(new URL('/api/places', page.url()))).json()
  expect(label).toContain(rows.find((row: { pcode: string }) => row.pcode === place).name)
  await planner.leaves()
})
