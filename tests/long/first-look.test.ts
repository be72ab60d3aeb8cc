/** A country brought in as the README says shows something at first sight, and says of the rest which file would bring it. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folder, upstream } from '#tests/cli/run.ts'
import { newPerson, withChromium } from '#tests/e2e/driver.ts'
import { type ServedInstance, serveInstance } from '#tests/support/served-instance.ts'
import { en } from '#web/text/en.ts'

withChromium()
const dir = folder()
/** A second year of the sample's burglaries. */
const yearBefore = join(dir, 'area-counts_2023.csv')
let served: ServedInstance
let token: string

beforeAll(async () => {
  await upstream(dir, 'init', '--name', 'Samplia', '--code', 'SA')
  const files = ['boundaries.geojson', 'incidents.csv', 'area-counts_2024.csv'].map((name) => `data/samples/${name}`)
  writeFileSync(yearBefore, 'level,district_code,offence,total\ndistrict,SA11,burglary,60\ndistrict,SA12,burglary,90\n')
  await upstream(dir, 'import', ...files, yearBefore)
  served = await serveInstance({ keep: dir })
  token = (await upstream(dir, 'token', '--role', 'planner', '--json')).json.token
})
afterAll(async () => {
  await served.stop()
  rmSync(dir, { recursive: true, force: true })
})

test('incidents without people open on their number; points and totals of districts are the table', async () => {
  const planner = await newPerson({ size: 'wide' })
  await planner.context.setExtraHTTPHeaders({ authorization: `Bearer ${token}` })
  await planner.open(`${served.url}/?layers=incidents`)
  await planner.title.getByText(en.counted.views.count.question).waitFor()
  await planner.seesTheMapDrawn()
  const drawn = async (layer: string) =>
    Number(await planner.page.locator(`[data-layer="${layer}"]`).getAttribute('data-shown'))
  await planner.opensTheTable()
  const table = await planner.readsTheTable()
  const counted = table.reduce((sum, row) => sum + (Number.parseInt(row[en.counted.columns.number] ?? '', 10) || 0), 0)
  expect(await drawn('incidents-in-district')).toBeGreaterThan(0)
  const outside = Number(await planner.page.locator('[data-layer="incidents"]').getAttribute('data-in-no-district'))
  expect(outside).toBe(1)
  expect((await drawn('incidents')) - outside + (await drawn('incidents-in-district'))).toBe(counted)

  await planner.switchesView(en.map.views.rate.label)
  const lack = planner.page.getByTestId('view-needs')
  await lack.getByText(en.counted.needs.title([en.counted.needs.names.population])).waitFor()
  await lack.getByText(en.counted.needs.files.population).waitFor()

  await planner.switchesView(en.counted.views.measures.label)
  await planner.page.getByText(en.counted.measured('burglary', '4', '4')).waitFor()
  await planner.leaves()
})

test('what others published is a column to sort by, and a chart over time', async () => {
  const planner = await newPerson({ size: 'wide' })
  await planner.context.setExtraHTTPHeaders({ authorization: `Bearer ${token}` })
  await planner.open(`${served.url}/explore?from=2024-01&to=2024-12&sort=-measure:burglary`)
  const grid = planner.page.getByRole('grid', { name: en.explore.table.label })
  await grid.getByRole('columnheader', { name: /^burglary \(/ }).waitFor()
  const shown = await planner.readsTheTable(grid)
  const column = 'burglary (Jan 2024 to Dec 2024)'
  expect(shown.map((row) => row[column]).filter((cell) => cell !== '–')).toEqual(['1,004', '120', '80', '41'])

  await planner.open(`${served.url}/?from=2024-01&to=2024-12&pcode=SA11`)
  await planner.opensEvidence('Alder', en.counted.panel.title)
  const chart = planner.page.getByRole('img', { name: /^burglary\. / })
  await chart.waitFor()
  expect(await chart.getAttribute('aria-label')).toBe('burglary. Jan 2023 to Dec 2023: 60; Jan 2024 to Dec 2024: 120')
  const [before, after] = await chart.locator('rect').all()
  const heightOf = async (bar: typeof before) => Number(await bar?.getAttribute('height'))
  expect((await heightOf(after)) / (await heightOf(before))).toBeCloseTo(2, 1)
  await planner.leaves()
})
