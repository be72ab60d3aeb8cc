/**
 * A view and a layer on top are a folder and a line each: with nothing else changed they stand in the rail, the address, the
 * legend, on the map, in the table and on the printed sheet.
 */
import { beforeAll, expect, test } from 'vitest'
import { newPerson, type Person, withChromium } from '#tests/e2e/driver.ts'
import { en } from '#web/text/en.ts'
import { buildWithOneMore, layOver } from './one-more-view/served.ts'
import { words } from './one-more-view/view.ts'

withChromium()

let files: Awaited<ReturnType<typeof buildWithOneMore>>
beforeAll(async () => {
  files = await buildWithOneMore()
}, 180_000)

const someoneWithIt = async (): Promise<Person> => {
  const person = await newPerson()
  await layOver(person.context, files)
  return person
}

test('a new view and a new layer appear everywhere the old ones do', async () => {
  const planner = await someoneWithIt()
  const { page } = planner
  await planner.open('/')
  await planner.seesTheMapDrawn()

  await planner.switchesView(words.label)
  await page.waitForURL((url) => url.searchParams.get('view') === 'letters')
  expect(await planner.title.textContent()).toBe(words.question)
  await page.getByText('Names of 64 districts').waitFor()
  await page.getByRole('radiogroup', { name: 'What is counted' }).getByText('Vowels').click()
  await page.waitForURL((url) => url.searchParams.get('counted') === 'vowels')
  expect(await planner.legend.innerText()).toMatch(/Letters in the name[\s\S]*Some vowels[\s\S]*Middle of a place/)

  // Of the filter only what the view honours.
  expect(await page.getByRole('button', { name: new RegExp(en.map.filters.region) }).count()).toBe(1)
  expect(await page.getByRole('button', { name: new RegExp(en.map.filters.kinds) }).count()).toBe(0)

  await page.locator('[data-layer="crosses"]:not([data-shown="0"])').waitFor({ state: 'attached' })
  await planner.opensTheTable()
  const counts = (await planner.readsTheTable()).map((row) => row[words.column] ?? '')
  expect(counts).toHaveLength(64)
  expect(counts.every((cell) => /^\d+ vowels$/.test(cell))).toBe(true)
  expect(counts).toEqual([...counts].sort((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10)))

  await page.emulateMedia({ media: 'print' })
  const sheet = await page.locator('body').innerText()
  expect(sheet).toContain(words.question)
  expect(sheet).toContain(`${words.label}\n`)
  expect(sheet).toMatch(new RegExp(en.map.print.basis.sites('\\d+')))
  expect(sheet).toMatch(/\d+ vowels/)
  await page.emulateMedia({ media: 'screen' })

  const colleague = await someoneWithIt()
  await colleague.open(page.url())
  await colleague.page.getByText('Some vowels').waitFor()
  expect(await colleague.legend.innerText()).toBe(await planner.legend.innerText())
  await colleague.open('/?view=letters&counted=consonants')
  await colleague.page.getByText(en.unreadLink.title).waitFor()
  await colleague.leaves()
  await planner.leaves()
}, 180_000)
