/** Every screen can be used by people who do not see it or do not use a mouse: axe finds nothing serious, at three sizes. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { RISING } from '#data/generate/story.ts'
import { type DemoRole, newPerson, sizes, withChromium } from './driver.ts'

withChromium()

const screens: { address: string; role?: DemoRole }[] = [
  { address: `/?pcode=${RISING}&table=true` },
  { address: '/risk' },
  { address: '/explore', role: 'analyst' },
  { address: '/report?ask=all', role: 'field-officer' },
  { address: '/import', role: 'steward' },
  { address: '/?view=hotspots&statistic=lisa&layers=scan', role: 'analyst' },
  { address: '/?view=emerging&table=true' },
  { address: '/methods' },
]

test.each(['light', 'dark'] as const)('nothing serious on any screen, %s', { timeout: 240_000 }, async (scheme) => {
  for (const { address, role } of screens) {
    for (const size of scheme === 'light' ? (['phone', 'wide'] as const) : (['wide'] as const)) {
      const person = await newPerson({ size, scheme, ...(role === undefined ? {} : { role }) })
      await person.open(address)
      await person.title.first().waitFor()
      await person.page.waitForLoadState('networkidle')
      const { violations } = await new AxeBuilder({ page: person.page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      const serious = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical')
      expect(
        serious.map((v) => `${address} ${size} ${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`),
      ).toEqual([])
      await person.leaves()
    }
  }
})

test('nothing is cut off or scrolls sideways from a small phone to a wide screen', { timeout: 180_000 }, async () => {
  for (const width of [360, sizes.phone.width, 768, sizes.laptop.width, 2560]) {
    const person = await newPerson()
    await person.page.setViewportSize({ width, height: 800 })
    for (const { address } of screens) {
      await person.open(address)
      await person.title.first().waitFor()
      const overflow = await person.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, `${address} at ${width}`).toBeLessThanOrEqual(0)
    }
    await person.leaves()
  }
})
