// A list adds up to the figure above it, also where it is longest: nothing is cut without a word.
import { expect, test } from 'vitest'
import { newPerson, withChromium } from '#tests/e2e/driver.ts'
import { en } from '#web/text/en.ts'
import { formatCount } from '#web/text/format.ts'

withChromium()

type Told = { row: { name: string; incidents: number | null }; kinds: { label: string; incidents: number }[] }

/** Where most happened, lists are longest. */
const most = 8

test('what happened in a district, kind by kind, adds up to all that happened', async () => {
  const planner = await newPerson()
  const ask = async (path: string) => (await planner.context.request.get(`/api/${path}`)).json()
  const { rows } = await ask('districts')
  const told: (Told & { pcode: string })[] = []
  const byIncidents = [...rows].sort((a, b) => (b.incidents ?? 0) - (a.incidents ?? 0))
  for (const { pcode } of byIncidents.slice(0, most)) told.push({ pcode, ...(await ask(`districts/${pcode}`)) })
  expect(told).toHaveLength(most)
  for (const { pcode, row, kinds } of told)
    expect([pcode, kinds.reduce((sum, k) => sum + k.incidents, 0)]).toEqual([pcode, row.incidents ?? 0])

  const longest = told.reduce((a, b) => (b.kinds.length > a.kinds.length ? b : a))
  expect(longest.kinds.length).toBeGreaterThan(6)
  await planner.open(`/?pcode=${longest.pcode}`)
  const panel = planner.panel(longest.row.name)
  await planner.opensEvidence(longest.row.name, en.panel.happens.title)
  await panel.getByText(longest.kinds[0]?.label ?? '', { exact: true }).waitFor()
  for (const { label, incidents } of longest.kinds) {
    const line = panel.locator('dl > div').filter({ has: planner.page.getByText(label, { exact: true }) })
    expect(await line.locator('dd').innerText()).toBe(formatCount(incidents))
  }
  await planner.leaves()
})
