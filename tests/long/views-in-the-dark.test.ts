/** Every view of the map in dark colours: it answers its question and says what its marks mean. */
import { expect, test } from 'vitest'
import { newPerson, withChromium } from '#tests/e2e/driver.ts'
import { en } from '#web/text/en.ts'

withChromium()

test('every view answers its question in the dark', async () => {
  const planner = await newPerson({ size: 'laptop', scheme: 'dark' })
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
