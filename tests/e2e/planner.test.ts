import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import type { MethodId } from '#api/contract/methods.ts'
import { NEVER_ASKED, RISING } from '#data/generate/story.ts'
import { en } from '#web/text/en.ts'
import { formatCount } from '#web/text/format.ts'
import { demoUrl, newPerson, withChromium } from './driver.ts'

withChromium()

const placeOf = async (pcode: string): Promise<{ name: string; lng: number; lat: number }> => {
  const { rows } = await (await fetch(`${demoUrl()}/api/places`)).json()
  return rows.find((row: { pcode: string }) => row.pcode === pcode)
}

/** Every part of the panel is an answer of its own. */
async function settles(panel: Locator): Promise<void> {
  await panel.getByText(en.panel.wishes.title).waitFor()
  await panel.getByText(en.panel.evidence, { exact: true }).waitFor()
  await expect.poll(() => panel.getByRole('status').count(), { timeout: 30_000 }).toBe(0)
}

test('a planner finds the flagged district and shares the link (complaint 17)', async () => {
  const rising = await placeOf(RISING)
  const planner = await newPerson()
  await planner.open('/')
  await planner.seesTheMapDrawn()
  await planner.page.getByText(en.frame.fictional).first().waitFor()
  expect(await planner.title.textContent()).toBe(en.map.views['grievance-violence'].question)

  await planner.opensTheTable()
  await planner.page
    .getByRole('gridcell', { name: /^Act upstream/ })
    .first()
    .waitFor()
  const rows = await planner.readsTheTable()
  expect(rows).toHaveLength(64)
  expect(
    rows.filter((row) => Object.values(row).some((cell) => cell.startsWith('Act upstream'))).map((row) => row.District),
  ).toEqual([rising.name])

  await planner.page.getByRole('rowheader', { name: rising.name, exact: true }).click()
  const panel = planner.panel(rising.name)
  await panel
    .getByText(
      /Grievances over (water and land|land and water) are rising; almost no violence yet; nobody is working here/,
    )
    .waitFor()
  await settles(panel)
  const seen = await panel.innerText()

  const colleague = await newPerson()
  await colleague.open(planner.page.url())
  await colleague.seesTheMapDrawn()
  await colleague
    .panel(rising.name)
    .getByText(/are rising; almost no violence yet/)
    .waitFor()
  await settles(colleague.panel(rising.name))
  expect(await colleague.panel(rising.name).innerText()).toBe(seen)
  expect(await colleague.readsTheTable()).toEqual(await planner.readsTheTable())
  expect(await colleague.legend.innerText()).toBe(await planner.legend.innerText())
  await colleague.leaves()

  await planner.opensEvidence(rising.name, en.panel.happens.title)
  await panel.getByRole('link', { name: en.figures.howOf(en.panel.happens.title) }).click()
  const challenge = planner.page.getByRole('dialog')
  await challenge.getByText(en.methods.entries.rates.meaning).waitFor()
  const here = await (await fetch(`${demoUrl()}/api/districts/${RISING}`)).json()
  await challenge.getByText(en.challenge.rows.shown(String(here.row.incidents), 8)).waitFor()
  expect(await challenge.getByRole('listitem').filter({ hasText: rising.name }).count()).toBeGreaterThanOrEqual(8)
  const slider = challenge.getByRole('slider')
  await slider.focus()
  await planner.page.keyboard.press('Home')
  const then = challenge.getByRole('columnheader').nth(1)
  await expect.poll(() => then.innerText(), { timeout: 30_000 }).toMatch(/1 Jan 20\d\d$/)
  const askedThen = challenge.getByRole('row').filter({ hasText: en.challenge.known.lines.asked }).getByRole('cell')
  await expect.poll(() => askedThen.first().innerText(), { timeout: 30_000 }).toBe(en.figures.reasons['never-asked'])
  expect(await askedThen.nth(1).innerText()).toBe(formatCount(here.heard.respondents))
  await planner.page.keyboard.press('Escape')
  expect(new URL(planner.page.url()).searchParams.has('challenge')).toBe(false)

  // Each figure leads to itself: the panel's, and the table's by mouse and by key.
  const head = challenge.getByTestId('the-figure')
  const leadsToItself = async (figure: Locator, method: MethodId, press = () => figure.click()) => {
    const said = (await figure.innerText()).trim()
    await press()
    await challenge.getByText(en.methods.entries[method].meaning).waitFor()
    await head.getByText(said, { exact: true }).waitFor()
    expect(said).toMatch(/\d/)
    await planner.page.keyboard.press('Escape')
    await challenge.waitFor({ state: 'detached' })
  }
  await planner.opensEvidence(rising.name, en.panel.feel.title)
  const { kinds } = here
  const figures = panel.getByTitle(en.map.legend.how)
  const inLine = (name: string) => panel.locator('dl > div').filter({ hasText: name }).getByTitle(en.map.legend.how)
  await leadsToItself(figures.filter({ hasText: / incidents?, \d/ }), 'rates')
  await leadsToItself(figures.filter({ hasText: /% of \d+ asked/ }).first(), 'perception')
  await leadsToItself(inLine(en.people.panel.steadied).first(), 'smoothing')
  await leadsToItself(inLine(kinds[0].label).first(), 'rates')
  const pointLeadsToItself = async (chart: string, said: RegExp, keys: readonly string[], method: MethodId) => {
    const cursor = panel.getByRole('slider', { name: chart })
    await cursor.focus()
    for (const key of keys) await planner.page.keyboard.press(key)
    const [, words = ''] = (await cursor.getAttribute('aria-valuetext'))?.match(said) ?? []
    await planner.page.keyboard.press('Enter')
    await challenge.getByText(en.methods.entries[method].meaning).waitFor()
    await head.getByText(words, { exact: true }).waitFor()
    await planner.page.keyboard.press('Escape')
    await challenge.waitFor({ state: 'detached' })
  }
  const asked = here.indicators.find(({ id }: { id: string }) => id === here.indicator).label
  const wave = /^\w+, \w+ \d{4}: (.*\d.*)$/
  await pointLeadsToItself(en.panel.feel.chart(asked), wave, ['End', 'ArrowLeft', 'ArrowLeft'], 'perception')
  await pointLeadsToItself(en.panel.happens.chart, /^\w+ \d{4}: (\d+)$/, ['End', 'ArrowLeft'], 'rates')
  const cell = (column: number) =>
    planner.page
      .getByRole('row', { name: rising.name, exact: true })
      .getByRole('gridcell')
      .nth(column)
      .getByRole('button')
  const columns = await planner.page.getByRole('columnheader').allInnerTexts()
  const at = (name: string) => columns.findIndex((each) => each.trim() === name) - 1
  await leadsToItself(cell(at(en.map.columns.incidents)), 'rates')
  await leadsToItself(cell(at(en.map.columns.grievance)), 'grievances', async () => {
    await planner.page.getByRole('rowheader', { name: rising.name, exact: true }).click()
    for (let step = 0; step <= at(en.map.columns.grievance); step++) await planner.page.keyboard.press('ArrowRight')
    await planner.page.keyboard.press('Enter')
  })
  expect(new URL(planner.page.url()).searchParams.get('pcode')).toBe(RISING)
  await planner.leaves()
})

