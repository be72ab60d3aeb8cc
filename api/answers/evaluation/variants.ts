/** The same question with other choices: another radius, other months, other numbers of places. */
import { setImmediate as othersTurn } from 'node:timers/promises'
import type { Evaluation } from '#api/contract/evaluation.ts'
import type { PlannedArea, PlannedComparison } from '#data/schema/evaluation-plan.ts'
import { type Compared, type Evaluated, evaluate } from './evaluate.ts'
import type { Judgement } from './row.ts'
import { RING_M } from './streets.ts'
import type { Work } from './work.ts'

type Variant = Evaluation['variants'][number]
const radii = [250, 500, 750, 1000] as const
const lengths = [6, 12, 18, 24] as const
const numbers = [1, 3, 5] as const

/** Every combination but the one that the verdict rests on. Two windows cut to the same months are one. */
export async function variantsOf({ one, choice, result }: Judgement, { compared, outcome }: Work): Promise<Variant[]> {
  if (result?.windows == null || outcome === null) return []
  const { comparison } = choice
  const key = (radiusM: number | null, months: number, places: number): string => `${radiusM} ${months} ${places}`
  const usual = key(radiusOf(choice.area), result.windows.months, placesOf(comparison))
  const found = new Map<string, Variant>()
  for (const area of areasLike(choice.area))
    for (const length of lengths) {
      const asked = compared(one, { area, comparison, months: length })
      if (asked?.windows == null) continue
      const { months } = asked.windows
      for (const [places, judge] of judgesOf(asked)) {
        const id = key(radiusOf(area), months, places)
        if (id !== usual && !found.has(id))
          found.set(id, { radiusM: radiusOf(area), months, places, ...told(evaluate(judge, outcome, places)) })
      }
      await othersTurn()
    }
  return [...found.values()]
}

/** What the rule would choose, so many places at most; first of all those named by hand, where some are. */
function judgesOf(asked: Compared): [number, Compared][] {
  const byRule = numbers.map((places): [number, Compared] => [places, { ...asked, named: null }])
  return asked.named === null ? byRule : [[asked.named.length, asked], ...byRule]
}

function told({ verdict }: Evaluated): Pick<Variant, 'verdict' | 'ratio' | 'lo' | 'hi'> {
  const { ratio = null, lo = null, hi = null } = verdict.verdict === 'not-tested' ? {} : verdict.change
  return { verdict: verdict.verdict, ratio, lo, hi }
}

const radiusOf = (area: PlannedArea): number | null => (area.sort === 'radius' ? area.radiusM : null)
const placesOf = (comparison: PlannedComparison): number =>
  comparison.sort === 'most-alike' ? comparison.places : comparison.placeIds.length

const areasLike = (area: PlannedArea): PlannedArea[] =>
  area.sort === 'radius'
    ? radii.map((radiusM) => ({ sort: 'radius', radiusM, ringM: Math.max(RING_M, area.ringM) }))
    : [area]
