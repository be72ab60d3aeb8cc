/** One intervention with all its evidence: month by month, with other choices, and what people of its district said. */
import type { Evaluation, EvaluationRow } from '#api/contract/evaluation.ts'
import type { Scope } from '#api/contract/filters.ts'
import { problem } from '#api/contract/problems.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { monthsBetween } from '#data/schema/period.ts'
import { answeredAs } from '../answered-as.ts'
import { MOST_PLACES } from './comparison.ts'
import type { Evaluated } from './evaluate.ts'
import { evaluations, outcomeKinds } from './evaluations.ts'
import { together } from './monthly.ts'
import { voicesOf } from './voices.ts'
import { type Choice, type Work, work } from './work.ts'

type Key = { scope: Scope; interventionId: string }

const choices = {
  radiusM: [250, 500, 750, 1000],
  months: [6, 12, 18, 24],
  places: [1, 3, 5],
} as const

export const evaluation = remembered(async (mirror: Mirror, { scope, interventionId }: Key): Promise<Evaluation> => {
  const everywhere: Scope = { ...scope, pcodes: null }
  const kinds = outcomeKinds(scope)
  const [{ rows }, { all, outcome, judge }, places] = await Promise.all([
    evaluations(mirror, everywhere),
    work(mirror, { kinds, to: scope.to, asOf: scope.asOf }),
    atlas(mirror, scope.asOf),
  ])
  const row = rows.find((each) => each.interventionId === interventionId)
  const one = all.find((each) => each.interventionId === interventionId)
  if (row === undefined || one === undefined)
    throw problem('intervention.unknown', { code: 'intervention-not-known', interventionId })
  const judged = judge(one)
  const variants = variantsOf(row, (choice) => judge(one, choice))
  const tested = variants.filter(({ verdict }) => verdict !== 'not-tested')
  return {
    ...(await answeredAs(mirror, scope)),
    kinds: [...kinds],
    row,
    monthly: monthlyOf(judged, outcome),
    comparedWith: (judged?.comparisons ?? []).map(({ pcode }) => ({
      pcode,
      districtName: pcode === null ? null : (places.byPcode.get(pcode)?.name ?? null),
    })),
    variants,
    agreeing: { same: tested.filter(({ verdict }) => verdict === row.verdict).length, tested: tested.length },
    voices: await voicesOf(mirror, row, scope),
  }
})

function monthlyOf(judged: Evaluated | null, outcome: Work['outcome']): Evaluation['monthly'] {
  if (judged === null || outcome === null) return []
  const there = together(judged.comparisons.map(({ counts }) => counts))
  const { first, last } = outcome.span
  return monthsBetween(first, last).map((month, i) => ({
    month,
    here: judged.here.counts[i] ?? 0,
    there: there[i] ?? 0,
  }))
}

/** Every combination but the one that the verdict rests on. Two windows cut to the same months are one. */
function variantsOf(row: EvaluationRow, judge: (choice: Choice) => Evaluated | null): Evaluation['variants'] {
  const { catchment, windows } = row
  if (windows === null) return []
  const usualRadius = catchment.sort === 'radius' ? catchment.radiusM : null
  const radii = catchment.sort === 'radius' ? choices.radiusM : [null]
  const found = new Map<string, Evaluation['variants'][number]>()
  for (const radiusM of radii)
    for (const months of choices.months)
      for (const places of choices.places) {
        const judged = judge({ ...(radiusM !== null && { radiusM }), months, places })
        if (judged?.windows == null) continue
        const isUsual = radiusM === usualRadius && judged.windows.months === windows.months && places === MOST_PLACES
        if (isUsual) continue
        const { verdict } = judged
        const change = verdict.verdict === 'not-tested' ? null : verdict.change
        const key = `${radiusM} ${judged.windows.months} ${places}`
        found.set(key, {
          radiusM,
          months: judged.windows.months,
          places,
          verdict: verdict.verdict,
          ratio: change?.ratio ?? null,
          lo: change?.lo ?? null,
          hi: change?.hi ?? null,
        })
      }
  return [...found.values()]
}
