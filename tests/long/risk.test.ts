/** An analyst weighs the risk index otherwise: the order moves at once, the API agrees, and the address keeps it. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Forecast } from '#api/contract/forecast.ts'
import type { RiskIndex } from '#api/contract/risk-index.ts'
import { demoUrl, newPerson, withChromium } from '#tests/e2e/driver.ts'
import { en } from '#web/text/en.ts'

withChromium()

const ask = async <T>(path: string): Promise<T> => (await fetch(`${demoUrl()}/api/${path}`)).json()

/** The list as it stands: who, which rank, which score. */
const readsTheRanking = (page: Page) =>
  page
    .getByRole('list', { name: en.risk.ranking })
    .locator('> li')
    .evaluateAll((rows) =>
      rows.map((row) => ({
        pcode: row.getAttribute('data-pcode'),
        rank: row.querySelector('[data-testid=rank]')?.textContent ?? '',
        score: /\d+/.exec(row.querySelector('[data-testid=score]')?.textContent ?? '')?.[0] ?? '',
      })),
    )
const ranked = (page: Page) => page.getByText(/can be ranked/).waitFor()

/** What the page must show of an answer. */
const shownOf = (index: RiskIndex) =>
  [...index.rows]
    .sort((a, b) => (b.score?.conservative ?? -1) - (a.score?.conservative ?? -1) || a.pcode.localeCompare(b.pcode))
    .map(({ pcode, rank, score }) => ({
      pcode,
      rank: rank === null ? '–' : String(rank),
      score: score === null ? '' : String(Math.round(score.conservative)),
    }))

test('a weight moved reorders the list as the API ranks it, and the address keeps it', async () => {
  const analyst = await newPerson({ role: 'analyst' })
  await analyst.open('/risk')
  await ranked(analyst.page)
  const before = await readsTheRanking(analyst.page)
  expect(before).toEqual(shownOf(await ask('risk-index')))

  const violence = analyst.page.getByRole('slider', { name: /^Weight of Violence/ })
  await violence.focus()
  await analyst.page.keyboard.press('Home')
  await analyst.page.waitForFunction(() => /weights=violence/.test(decodeURIComponent(location.search)))
  const atOnce = (await readsTheRanking(analyst.page)).map(({ pcode }) => pcode)
  expect(atOnce).not.toEqual(before.map(({ pcode }) => pcode))
  await ranked(analyst.page)
  const after = await readsTheRanking(analyst.page)
  expect(after.map(({ pcode }) => pcode)).toEqual(atOnce)
  const weights = new URL(analyst.page.url()).searchParams.get('weights')
  expect(weights).toBe('violence:0,grievance:25,unsafe:20,distrust:15,environment:10')
  const again = await ask<RiskIndex>(`risk-index?weights=${weights}`)
  expect(after).toEqual(shownOf(again))

  const colleague = await newPerson()
  await colleague.open(analyst.page.url())
  await ranked(colleague.page)
  expect(await readsTheRanking(colleague.page)).toEqual(after)
  await colleague.leaves()

  await analyst.page.getByRole('button', { name: en.risk.usual }).click()
  await analyst.page.waitForFunction(() => !location.search.includes('weights'))
  await ranked(analyst.page)
  expect(await readsTheRanking(analyst.page)).toEqual(before)
  await analyst.leaves()
})

test('a district opened with the keyboard shows parts that add up to its score', async () => {
  const analyst = await newPerson({ size: 'phone' })
  await analyst.open('/risk')
  await ranked(analyst.page)
  const first = analyst.page.getByRole('list', { name: en.risk.ranking }).locator('> li').first()
  await first.locator('summary').focus()
  await analyst.page.keyboard.press('Enter')
  const cells = await first.locator('tbody tr > td:last-child').allInnerTexts()
  const sum = Number(await first.getByTestId('sum').innerText())
  expect(cells).toHaveLength(5)
  expect(cells.reduce((held, cell) => held + Math.round(Number(cell) * 10), 0)).toBe(Math.round(sum * 10))
  const score = /\d+/.exec(await first.getByTestId('score').innerText())?.[0]
  expect(String(Math.round(sum))).toBe(score)
  await analyst.leaves()
})

test('the list and an opened district fit every width', async () => {
  const analyst = await newPerson()
  await analyst.open('/risk')
  await ranked(analyst.page)
  await analyst.page.getByRole('list', { name: en.risk.ranking }).locator('summary').first().click()
  for (const width of [360, 390, 768, 1024, 1440, 2560]) {
    await analyst.page.setViewportSize({ width, height: 800 })
    const beyond = await analyst.page.evaluate(() => {
      const content = document.querySelector('#content')
      const root = document.documentElement
      return [root, content].map((box) => (box === null ? 1 : box.scrollWidth - box.clientWidth))
    })
    expect(beyond, `at ${width}`).toEqual([0, 0])
  }
  await analyst.leaves()
})

test('the map shows the index, and the panel a fan only where looking ahead was worth it', async () => {
  const forecast = await ask<Forecast>('forecast')
  const worth = forecast.rows.find((row) => row.ahead.every((one) => one.shown))
  const notWorth = forecast.rows.find((row) => row.reason === 'no-skill-over-climatology')
  if (worth === undefined || notWorth === undefined) throw new Error('the demonstration has both')
  const planner = await newPerson()
  await planner.open(`/?view=risk&pcode=${worth.id}`)
  await planner.legend.getByText(en.risk.untold).waitFor()
  const fan = planner.page.getByTestId('fan-chart')
  await planner.opensEvidence(worth.name ?? '', en.forecastWords.title)
  await fan.waitFor()
  const next = worth.ahead[0]?.quantiles
  const panel = planner.panel(worth.name ?? '')
  await panel.getByText(`${next?.p5} to ${next?.p95} violent incidents nine times in ten`).first().waitFor()
  await planner.opensEvidence(worth.name ?? '', en.risk.section)
  await panel.getByText(en.risk.weighOtherwise).waitFor()

  await planner.open(`/?view=risk&pcode=${notWorth.id}`)
  await planner.opensEvidence(notWorth.name ?? '', en.forecastWords.title)
  await planner
    .panel(notWorth.name ?? '')
    .getByText(en.forecastWords.hidden['no-skill-over-climatology'])
    .waitFor()
  expect(await fan.count()).toBe(0)
  await planner.leaves()
})
