/**
 * How often work that was never done is said to have worked, and how often a fall that was planted is found: on the demonstration, at
 * random places and dates, through the verdict's own counting.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { smallestFallSeen } from '#api/analytics/evaluation/ratio-of-ratios.ts'
import { normalCdf } from '#api/analytics/numeric/normal.ts'
import { createRandom, type Random } from '#api/analytics/numeric/random.ts'
import { type Compared, evaluate } from '#api/answers/evaluation/evaluate.ts'
import { monthIndex } from '#api/answers/evaluation/monthly.ts'
import { apart, places, RADIUS_M } from '#api/answers/evaluation/streets.ts'
import { type Work, work } from '#api/answers/evaluation/work.ts'
import type { InterventionRow } from '#api/contract/interventions.ts'
import { createDemo } from '#api/demo.ts'
import { violentKinds } from '#data/schema/incident.ts'
import { addMonths } from '#data/schema/period.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

const tested = 200
let demo: TestApp
let known: Work
const tried: Compared[] = []

beforeAll(async () => {
  demo = await testApp({ begin: createDemo })
  known = await work(demo.deps.mirror, { kinds: violentKinds, to: '2026-06', asOf: null })
  const everywhere = apart(await places(demo.deps.mirror, null), RADIUS_M)
  const random = createRandom(11)
  for (let tries = 0; tried.length < tested && tries < 20_000; tries++) {
    const place = everywhere[Math.floor(random.uniform() * everywhere.length)]!
    const startsOn = `${addMonths('2024-01', Math.floor(random.uniform() * 17))}-01`
    const one = { ...known.all[0]!, interventionId: 'placebo', startsOn, endsOn: null, pcode: place.pcode ?? '' }
    const asked = known.compared({ ...one, lng: place.position[0], lat: place.position[1] } as InterventionRow)
    if (asked !== null && judged(asked).verdict !== 'not-tested') tried.push(asked)
  }
}, 600_000)
afterAll(() => demo.close())

const judged = (asked: Compared) => evaluate(asked, known.outcome!).verdict

it('says of work never done that incidents fell or rose in at most one case of twenty', () => {
  const verdicts = tried.map((asked) => judged(asked).verdict)
  const claimed = verdicts.filter((verdict) => ['fell', 'moved', 'rose'].includes(verdict)).length
  console.log(`placebo: ${claimed} of ${verdicts.length} said to have fallen, moved or risen`)
  expect(verdicts).toHaveLength(tested)
  expect(claimed / verdicts.length).toBeLessThanOrEqual(0.05)
})

/** Of counts this small the normal law says little. @unit incidents */
const fewest = 12

it.each([0.3, 0.5, 0.7])('finds a planted fall of %f as often as its counts promise', (fall) => {
  const random = createRandom(12)
  const counted = tried.flatMap((asked) => {
    const { treated, comparison, dispersion } = evaluate(asked, known.outcome!)
    if (treated === null || comparison === null || treated.before < fewest) return []
    const { verdict } = judged(withFall(asked, fall, random))
    const after = treated.before * (1 - fall) * (comparison.after / comparison.before)
    const variance = [treated.before, after, comparison.before, comparison.after].reduce((sum, n) => sum + 1 / n, 0)
    const promised = normalCdf(-Math.log(1 - fall) / Math.sqrt(dispersion * variance) - 1.96)
    const smallest = smallestFallSeen(treated.before, comparison, dispersion)
    return [{ isFound: verdict === 'fell' || verdict === 'moved', promised, smallest }]
  })
  const n = counted.length
  const found = counted.filter(({ isFound }) => isFound).length / n
  const promised = counted.reduce((sum, each) => sum + each.promised, 0) / n
  const able = counted.filter(({ smallest }) => smallest !== null && 1 - fall <= smallest).length
  const percent = (share: number): string => `${(share * 100).toFixed(0)} %`
  console.log(
    `fall of ${percent(fall)}: found in ${percent(found)} of ${n} places, promised ${percent(promised)}; ${able} by its smallest fall`,
  )
  expect(n).toBeGreaterThan(30)
  expect(Math.abs(found - promised)).toBeLessThanOrEqual(3 * Math.sqrt((promised * (1 - promised)) / n))
})

/** The same place, with every incident after it began taken away by chance. */
function withFall(asked: Compared, fall: number, random: Random): Compared {
  const { here, windows } = asked
  if (windows === null) return asked
  const from = monthIndex(known.outcome!.span, windows.after.from)
  const counts = here.counts.map((count, month) =>
    month < from ? count : Array.from({ length: count }, () => random.uniform()).filter((u) => u >= fall).length,
  )
  return { ...asked, here: { ...here, counts } }
}
