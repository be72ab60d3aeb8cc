/** An analyst narrows the picture, exports it, and finds the same figures in the file as on the screen. */
import { text } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import type { Download } from 'playwright-core'
import { expect, test } from 'vitest'
import { precision } from '#api/contract/estimates.ts'
import { en } from '#web/text/en.ts'
import { formatShareShort } from '#web/text/format.ts'
import { newPerson, withChromium } from './driver.ts'

withChromium()

/** The browser may be another process’s: what it downloaded comes as a stream. */
const textOf = async (download: Download): Promise<string> => text(await download.createReadStream())

const filter =
  'pcodes=XV03&from=2025-01&to=2026-06&kinds=armed-robbery,shooting&group=sex:female&indicator=trust-police'

test('the exported table equals the table on the screen', async () => {
  const analyst = await newPerson({ role: 'analyst' })
  await analyst.open(`/explore?${filter}`)
  const grid = analyst.page.getByRole('grid', { name: 'Figures by place' })
  await grid.getByRole('row').nth(1).waitFor()
  const shown = await analyst.readsTheTable(grid)
  expect(shown.length).toBe(12)

  const download = await analyst.downloads(() => analyst.page.getByRole('link', { name: /CSV/ }).first().click())
  const rows: Record<string, string>[] = parse(await textOf(download), { columns: true, bom: true })
  expect(rows.map((row) => row.name).sort()).toEqual(shown.map((row) => row.Place).sort())
  for (const row of rows) {
    const onScreen = shown.find((s) => s.Place === row.name)
    expect(Number((onScreen?.Incidents ?? '').replace(/\D/g, '') || 0)).toBe(Number(row.incidents))
    // An analyst gets what is too imprecise to publish, with the verdict beside it, in the file and on the screen alike.
    const number = (cell: string | undefined) => (cell === undefined || cell === '' ? null : Number(cell))
    const said = formatShareShort({
      value: number(row.share),
      lo: number(row.share_lo),
      hi: number(row.share_hi),
      precision: precision.nullable().parse(row.share_precision === '' ? null : row.share_precision),
    })
    expect(onScreen?.['Trust in the police']).toBe(said)
    if (row.share !== '') expect(onScreen?.n).toBe(row.share_n)
  }
  await analyst.leaves()
})

test('sorting and comparing are in the address, so a copied link shows the same', async () => {
  const analyst = await newPerson({ role: 'analyst' })
  await analyst.open(`/explore?${filter}`)
  await analyst.page.getByRole('columnheader', { name: 'Deaths' }).click()
  await analyst.page
    .getByRole('button', { name: /^Compare / })
    .first()
    .click()
  await analyst.page.waitForFunction(() => /sort=/.test(location.search) && /compare=|places=/.test(location.search))
  const colleague = await newPerson({ role: 'analyst' })
  await colleague.open(analyst.page.url())
  const grid = { name: 'Figures by place' } as const
  await colleague.page.getByRole('grid', grid).getByRole('row').nth(1).waitFor()
  expect(await colleague.readsTheTable(colleague.page.getByRole('grid', grid))).toEqual(
    await analyst.readsTheTable(analyst.page.getByRole('grid', grid)),
  )
  await colleague.leaves()
  await analyst.leaves()
})

test('while a filter changes, the picture before stays and is marked as such', async () => {
  const analyst = await newPerson({ role: 'analyst' })
  const { page } = analyst
  await analyst.open('/explore')
  const chart = page.getByRole('img', { name: /incidents; most in/ }).first()
  await chart.waitFor()
  await page.getByRole('grid').waitFor()
  let answer = () => {}
  const held = new Promise<void>((resolve) => (answer = resolve))
  await page.route(/\/api\/(series|districts)\?/, async (route) => {
    await held
    await route.continue()
  })
  await page.getByRole('button', { name: new RegExp(en.explore.level) }).click()
  await page.getByRole('option', { name: en.explore.levelChoices.region }).click()
  await page.locator('[data-stale="true"] [role="grid"]').waitFor()
  await page.locator('[data-stale="true"]').filter({ has: chart }).waitFor()
  expect(await page.getByRole('status').filter({ hasText: en.frame.loading }).count()).toBe(0)
  answer()
  await page.locator('[data-stale="true"]').first().waitFor({ state: 'detached' })
  expect((await analyst.readsTheTable(page.getByRole('grid'))).length).toBeLessThan(20)
  await analyst.leaves()
})
