/**
 * Every screen can be used by people who do not see it or do not use a mouse: axe finds nothing serious on a phone, and nothing is cut
 * off there and on a laptop. `npm run test:long` looks at a wide screen as well, in light and dark, and at every width between.
 */
import { expect, test } from 'vitest'
import { sizes, withChromium } from './driver.ts'
import { opens, screens, seriousFaults, settled, sideways } from './screens.ts'

withChromium()

/** Each screen is opened once and then turned, as a reader turns a phone: opening is the dear part. */
test.each(screens)('$address: nothing serious, nothing cut off', async (screen) => {
  const person = await opens(screen, 'phone')
  const { page } = person
  expect(await seriousFaults(page)).toEqual([])
  for (const width of [360, sizes.phone.width, sizes.laptop.width]) {
    await page.setViewportSize({ width, height: 800 })
    await settled(page)
    expect(await sideways(page), `at ${width}`).toBeLessThanOrEqual(0)
  }
  await person.leaves()
})
