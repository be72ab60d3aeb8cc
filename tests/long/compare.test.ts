/** An analyst holds two periods side by side: the sentence of the API, two maps that move as one, one district on both, the difference. */
import { expect, test } from 'vitest'
import { TURNED_VIOLENT } from '#data/generate/story.ts'
import { demoUrl, newPerson, withChromium } from '#tests/e2e/driver.ts'
import { en } from '#web/text/en.ts'

withChromium()
const { compare, map } = en

test('two maps move together on classes of their own choosing, and the difference names what changed', async () => {
  const told = await (await fetch(`${demoUrl()}/api/changes`)).json()
  const planner = await newPerson()
  const { page } = planner
  await planner.open('/compare')
  await page.getByText(told.finding.sentence).waitFor()
  await page.locator('[data-map-idle="true"]').nth(1).waitFor({ timeout: 60_000 })

  // Nearer on the first; the second follows, and a link says where.
  const [first, second] = [page.locator('[data-shown="before"]'), page.locator('[data-shown="now"]')]
  const picture = () => second.locator('canvas').screenshot()
  const before = await picture()
  await first.locator('.maplibregl-canvas').focus()
  await page.keyboard.press('+')
  await expect.poll(() => new URL(page.url()).searchParams.get('at')).not.toBeNull()
  await page.locator('[data-map-idle="true"]').nth(1).waitFor()
  expect((await picture()).equals(before)).toBe(false)

  // One set of breaks over both periods; each legend counts its own districts.
  await page.getByText(map.classes.open, { exact: true }).first().click()
  await page.getByRole('button', { name: new RegExp(map.classes.method) }).click()
  await page.getByRole('option', { name: map.classes.methods.quantile }).click()
  await expect.poll(() => page.url()).toContain('classes=quantile:5')
  const bounds = (side: typeof first) => side.locator('ol > li > span:last-child').allInnerTexts()
  await expect.poll(async () => (await bounds(first)).length).toBe(5)
  expect(await bounds(first)).toEqual(await bounds(second))

  await page.getByRole('button', { name: compare.shown.difference }).click()
  await page.locator('[data-shown="difference"]').getByText(compare.legend.grey).waitFor()
  expect(await page.locator('canvas').count()).toBe(1)
  const row = told.rows.find(({ pcode }: any) => pcode === TURNED_VIOLENT.pcode)
  const shown = page.getByRole('row', { name: new RegExp(row.name) })
  await shown.click()
  await expect.poll(() => new URL(page.url()).searchParams.get('pcode')).toBe(TURNED_VIOLENT.pcode)
  expect(await shown.innerText()).not.toContain('cannot be told')
  expect(planner.troubles).toEqual([])
  await planner.leaves()
})
