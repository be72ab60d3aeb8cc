/** A planner takes the map along, and asks it every question it knows. */
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { demoUrl, newPerson, withChromium } from '#tests/e2e/driver.ts'
import { dotsByColour, wordsIn } from '#tests/e2e/read-png.ts'
import { mapPalette, rampOf } from '#web/map/palette.ts'
import { en } from '#web/text/en.ts'

withChromium()

test('the map is taken along as one picture, in the colours of paper, with every word it needs', async () => {
  const planner = await newPerson({ scheme: 'dark', size: 'laptop' })
  await planner.open('/?view=feeling&from=2025-07&to=2026-06&breaks=20,50,90')
  await planner.seesTheMapDrawn()
  const counts = await planner.legend.locator('ol > li > span:first-child').allInnerTexts()
  const bounds = await planner.legend.locator('ol > li > span:last-child').allInnerTexts()
  const beside = await planner.legend.locator('ul > li').allInnerTexts()
  const button = planner.page.getByRole('button', { name: en.map.controls.picture })
  await button.focus()
  const file = await planner.downloads(() => planner.page.keyboard.press('Enter'))
  expect(file.suggestedFilename()).toMatch(/^velmora_how-people-feel_2025-07-to-2026-06_on-\d{4}-\d\d-\d\d\.png$/)
  await planner.page.getByText(en.map.picture.saved(file.suggestedFilename())).waitFor()

  const png = await buffer(await file.createReadStream())
  const { width = 0, height = 0 } = await sharp(png).metadata()
  expect([width, height > 1600 && height < 2600]).toEqual([2400, true])
  const dots = await dotsByColour(png)
  const { good, noData, label } = mapPalette(false)
  // A class with a district is painted, over more than a mark of the legend; one without is in the legend alone.
  const inLegend = 6_000
  const painted = rampOf(good, bounds.length).map((fill) => (dots.get(fill) ?? 0) > inLegend)
  expect(painted).toEqual(counts.map((count) => Number(count) > 0))
  expect(painted).toEqual([true, true, true, false])
  expect(counts.map(Number).reduce((a, b) => a + b)).toBeGreaterThan(40)
  expect([noData, label].every((ink) => (dots.get(ink) ?? 0) > 100)).toBe(true)
  expect(dots.get(mapPalette(true).sea) ?? 0).toBe(0)

  const said = wordsIn(png)
  const districts = await (await fetch(`${demoUrl()}/api/districts?from=2025-07&to=2026-06`)).json()
  for (const words of [
    await planner.title.innerText(),
    en.frame.fictional,
    en.map.print.period('Jul 2025', 'Jun 2026'),
    en.map.coverage.line('63', '64', 'May 2026'),
    `record version ${districts.seq}`,
    en.brief.foot.licence.fictional,
    `${demoUrl()}/?view=feeling&from=2025-07&to=2026-06&breaks=20,50,90`,
    ...bounds,
    ...beside.map((line) => line.split('\n')[0] ?? ''),
  ])
    expect(said.get('Description')).toContain(words)
  expect(said.get('Title')).toBe(await planner.title.innerText())
  await planner.leaves()
})

test('every view answers its question', async () => {
  const planner = await newPerson({ size: 'laptop' })
  await planner.open('/')
  await planner.seesTheMapDrawn()
  for (const [view, words] of Object.entries(en.map.views)) {
    await planner.switchesView(words.label)
    await planner.page.waitForURL((url) => (url.searchParams.get('view') ?? 'grievance-violence') === view)
    await planner.page
      .getByText(/districts asked|asked in this period/)
      .first()
      .waitFor()
    expect((await planner.legend.innerText()).length, words.label).toBeGreaterThan(10)
  }
  await planner.leaves()
})
