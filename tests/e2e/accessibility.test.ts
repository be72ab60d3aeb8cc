/**
 * Every screen can be used by people who do not see it or do not use a mouse: axe finds nothing serious on a phone, and nothing is cut
 * off there and on a laptop. `npm run test:long` looks at a wide screen as well, in light and dark, and at every width between.
 */
import { afterAll, expect, test } from 'vitest'
import { type Person, sizes, withChromium } from './driver.ts'
import { opens, screens, seriousFaults, settled, sideways } from './screens.ts'

withChromium()

/** One of each role goes through all the screens: a page that is held already is half as dear to open. */
const people = new Map<string, Person>()
afterAll(async () => {
  for (const person of people.values()) await person.leaves()
})

/** Each screen is opened once and then turned, as a reader turns a phone: opening is the dear part. */
test.each(screens)('$address: nothing serious, nothing cut off', async (screen) => {
  const role = screen.role ?? 'planner'
  const person = await opens(screen, 'phone', people.get(role))
  people.set(role, person)
  const { page } = person
  expect(await seriousFaults(page)).toEqual([])
  for (const width of [360, sizes.laptop.width]) {
    await page.setViewportSize({ width, height: 800 })
    await settled(page)
    expect(await sideways(page), `at ${width}`).toBeLessThanOrEqual(0)
  }
  expect(person.troubles).toEqual([])
})
