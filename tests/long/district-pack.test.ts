/** What an officer took along with one tap is there without a network, says how old it is, and is nobody else's. */
import { expect, test } from 'vitest'
import { newPerson, withChromium } from '#tests/e2e/driver.ts'
import { en } from '#web/text/en.ts'

withChromium()

const { pack, report, workshop } = en

test('a district taken along answers without a network, and goes when somebody else signs in', async () => {
  const officer = await newPerson({ role: 'field-officer', size: 'phone' })
  const { page, context } = officer
  await officer.open('/pack')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  const { rows } = await (await context.request.get('/api/places')).json()
  const { pcode, name } = rows.find(({ level }: { level: string }) => level === 'district')
  await page.getByLabel(name, { exact: true }).check()
  await page.getByRole('button', { name: pack.store(1) }).click()
  await page.getByText(new RegExp(`^${pack.here('')}`)).waitFor({ timeout: 60_000 })
  const { total, rows: sites } = await (await context.request.get(`/api/sites?pcodes=${pcode}`)).json()
  // What is told by its district alone has no place on a map.
  const placed = sites.filter(({ lng }: { lng: number | null }) => lng !== null).length
  await page.getByText(pack.district(name, total)).waitFor()

  await context.setOffline(true)
  await page.goto(`/workshop?pcode=${pcode}`)
  await page.getByRole('heading', { name: workshop.of(name) }).waitFor()
  await page.goto('/pack')
  await page.getByText(pack.district(name, total)).waitFor()
  // Its sites stand on the map of a report, and a tap on one is meant for it.
  await page.goto('/report?ask=all')
  await page
    .getByRole('radio', { name: /^Abandoned building/ })
    .locator('xpath=ancestor::label')
    .click()
  await page.getByRole('radio', { name: report.where.ways.map }).locator('xpath=ancestor::label').click()
  const far = page.getByTestId('map-sites-far').locator('circle')
  await far.first().waitFor({ state: 'attached' })
  expect(await far.count()).toBe(placed)
  await page.goto('/pack')
  await context.setOffline(false)

  await context.request.post('/api/session', {
    data: { role: 'steward' },
    headers: { origin: new URL(page.url()).origin },
  })
  await page.reload()
  await page.getByRole('button', { name: pack.store(0) }).waitFor()
  await expect.poll(() => page.evaluate(() => caches.has('pack'))).toBe(false)
  await officer.leaves()
})
