/** A planner asks whether the work was worth it, reads why, and finds the words of the API on the page. */
import { expect, test } from 'vitest'
import { YOUTH_CENTRE } from '#data/generate/story.ts'
import { en } from '#web/text/en.ts'
import { demoUrl, newPerson, withChromium } from './driver.ts'
import { sideways } from './screens.ts'

withChromium()
const words = en.evaluation

test('finds what worked first, with its evidence and what people say', async () => {
  const { rows, counts } = await (await fetch(`${demoUrl()}/api/evaluations`)).json()
  const centre = rows.find((row: any) => row.pcode === YOUTH_CENTRE.pcode && row.kind === 'youth-centre')
  const planner = await newPerson({ size: 'phone' })
  const { page } = planner
  await planner.open('/did-it-work')
  await page.getByRole('heading', { name: words.verdicts.fell }).waitFor()
  const items = (verdict: string) =>
    page.getByRole('region', { name: words.verdicts[verdict as 'fell'] }).locator('ol > li')
  for (const verdict of ['fell', 'moved', 'cannot-tell', 'not-tested'])
    expect([verdict, await items(verdict).count()]).toEqual([verdict, counts[verdict]])

  const work = items('fell').filter({ hasText: centre.name })
  await work.getByText(centre.finding.sentence, { exact: true }).waitFor()
  await work.locator('summary').click()
  await work.getByText(words.voices).waitFor()
  const evidence = await work.locator('details').innerText()
  const { agreeing, voices } = await (await fetch(`${demoUrl()}/api/evaluations/${centre.interventionId}`)).json()
  expect(evidence).toContain(words.agree(agreeing.same, agreeing.tested))
  expect(voices.map(({ group }: any) => group)).toEqual(['female', 'male', null])
  for (const { change } of voices) expect(change.distinguishable).toBe(true)
  expect(evidence).toContain(words.groups.female)

  await work.getByRole('link', { name: centre.name }).click()
  await page.getByRole('heading', { name: words.how, exact: true }).waitFor()
  expect(new URL(page.url()).searchParams.get('intervention')).toBe(centre.interventionId)
  await page.getByText(words.plan.none).waitFor()
  // A plan that cannot be read is not sent.
  const send = page.getByRole('button', { name: words.lock.send })
  expect(await send.isEnabled()).toBe(true)
  await page.getByRole('radio', { name: words.lock.areas.drawn }).locator('xpath=ancestor::label').click()
  await page.getByLabel(words.lock.polygon).fill('{"type": "Point", "coordinates": [0, 0]}')
  await page.getByText(words.lock.incomplete).waitFor()
  expect(await send.isDisabled()).toBe(true)
  expect(await sideways(page)).toBe(0)
  await planner.leaves()
})

test('follows a place through its states, beside its map', async () => {
  const planner = await newPerson({ size: 'wide' })
  const { page } = planner
  const { rows } = await (await fetch(`${demoUrl()}/api/site-clusters`)).json()
  const cannery = rows.find((row: any) => row.pcode === YOUTH_CENTRE.pcode)
  const address = `${demoUrl()}/api/sites/${cannery.siteIds.join(',')}/biography`
  const { finding, chapters, events } = await (await fetch(address)).json()
  await planner.open('/places')
  await page.getByRole('link', { name: en.biography.group(cannery.siteIds.length, cannery.districtName) }).click()
  await page.getByText(finding.sentence, { exact: true }).waitFor()
  const chart = page.getByRole('region', { name: en.biography.around('500') })
  for (const { state } of chapters)
    await chart
      .getByText(en.map.siteStates[state as 'secured'])
      .first()
      .waitFor()
  const told = await page.getByRole('region', { name: en.biography.timeline }).innerText()
  for (const event of events.filter(({ sort }: any) => sort === 'work')) expect(told).toContain(event.name)
  await planner.seesTheMapDrawn()
  await page
    .getByRole('region', { name: en.biography.timeline })
    .getByRole('link', { name: words.title })
    .first()
    .click()
  await page.getByText(words.all).waitFor()
  await planner.leaves()
})
