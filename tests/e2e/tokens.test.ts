/** A steward gives a program a token of its own: made, copied once, used, and ended, after which the program is refused. */
import { expect, test } from 'vitest'
import { en } from '#web/text/en.ts'
import { demoUrl, newPerson, withChromium } from './driver.ts'

withChromium()

const words = en.tokens

test.each(['wide', 'phone'] as const)('on a %s screen', async (size) => {
  const steward = await newPerson({ role: 'steward', size })
  const { page } = steward
  await steward.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const name = `QGIS of the planning unit, ${size}`
  await steward.open('/tokens')
  await page.getByRole('button', { name: words.add }).click()
  await page.waitForURL(/token=new/)
  await page.getByLabel(words.form.name).fill(name)
  await page.getByText(new RegExp(`^${words.scopes.read.label}`)).click()
  expect(await page.getByRole('button', { name: words.form.make }).isEnabled()).toBe(false)
  await page.getByText(new RegExp(`^${words.scopes.maps.label}`)).click()
  await page.getByRole('button', { name: words.form.make }).click()

  const secret = page.getByRole('textbox', { name: words.once.label })
  const token = await secret.inputValue()
  expect(token).toMatch(/^ups_[\w-]{43}$/)
  await page.getByRole('button', { name: words.once.copy }).click()
  await page.getByText(words.once.copied).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(token)
  expect(page.url()).not.toContain(token)

  await page.getByRole('button', { name: words.once.done }).click()
  await secret.waitFor({ state: 'detached' })
  await page.reload()
  const card = page.getByRole('listitem').filter({ hasText: name })
  await card.waitFor()
  expect(await page.content()).not.toContain(token)
  expect(await card.textContent()).toContain(words.scopes.maps.opens)
  expect(await card.textContent()).toContain(words.unused)

  const asked = (path: string) => fetch(`${demoUrl()}${path}`, { headers: { Authorization: `Bearer ${token}` } })
  expect((await asked('/ogc/collections/incidents/items?limit=1')).status).toBe(200)
  expect((await asked('/api/districts')).status).toBe(403)
  await page.reload()
  await card.getByText('Last used on').waitFor()

  await page.getByRole('button', { name: words.revoke.of(name) }).click()
  await page.getByRole('button', { name: words.revoke.yes }).click()
  await page.locator('summary').click()
  await card.getByText('Revoked on').waitFor()
  const refused = await asked('/ogc/collections')
  expect([refused.status, (await refused.json()).detail]).toEqual([401, expect.stringContaining('revoked')])
  await steward.leaves()
})

test('what a role may not open is said beside the form, and a planner is told who makes tokens', async () => {
  const steward = await newPerson({ role: 'steward' })
  await steward.open('/tokens?token=new')
  await steward.page.getByLabel(words.form.name).fill('A phone')
  await steward.page.getByText(new RegExp(`^${words.scopes.observations.label}`)).click()
  await steward.page.getByRole('button', { name: words.form.make }).click()
  await steward.page.getByRole('alert').getByText('opens nothing to a planner').waitFor()
  await steward.leaves()

  const planner = await newPerson({ role: 'planner' })
  await planner.open('/tokens')
  await planner.page.getByText(words.mayNot.title).waitFor()
  expect(await planner.page.getByRole('button', { name: words.add }).count()).toBe(0)
  await planner.leaves()
})