test('a click on the map opens the district under it; one nobody ever asked is no data, never low (complaint 14)', async () => {
  const rising = await placeOf(RISING)
  const planner = await newPerson({ size: 'laptop' })
  await planner.page.addInitScript(() => {
    const look = () => {
      const map = document.querySelector('[data-map-idle]')
      if (map !== null && getComputedStyle(map).display === 'none') document.title = 'The map was hidden'
    }
    new MutationObserver(look).observe(document, { subtree: true, attributes: true, attributeFilter: ['style'] })
  })
  await planner.open(`/?at=${rising.lng},${rising.lat},9`)
  await planner.seesTheMapDrawn()
  expect(await planner.page.title()).not.toBe('The map was hidden')
  const box = await planner.page.locator('[data-map-idle]').boundingBox()
  if (box === null) throw new Error('there is no map')
  await planner.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await planner.panel(rising.name).waitFor()
  expect(new URL(planner.page.url()).searchParams.get('pcode')).toBe(RISING)

  const never = await placeOf(NEVER_ASKED)
  await planner.open('/?view=feeling&table=true')
  await planner.seesTheMapDrawn()
  const row = (await planner.readsTheTable()).find((r) => r.District === never.name)
  const words = Object.values(row ?? {}).join(' ')
  expect(words).toMatch(/ever asked|no data/i)
  expect(words).not.toMatch(/\d+ %/)
  expect(await planner.legend.innerText()).toContain(en.map.legend.noData)
  await planner.leaves()
})
