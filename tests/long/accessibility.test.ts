/** Every screen on a wide display, in light and in dark: axe finds nothing serious; and at no width is anything cut off. */
import { expect, test } from 'vitest'
import { sizes, withChromium } from '#tests/e2e/driver.ts'
import { moreViews, opens, screens, seriousFaults, settled, sideways } from '#tests/e2e/screens.ts'

withChromium()

test.each([...screens, ...moreViews])('$address: nothing serious', async (screen) => {
  const person = await opens(screen, 'wide')
  const { page } = person
  expect(await seriousFaults(page), 'light').toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await settled(page)
  expect(await seriousFaults(page, ['color-contrast']), 'dark').toEqual([])
  for (const width of [768, sizes.wide.width, 2560]) {
    await page.setViewportSize({ width, height: 800 })
    await settled(page)
    expect(await sideways(page), `at ${width}`).toBeLessThanOrEqual(0)
  }
  await person.leaves()
})
