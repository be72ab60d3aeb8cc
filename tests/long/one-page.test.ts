/** A briefing keeps to its paper: a district on one page, the country on two, upright and on its side, where most is to be said too. */
import { expect, test } from 'vitest'
import { NEVER_ASKED, VIOLENT, YOUTH_CENTRE } from '#data/generate/story.ts'
import { newPerson, withChromium } from '#tests/e2e/driver.ts'

withChromium()

test('a district is printed on one page and the country on two, both ways up', async () => {
  const planner = await newPerson()
  const counted: [string, number][] = []
  for (const sheet of ['portrait', 'landscape'])
    for (const of of [`pcode=${VIOLENT}&`, `pcode=${YOUTH_CENTRE.pcode}&`, `pcode=${NEVER_ASKED}&`, '']) {
      await planner.open(`/brief?${of}sheet=${sheet}`)
      await planner.page.waitForLoadState('networkidle')
      const pdf = (await planner.page.pdf({ preferCSSPageSize: true })).toString('latin1')
      counted.push([`${of}${sheet}`, pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0])
    }
  expect(counted).toEqual(counted.map(([which]) => [which, which.startsWith('pcode') ? 1 : 2]))
  await planner.leaves()
})
