/** Every screen can be used by people who do not see it or do not use a mouse: axe finds nothing serious, at three sizes, and nothing is cut off at six widths. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { RISING } from '#data/generate/story.ts'
import { type DemoRole, newPerson, sizes, withChromium } from './driver.ts'

withChromium()

const screens: { address: string; role?: DemoRole }[] = [
  { address: `/?pcode=${RISING}&table=true` },
  { address: '/upstream' },
  { address: '/risk' },
  { address: '/track-record' },
  { address: '/explore', role: 'analyst' },
  { address: '/report?ask=all', role: 'field-officer' },
  { address: '/import', role: 'steward' },
  { address: '/?view=hotspots&statistic=lisa&layers=scan', role: 'analyst' },
  { address: '/?view=emerging&table=true' },
  { address: '/methods' },
]

/** Each screen is opened once and then turned, as a reader turns a phone: opening is the dear part. */
test.each(screens)('$address: nothing serious, nothing cut off, in light and dark', async ({ address, role }) => {
  const person = await newPerson({ size: 'phone', ...(role === undefined ? {} : { role }) })
  const { page } = person
  await person.open(address)
  await person.title.first().waitFor()
  await page.waitForLoadState('networkidle')
  expect(await seriousFaults(page), 'phone, light').toEqual([])

  for (const width of [360, sizes.phone.width, 768, sizes.laptop.width, sizes.wide.width, 2560]) {
    await page.setViewportSize({ width, height: 800 })
    await settled(page)
    expect(await sideways(page), `at ${width}`).toBeLessThanOrEqual(0)
  }

  await page.setViewportSize(sizes.wide)
  await settled(page)
  expect(await seriousFaults(page), 'wide, light').toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await settled(page)
  expect(await seriousFaults(page, ['color-contrast']), 'wide, dark').toEqual([])
  await person.leaves()
})

/** Every eighth row of a table stands for those between, which hold the same cells: contrast is looked at cell by cell. */
const likeAnother = 'tbody > tr:not(:nth-child(8n + 1)), [role=rowgroup] > [role=row]:not(:nth-child(8n + 1))'

/** By every rule, or by a few: in other colours nothing else has changed. */
async function seriousFaults(page: Page, rules?: string[]): Promise<string[]> {
  // No page is framed in another, and nothing is asked about what is well: both would take several times as long.
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], selectors: false })
    .exclude(likeAnother)
  const asked = rules === undefined ? axe.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']) : axe.withRules(rules)
  const { violations } = await asked.analyze()
  return violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`)
}

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Two frames on, and every transition ended: colours half way between two schemes are nobody's. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let i = 0; i < 2; i++) await new Promise((done) => requestAnimationFrame(done))
    await Promise.allSettled(document.getAnimations().flatMap((a) => (a instanceof CSSTransition ? [a.finished] : [])))
  })
