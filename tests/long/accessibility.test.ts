/** Every screen on a wide display, in light and in dark: axe finds nothing serious. */
import { expect, test } from 'vitest'
import { withChromium } from '#tests/e2e/driver.ts'
import { opens, screens, seriousFaults, settled } from '#tests/e2e/screens.ts'

withChromium()

test.each(screens)('$address: nothing serious', async (screen) => {
  const person = await opens(screen, 'wide')
  const { page } = person
  expect(await seriousFaults(page), 'light').toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await settled(page)
  expect(await seriousFaults(page, ['color-contrast']), 'dark').toEqual([])
  await person.leaves()
})
