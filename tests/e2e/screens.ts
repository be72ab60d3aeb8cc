/** Every screen, and how it is judged: by axe, and by whether it fits. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { RISING } from '#data/generate/story.ts'
import { type DemoRole, newPerson, type Person, sizes } from './driver.ts'

export const screens: { address: string; role?: DemoRole }[] = [
  { address: `/?pcode=${RISING}&table=true` },
  { address: '/upstream' },
  { address: '/did-it-work' },
  { address: '/places' },
  { address: '/asked-and-got' },
  { address: '/action-plan?on=2026-07-01' },
  { address: `/workshop?pcode=${RISING}&step=2` },
  { address: '/balance' },
  { address: '/alerts?rule=new&digest=new' },
  { address: `/brief?pcode=${RISING}` },
  { address: '/story' },
  { address: '/risk' },
  { address: '/silence' },
  { address: '/track-record' },
  { address: '/explore', role: 'analyst' },
  { address: '/nation' },
  { address: `/compare?pcode=${RISING}` },
  { address: '/field', role: 'field-officer' },
  { address: '/report?ask=all', role: 'field-officer' },
  { address: '/outbox', role: 'field-officer' },
  { address: '/pack', role: 'field-officer' },
  { address: '/report?ask=all&form=visit', role: 'field-officer' },
  { address: '/weekly-line', role: 'field-officer' },
  { address: '/consultation', role: 'field-officer' },
  { address: '/import', role: 'steward' },
  { address: '/review?origin=any', role: 'steward' },
  { address: '/places-to-settle', role: 'steward' },
  { address: '/forms', role: 'steward' },
  { address: '/people?person=new', role: 'steward' },
  { address: '/tokens?token=new', role: 'steward' },
  { address: '/activity', role: 'steward' },
  { address: '/withdraw' },
  { address: '/join' },
  { address: '/look-around' },
  { address: '/methods' },
]

/** By somebody new, or by somebody who has been here before and holds the page already. */
export async function opens(
  { address, role }: (typeof screens)[number],
  size: keyof typeof sizes,
  before?: Person,
): Promise<Person> {
  const person = before ?? (await newPerson({ size, ...(role === undefined ? {} : { role }) }))
  await person.page.setViewportSize(sizes[size])
  await person.open(address)
  await person.title.first().waitFor()
  await person.page.waitForLoadState('networkidle')
  return person
}

/** Other views of the map, which is opened once already. */
export const moreViews: typeof screens = [
  { address: '/?view=hotspots&statistic=lisa&layers=scan', role: 'analyst' },
  { address: '/?view=emerging&table=true' },
]

/** Every eighth row of a table stands for those between, which hold the same cells: contrast is looked at cell by cell. */
const likeAnother = 'tbody > tr:not(:nth-child(8n + 1)), [role=rowgroup] > [role=row]:not(:nth-child(8n + 1))'

/** By every rule, or by a few: in other colours nothing else has changed. */
export async function seriousFaults(page: Page, rules?: string[]): Promise<string[]> {
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

/** How far a page can be pushed sideways. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Two frames on, and every transition ended: colours half way between two schemes are nobody's. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let i = 0; i < 2; i++) await new Promise((done) => requestAnimationFrame(done))
    await Promise.allSettled(document.getAnimations().flatMap((a) => (a instanceof CSSTransition ? [a.finished] : [])))
  })
