/** An analyst asks which hotspots are new, who is unlike their neighbours, and where and when incidents came together. */
import { expect, test } from 'vitest'
import { demoUrl, newPerson, withChromium } from '#tests/e2e/driver.ts'
import { en } from '#web/text/en.ts'

withChromium()

const { spots, map } = en

test('turns to what is new or lasting, and to clusters and outliers', async () => {
  const analyst = await newPerson({ role: 'analyst' })
  await analyst.open('/?view=emerging&table=true')
  await analyst.seesTheMapDrawn()
  await analyst.page.getByText(/of 63 districts tested, Jul 2023 to Jun 2026/).waitFor()
  const { rows } = await (await fetch(`${demoUrl()}/api/emerging`)).json()
  const isle = rows.find((row: { category: string }) => row.category === 'not-tested')
  const seen = await analyst.readsTheTable()
  expect(seen.find((row) => row.District === isle.name)?.[spots.column]).toBe('not tested: no neighbouring district')
  for (const row of rows) expect(seen.find((s) => s.District === row.name)?.[spots.column]).toBe(row.finding.sentence)
  expect(await analyst.legend.innerText()).toContain(spots.groups['hot-rising'])

  await analyst.switchesView(map.views.hotspots.label)
  await analyst.page.getByText(/hotspots and .* coldspots/).waitFor()
  await analyst.switchesView(spots.statistics.lisa.label)
  await analyst.page.waitForURL((url) => url.searchParams.get('statistic') === 'lisa')
  await analyst.page.getByText(/high among high and \d+ low among low/).waitFor()
  expect(await analyst.legend.innerText()).toContain(spots.clusters['low-high'])
  expect(await analyst.legend.getByRole('link', { name: map.legend.how }).getAttribute('href')).toContain(
    'challenge=lisa',
  )

  await analyst.page.getByRole('rowheader', { name: isle.name, exact: true }).click()
  const panel = analyst.panel(isle.name)
  await analyst.opensEvidence(isle.name, spots.panel.title)
  await panel.getByText('Not tested: no neighbouring district.').waitFor()
  await panel.getByText(spots.panel.against).waitFor()
  await analyst.leaves()
})

test('looks for clusters in place and time, sees how far it is, stops it, asks for less and reads what was found', async () => {
  const analyst = await newPerson({ role: 'analyst' })
  await analyst.open('/?view=hotspots')
  await analyst.seesTheMapDrawn()
  const box = analyst.page.getByRole('region', { name: spots.scan.title })
  const runs = async () => (await (await analyst.context.request.get('/api/runs')).json()).rows
  expect(await runs()).toEqual([])

  await box.getByRole('button', { name: spots.scan.start }).click()
  const bar = box.getByRole('progressbar', { name: spots.scan.running })
  await box.getByText(/Dates dealt again \d+ of 499 times/).waitFor({ timeout: 60_000 })
  expect(Number(await bar.getAttribute('aria-valuemax'))).toBe(499)
  await box.getByRole('button', { name: spots.scan.cancel }).click()
  await box.getByText(spots.scan.stopped).waitFor()
  expect(await runs()).toEqual([])

  await analyst.open('/?view=hotspots&layers=scan&from=2023-07&to=2026-06&kinds=political-violence')
  await analyst.seesTheMapDrawn()
  await box.getByRole('button', { name: spots.scan.start }).click()
  const found = box.getByText(/in space and time/)
  await found.waitFor({ timeout: 60_000 })
  await box.getByText(/incidents, \d+ \w+ 2023 to \d+ \w+ 2026/).waitFor()
  const answer = await (
    await analyst.context.request.get(
      '/api/space-time-scan?from=2023-07&to=2026-06&kinds=political-violence&prospective=false&draws=499',
    )
  ).json()
  expect(await found.innerText()).toBe(answer.finding.sentence)
  const sure = answer.clusters.filter((cluster: { p: number }) => cluster.p <= 0.05)
  expect(await analyst.page.locator('[data-layer="scan"]').getAttribute('data-shown')).toBe(String(sure.length))
  expect(sure).toHaveLength(1)

  await box.getByRole('button', { name: spots.scan.show(1) }).click()
  await analyst.page.waitForURL((url) => url.searchParams.get('at')?.startsWith(sure[0].centre.lng.toFixed(4)) === true)
  const canvas = await analyst.page.locator('[data-map-idle]').boundingBox()
  if (canvas === null) throw new Error('there is no map')
  const popup = analyst.page.getByRole('region', { name: spots.scan.cluster(1) })
  await analyst.page.waitForTimeout(600)
  await analyst.seesTheMapDrawn()
  await analyst.page.mouse.click(canvas.x + canvas.width / 2, canvas.y + canvas.height / 2)
  await popup.waitFor()
  expect(await popup.innerText()).toContain(sure[0].districts[0].name)
  expect(await popup.innerText()).toContain(spots.scan.mayBeOver)
  expect(await popup.getByRole('link').getAttribute('href')).toContain('challenge=space-time-scan')
  await analyst.leaves()
})
