/** A promise is made, kept and contested; a workshop is held without a network, and reaches the record when there is one. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { DIALOGUE } from '#data/generate/story.ts'
import { en } from '#web/text/en.ts'
import { newPerson, type Person, withChromium } from './driver.ts'

withChromium()
const { form } = en.actionPlan

const get = async (person: Person, path: string) => (await person.context.request.get(`/api/${path}`)).json()

test('a planner makes a promise, says it is done, and writes down that the community contests it', async () => {
  const planner = await newPerson({ role: 'planner', size: 'phone' })
  const { page } = planner
  const promise = `Mend the bridge ${randomUUID()}`
  await planner.open(`/action-plan?pcodes=${DIALOGUE.pcode}`)
  await page.getByRole('button', { name: en.actionPlan.make }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(form.promise).fill(promise)
  await dialog.getByLabel(form.owner, { exact: true }).fill('Bridge committee')
  await dialog.getByLabel(form.promisedOn).fill('2026-05-02')
  await dialog.getByLabel(form.dueOn).fill('2026-05-01')
  await dialog.getByRole('button', { name: form.keep }).click()
  // Refused with the reason, and what was filled in is still there.
  await dialog.getByText('may not be before 2 May 2026').waitFor()
  await dialog.getByLabel(form.dueOn).fill('2026-06-01')
  await dialog.getByRole('button', { name: form.keep }).click()
  const card = page.getByRole('listitem').filter({ hasText: promise })
  await card.getByText(/days? overdue/).waitFor()

  await card.getByRole('button', { name: en.actionPlan.change }).click()
  await dialog.getByText(en.actionPlan.states.done, { exact: true }).click()
  await dialog.getByLabel(form.movedOn).fill('2026-06-20')
  await dialog.getByLabel(form.doneOn).fill('2026-06-19')
  await dialog.getByRole('button', { name: form.keep }).click()
  await page.getByRole('heading', { name: en.actionPlan.groups.unasked }).waitFor()

  await card.getByRole('button', { name: en.actionPlan.askCommunity }).click()
  await dialog.getByText(form.verdictChoices.contested).click()
  await dialog.getByLabel(form.askedOn).fill('2026-06-25')
  for (const [group, count] of [
    [form.women, '9'],
    [form.men, '7'],
    [form.youth, '4'],
    [form.minority, '0'],
  ] as const)
    await dialog.getByLabel(group, { exact: true }).fill(count)
  await dialog.getByRole('button', { name: form.keep }).click()
  await card.getByText(en.actionPlan.verdicts.contested).waitFor()
  await card.getByText(en.actionPlan.history).click()
  await card.getByText('16 people were asked: 9 women, 7 men').waitFor()
  await card.getByText(/Changed: the state from Promised to Done/).waitFor()
  await planner.leaves()
})

test('a workshop goes on without a network, survives a reload, arrives once, and its dissent is told', async () => {
  const officer = await newPerson({ role: 'field-officer', size: 'laptop' })
  const { page, context } = officer
  const words = en.workshop
  const promise = `Clear the drain ${randomUUID()}`
  await officer.open(`/workshop?pcode=${DIALOGUE.pcode}`)
  await page.getByLabel(words.groups.women, { exact: true }).waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await context.setOffline(true)
  await page.getByLabel(words.groups.women, { exact: true }).fill('14')
  await page.getByLabel(words.groups.men, { exact: true }).fill('12')
  await page.getByRole('button', { name: words.next }).click()
  await page.getByRole('button', { name: words.verdicts.contested }).click()
  await page.getByLabel(words.note).fill('It is worse in the hills')
  await page.reload()
  const contested = page.getByRole('button', { name: words.verdicts.contested })
  await contested.waitFor()
  expect(await contested.getAttribute('aria-pressed')).toBe('true')
  expect(await page.getByLabel(words.note).inputValue()).toBe('It is worse in the hills')

  while (!(await page.getByRole('heading', { name: words.add.title }).isVisible()))
    await page.getByRole('button', { name: words.next }).click()
  await page.getByLabel(words.add.promiseLabel).fill(promise)
  await page.getByLabel(words.add.owner).fill('Drain committee')
  await page.getByLabel(words.add.dueOn).fill('2030-01-01')
  await page.getByRole('button', { name: words.add.addIt }).last().click()
  await page.getByText(promise).first().waitFor()
  await page.getByRole('button', { name: words.next }).click()
  await page.getByRole('button', { name: words.close.keep }).click()
  await page.getByText(words.kept.waiting).waitFor()
  const before = (await page.evaluate(() => navigator.onLine)) ? 'online' : 'offline'
  expect(before).toBe('offline')

  await context.setOffline(false)
  await page.getByText(words.kept.sent).waitFor({ timeout: 60_000 })
  const { rows, dissent } = await get(officer, `workshops?pcodes=${DIALOGUE.pcode}`)
  expect(rows.filter(({ commitments }: any) => commitments.some((one: any) => one.promise === promise))).toHaveLength(1)
  expect(dissent).toMatchObject([{ pcode: DIALOGUE.pcode, contested: 1, judged: 1 }])

  await page.getByRole('link', { name: words.kept.minutes }).click()
  const download = await officer.downloads(() => page.getByRole('button', { name: words.minutes.download }).click())
  expect(download.suggestedFilename()).toMatch(/^workshop-.*\.html$/)
  const minutes = await page.getByRole('article').textContent()
  expect(minutes).toContain('Said: It is worse in the hills')
  expect(minutes).toContain(promise)
  await officer.leaves()
})
