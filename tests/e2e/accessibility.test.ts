/** Every screen can be used by people who do not see it or do not use a mouse: axe finds nothing serious, at three sizes. */
import { AxeBuilder } from '@axe-core/playwright'
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

const looks = screens.flatMap((screen) => [
  { ...screen, scheme: 'light', size: 'phone' } as const,
  { ...screen, scheme: 'light', size: 'wide' } as const,
  { ...screen, scheme: 'dark', size: 'wide' } as const,
])

test.each(looks)('nothing serious on $address, $scheme, $size', async ({ address, role, scheme, size }) => {
  const person = await newPerson({ size, scheme, ...(role === undefined ? {} : { role }) })
  await person.open(address)
  await person.title.first().waitFor()
  await person.page.waitForLoadState('networkidle')
  const { violations } = await new AxeBuilder({ page: person.page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const serious = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical')
  expect(serious.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`)).toEqual([])
  await person.leaves()
})

test.each([360, sizes.phone.width, 768, sizes.laptop.width, 2560])(
  'nothing is cut off or scrolls sideways at a width of %i',
  async (width) => {
    const person = await newPerson()
    await person.page.setViewportSize({ width, height: 800 })
    for (const { address } of screens) {
      await person.open(address)
      await person.title.first().waitFor()
      const overflow = await person.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, address).toBeLessThanOrEqual(0)
    }
    await person.leaves()
  },
)
