/** A planner asks where to act first, how far to trust the list, and what became of earlier flags. */
import { expect, test } from 'vitest'
import type { z } from 'zod'
import type { flagLedger } from '#api/contract/flag-ledger.ts'
import type { trackRecord } from '#api/contract/track-record.ts'
import type { Upstream } from '#api/contract/upstream.ts'
import { TURNED_VIOLENT } from '#data/generate/story.ts'
import { en } from '#web/text/en.ts'
import { formatPercent, formatProbability } from '#web/text/format.ts'
import { demoUrl, newPerson, withChromium } from './driver.ts'

withChromium()

const asked = async <T>(path: string): Promise<T> => (await fetch(`${demoUrl()}/api/${path}`)).json()

test.each(['wide', 'phone'] as const)(
  'reads the list to its line, a ledger row and the track record (%s)',
  async (size) => {
    const { rows, list } = await asked<Upstream>('upstream')
    const ledger = await asked<z.input<typeof flagLedger>>('flag-ledger')
    const planner = await newPerson({ size })
    const { page } = planner
    await planner.open('/')
    await page.getByRole('link', { name: en.frame.groups.act, exact: true }).click()
    const ranked = page.getByRole('region', { name: new RegExp(en.upstream.ranked) })
    const listed = rows.filter((row) => row.listed)
    expect(listed.length).toBeGreaterThan(0)
    expect(list.expectedWrongShare).toBeLessThanOrEqual(list.limit)

    const cut = en.upstream.cut(list.listed, formatPercent(list.limit), formatProbability(list.expectedWrongShare ?? 1))
    await ranked.getByText(cut).waitFor()
    const shown = await ranked.innerText()
    for (const { name } of listed) expect(shown.indexOf(name), name).toBeLessThan(shown.indexOf(cut))
    const [next] = rows
      .filter((row) => !row.listed && row.probabilities !== null)
      .sort((a, b) => (b.probabilities?.upstream ?? 0) - (a.probabilities?.upstream ?? 0))
    expect(shown.indexOf(next?.name ?? '')).toBeGreaterThan(shown.indexOf(cut))

    const entry = ledger.rows.find((row) => row.pcode === TURNED_VIOLENT.pcode && row.tier === 'flag')
    if (entry === undefined) throw new Error('the ledger does not hold the flag that was followed by violence')
    const row = page
      .locator('#ledger tr')
      .filter({ hasText: entry.name })
      .filter({ hasText: en.upstream.ledger.outcomes.onset })
    await row.getByText(en.upstream.ledger.outcomes.onset, { exact: true }).waitFor()
    const because = row.getByText(entry.known.reasons[0]?.sentence ?? '', { exact: true })
    expect(await because.isVisible()).toBe(false)
    await row.getByText(en.upstream.why, { exact: true }).click()
    await because.waitFor()
    await row.getByText(en.upstream.ledger.no, { exact: true }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)

    await page.getByRole('link', { name: en.frame.groups.evidence, exact: true }).click()
    await page.getByRole('link', { name: en.frame.screens['track-record'], exact: true }).click()
    const record = await asked<z.input<typeof trackRecord>>('track-record')
    expect(record.verdict.demonstrated).toBe(false)
    await page.getByText(record.verdict.sentence).waitFor({ timeout: 60_000 })
    expect(record.verdict.sentence).toContain('No demonstrated skill')
    const counts = page.getByRole('region', { name: new RegExp(en.trackRecord.counts.title) })
    expect(await counts.getByRole('row').count()).toBe(1 + record.scores.length)
    expect(planner.troubles).toEqual([])
    await planner.leaves()
  },
)
