/** A planner asks whether the work was worth it, reads why, and finds the words of the API on the page. */
import { expect, test } from 'vitest'
import { YOUTH_CENTRE } from '#data/generate/story.ts'
import { en } from '#web/text/en.ts'
import { demoUrl, newPerson, withChromium } from './driver.ts'

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
  await planner.leaves()
})
