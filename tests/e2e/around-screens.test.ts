/** What stands around every screen: the ways through it by role and room, and what is said while the server cannot be reached. */
import { expect, test } from 'vitest'
import { en } from '#web/text/en.ts'
import { type DemoRole, newPerson, type Person, withChromium } from './driver.ts'

withChromium()

const { frame, problem } = en
const waysThrough = (person: Person) =>
  person.page.getByRole('navigation', { name: frame.navigation }).getByRole('link').allInnerTexts()

const landings: [DemoRole, string, string[]][] = [
  ['planner', '/', [frame.screens.map, frame.groups.act, frame.groups.evidence, frame.groups.field]],
  ['analyst', '/explore', [frame.screens.map, frame.groups.act, frame.groups.evidence]],
  ['field-officer', '/field', [frame.screens.map, frame.groups.act, frame.groups.evidence, frame.groups.field]],
  [
    'steward',
    '/import',
    [frame.screens.map, frame.groups.act, frame.groups.evidence, frame.groups.field, frame.groups.steward],
  ],
]

test('each role lands where its work is, is offered what it can use, and reaches it by thumb', async () => {
  for (const [role, landing, links] of landings) {
    const person = await newPerson({ role, size: 'phone' })
    await person.open('/')
    await person.page.waitForURL((url) => url.pathname === landing)
    await expect.poll(() => waysThrough(person)).toEqual(links)
    const boxes = await person.page
      .getByRole('navigation', { name: frame.navigation })
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getBoundingClientRect().toJSON()))
    for (const { left, right, bottom, height } of boxes) {
      expect(left).toBeGreaterThanOrEqual(0)
      expect(right).toBeLessThanOrEqual(390)
      expect(bottom).toBeGreaterThan(800)
      expect(height).toBeGreaterThanOrEqual(44)
    }
    await person.leaves()
  }
})

/** Share of what lies under the legend that is not the sea. */
const covered = (person: Person): Promise<number> =>
  person.page.evaluate(() => {
    const [canvas, legend] = [document.querySelector('canvas'), document.querySelector('[data-over-map="legend"]')]
    const pen = document.createElement('canvas').getContext('2d')
    if (canvas === null || legend === null || pen === null) return 1
    const [map, card] = [canvas.getBoundingClientRect(), legend.getBoundingClientRect()]
    pen.canvas.width = card.width
    pen.canvas.height = card.height
    const scale = canvas.width / map.width
    const [x, y] = [(card.left - map.left) * scale, (card.top - map.top) * scale]
    pen.drawImage(canvas, x, y, card.width * scale, card.height * scale, 0, 0, card.width, card.height)
    const pixels = pen.getImageData(0, 0, pen.canvas.width, pen.canvas.height).data
    const [r, g, b] = pixels
    const other = Array.from({ length: pixels.length / 4 }, (_, i) => i * 4).filter(
      (i) => pixels[i] !== r || pixels[i + 1] !== g || pixels[i + 2] !== b,
    )
    return other.length / (pixels.length / 4)
  })

test('the legend covers no district, the focus is given back, and a server that is gone is said once and truthfully', async () => {
  const planner = await newPerson()
  const { page } = planner
  await planner.open('/?view=risk')
  await planner.seesTheMapDrawn()
  await planner.legend.getByText(en.risk.legend).waitFor()
  await planner.seesTheMapDrawn()
  await expect.poll(() => covered(planner)).toBe(0)

  const table = page.getByRole('button', { name: en.map.table.open, exact: true })
  await table.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: en.map.table.close }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => table.evaluate((button) => button === document.activeElement)).toBe(true)

  await page.context().route('**/api/**', (route) => route.abort())
  await planner.switchesView(en.map.views.heard.label)
  expect(await planner.legend.innerText()).toContain(en.map.outlinesOnly)
  await page.getByText(problem.offline).waitFor()
  expect(await page.getByRole('alert').count()).toBe(1)
  expect(await page.getByRole('alert').innerText()).toMatch(/loaded at \d\d:\d\d/)
  expect(await planner.legend.innerText()).toContain(problem.notLoaded)

  await page.reload()
  await page.getByText(problem.nothingLoaded).waitFor()
  expect(await page.getByRole('alert').count()).toBe(1)
  // Nothing goes on pretending to come: not the map, not the legend, not the period.
  await expect.poll(() => page.getByRole('status').filter({ hasText: frame.loading }).count()).toBe(0)
  expect(await page.getByText(problem.notLoaded).count()).toBe(3)
  await page.context().unroute('**/api/**')
  await page.getByRole('button', { name: problem.retry }).click()
  await planner.legend.getByText(en.people.heard.title).waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
  await planner.leaves()
})
