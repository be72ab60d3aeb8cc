// A plan in words, part by part.
import type { EvaluationPlan, PlannedArea } from '#data/schema/evaluation-plan.ts'
import { incidentKinds } from '#data/schema/incident.ts'
import type { en } from '#web/text/en.ts'
import { formatCount } from '#web/text/format.ts'

type Words = (typeof en)['evaluation']
const kindLabels = new Map<string, string>(incidentKinds.map(({ id, label }) => [id, label]))

export const areaIn = (words: Words, area: PlannedArea): string =>
  area.sort === 'radius'
    ? words.area(formatCount(area.radiusM), formatCount(area.ringM))
    : area.sort === 'drawn'
      ? words.drawn(formatCount(area.ringM))
      : words.district

export function planIn(words: Words, { area, comparison, kinds, months }: EvaluationPlan): string[] {
  return [
    areaIn(words, area),
    comparison.sort === 'named' ? words.plan.named(comparison.placeIds) : words.plan.mostAlike(comparison.places),
    kinds === null ? words.plan.violent : words.plan.kinds(kinds.map((kind) => kindLabels.get(kind) ?? kind)),
    words.plan.months(formatCount(months)),
  ]
}
