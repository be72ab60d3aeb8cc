// A link that cannot be read in full answers nothing until the reader has decided: the page says which part, and the address stays.
import { describe, expect, it } from 'vitest'
import { newPerson, withChromium } from '#tests/e2e/driver.ts'
import { en } from '#web/text/en.ts'

withChromium()
const words = en.unreadLink

// screen · what is in its link · the part that is said
const links = [
  ['/', '?kinds=armed-robery', 'kinds=armed-robery'],
  ['/', '?view=nowhere', 'view=nowhere'],
  ['/', '?kinds=armed-robbery,bogus', 'kinds=bogus'],
  ['/', '?pcode=XV9999', 'pcode=XV9999'],
  ['/', '?sort=-beauty&table=true', 'sort=beauty'],
  ['/explore', '?group=sex:femal', 'group=sex:femal'],
  ['/explore', '?indicator=trust-dragons', 'indicator=trust-dragons'],
  ['/upstream', '?from=2025-13', 'from=2025-13'],
  ['/risk', '?weights=violence:x', 'weights=violence:x'],
  ['/track-record', '?asOf=2025-02-30', 'asOf=2025-02-30'],
  ['/methods', '?kind=theft', 'kind'],
  ['/report', '?from=2026-01&to=2025-01', 'from=2026-01 – 2025-01'],
  ['/import', '?level=distrct', 'level=distrct'],
] as const

describe('a link that cannot be read', () => {
  it('shows on every screen which part, in place of any answer', async () => {
    const reader = await newPerson()
    for (const [screen, link, part] of links) {
      await reader.open(`${screen}${link}`)
      await reader.page.getByRole('heading', { name: words.title }).waitFor()
      const state = reader.page.getByRole('main')
      expect(await state.locator('code').allInnerTexts()).toEqual([part])
      expect(await state.locator('canvas, [role=grid], table, a[download], svg').count()).toBe(0)
      const { pathname, search } = new URL(reader.page.url())
      expect(decodeURIComponent(`${pathname}${search}`)).toBe(`${screen}${link}`)
    }
    await reader.leaves()
  })

  it('goes on with the word that was meant, or without the part', async () => {
    const reader = await newPerson()
    await reader.open('/explore?kinds=armed-robery,theft&level=region')
    await reader.page.getByRole('button', { name: words.use('armed-robbery') }).click()
    await reader.page.getByRole('grid').waitFor()
    expect(new URL(reader.page.url()).search).toBe('?kinds=armed-robbery,theft&level=region')
    await reader.page.goBack()
    await reader.page.getByRole('button', { name: words.goOn(1) }).click()
    await reader.page.getByRole('grid').waitFor()
    expect(new URL(reader.page.url()).search).toBe('?kinds=theft&level=region')
    await reader.leaves()
  })

  it('is another thing than one that says that no layer is on', async () => {
    const reader = await newPerson()
    const { page } = reader
    await reader.open('/?view=action')
    const on = reader.legend.getByText(en.map.legend.kindOf3d.development).first()
    await on.waitFor()
    await page.getByRole('button', { name: en.map.layersLabel }).click()
    await page.getByText(en.map.layers.interventions, { exact: true }).click()
    await on.waitFor({ state: 'detached' })
    expect(new URL(page.url()).searchParams.get('layers')).toBe('none')
    await page.reload()
    await reader.seesTheMapDrawn()
    expect(await on.count()).toBe(0)
    await page.getByRole('button', { name: en.map.layersLabel }).click()
    await page.getByText(en.map.layers.interventions, { exact: true }).click()
    await on.waitFor()
    await reader.leaves()
  })

  it('shows the country for a camera that stands nowhere, and says so', async () => {
    const reader = await newPerson()
    await reader.open('/?at=400,99,99')
    await reader.page.getByText(words.eye).waitFor()
    await reader.seesTheMapDrawn()
    await reader.page.getByRole('button', { name: en.map.controls.whole }).waitFor()
    await reader.page.getByRole('button', { name: words.dismiss }).click()
    await reader.page.getByText(words.eye).waitFor({ state: 'detached' })
    expect(new URL(reader.page.url()).search).toBe('')
    await reader.leaves()
  })
})
