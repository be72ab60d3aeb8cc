/** A steward invites somebody for a part of the country; they join by the link, see their part, and are disabled while they look. */
import { expect, inject, test } from 'vitest'
import { en } from '#web/text/en.ts'
import { newPerson, withChromium } from './driver.ts'

withChromium()

const { people, join, signIn, account, look } = en.accounts
const password = 'nine quiet lanterns'

/** On a phone every time, where there is least room; on a wide screen as well by night. */
const sizes = inject('thorough') ? (['wide', 'phone'] as const) : (['phone'] as const)

test.each(sizes)('invited, joined, changed and disabled, on a %s screen', async (size) => {
  const steward = await newPerson({ role: 'steward', size })
  const name = `Vera Lindqvist ${size}`
  await steward.open('/people')
  await steward.page.getByRole('button', { name: people.add }).click()
  await steward.page.getByLabel(people.form.note).fill(`Of the ${size} screen`)
  await steward.page.getByText(people.form.places).first().click()
  expect(await steward.page.getByRole('button', { name: people.form.make }).isEnabled()).toBe(false)
  await steward.page.locator('summary', { hasText: 'Arvenor' }).click()
  await steward.page.getByText(people.form.regionWhole('Arvenor')).click()
  await steward.page.getByRole('button', { name: people.form.make }).click()
  const link = await steward.page.getByRole('textbox', { name: people.once.label }).inputValue()
  expect(link).toMatch(/\/join#[\w-]{43}$/)
  expect(steward.page.url()).not.toContain(link.slice(-43))
  await steward.page.getByRole('button', { name: people.once.done }).click()
  await steward.page.getByText(`Of the ${size} screen`).waitFor()

  const vera = await newPerson({ size })
  await vera.open(link)
  await vera.page.getByText('Field officer for Arvenor').waitFor()
  expect(vera.page.url()).not.toContain(link.slice(-43))
  await vera.page.getByLabel(join.name).fill(name)
  await vera.page.getByLabel(join.password, { exact: true }).fill(password)
  await vera.page.getByLabel(join.again, { exact: true }).fill('something else')
  await vera.page.getByText(join.differ).waitFor()
  await vera.page.getByLabel(join.again, { exact: true }).fill(password)
  await vera.page.getByRole('button', { name: join.join, exact: true }).click()
  await vera.page.waitForURL(/\/field/)
  const chip = vera.page.getByRole('banner').getByRole('button', { name })
  await chip.waitFor()
  const [cookie] = (await vera.context.cookies()).filter((one) => one.name === '__Host-upstream')
  expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Strict' })

  await vera.open('/account')
  await vera.page.getByText(people.is('Field officer for Arvenor, up to high sensitivity')).waitFor()
  await vera.page.getByText(`(${account.here})`).waitFor()
  await chip.click()
  await vera.page.getByRole('button', { name: en.frame.role.signOut }).click()
  await chip.waitFor({ state: 'detached' })

  await vera.page.getByRole('banner').getByRole('button').last().click()
  const form = vera.page.getByRole('form', { name: signIn.title, exact: true })
  await form.getByLabel(signIn.name).fill(name)
  await form.getByLabel(signIn.password, { exact: true }).fill('not the password')
  await form.getByRole('button', { name: signIn.signIn }).click()
  await form.getByText('No account has this name and this password').waitFor()
  await form.getByLabel(signIn.password, { exact: true }).fill(password)
  await form.getByRole('button', { name: signIn.signIn }).click()
  await chip.waitFor()

  await steward.page.reload()
  await steward.page.getByRole('button', { name: people.disableOf(name) }).click()
  await steward.page.getByRole('dialog').getByRole('button', { name: people.disable }).click()
  await steward.page.locator('summary', { hasText: 'Disabled' }).click()
  await steward.page.getByRole('button', { name: people.enableOf(name) }).waitFor()
  await vera.page.reload()
  await vera.page.getByRole('button', { name: en.frame.role.signInAgain }).first().click()
  await vera.page.getByRole('dialog').getByText('Your sign-in was ended').waitFor()
  await vera.leaves()
  await steward.leaves()
})

test('the demonstration is looked around as anybody, one press each; as a steward by the link alone', async () => {
  const visitor = await newPerson()
  await visitor.open('/look-around')
  await visitor.page.getByText(look.stewardByLink).waitFor()
  const offered = visitor.page.getByRole('main').getByRole('listitem')
  expect(await offered.count()).toBe(4)
  await offered.filter({ hasText: en.frame.role.analyst }).getByRole('button').click()
  await visitor.page.waitForURL(/\/explore/)
  await visitor.leaves()

  const steward = await newPerson({ role: 'steward' })
  await steward.open('/look-around')
  await expect.poll(() => steward.page.getByRole('main').getByRole('listitem').count()).toBe(5)
  await steward.page.getByRole('main').getByRole('button', { name: en.frame.role.steward }).click()
  await steward.page.waitForURL(/\/import/)
  await steward.leaves()
})
