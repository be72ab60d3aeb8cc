/** One intervention with all its evidence: month by month, with other choices, by other plans, and what people of its district said. */
import type { Evaluation } from '#api/contract/evaluation.ts'
import type { Scope } from '#api/contract/filters.ts'
import { problem } from '#api/contract/problems.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { monthsBetween } from '#data/schema/period.ts'
import { answeredAs } from '../answered-as.ts'
import { evaluations } from './evaluations.ts'
import { judgements } from './judgements.ts'
import { together } from './monthly.ts'
import { otherwise } from './otherwise.ts'
import type { Judgement } from './row.ts'
import { rungsOf } from './rungs.ts'
import { variantsOf } from './variants.ts'
import { heardOf, voicesOf } from './voices.ts'
import type { Work } from './work.ts'

type Key = { scope: Scope; interventionId: string }

export const evaluation = remembered(async (mirror: Mirror, { scope, interventionId }: Key): Promise<Evaluation> => {
  const { kinds, to, asOf } = scope
  const [{ rows, ...told }, all, places] = await Promise.all([
    evaluations(mirror, { ...scope, pcodes: null }),
    judgements(mirror, { kinds, to, asOf }),
    atlas(mirror, asOf),
  ])
  const row = rows.find((each) => each.interventionId === interventionId)
  const judged = all.all.find(({ one }) => one.interventionId === interventionId)
  if (row === undefined || judged === undefined)
    throw problem('intervention.unknown', { code: 'intervention-not-known', interventionId })
  const { known, plans } = await all.behind(judged)
  const voices = await voicesOf(mirror, row, scope)
  const variants = await variantsOf(judged, known)
  const tested = variants.filter(({ verdict }) => verdict !== 'not-tested')
  return {
    ...(await answeredAs(mirror, scope)),
    kinds: [...(kinds ?? judged.lock?.plan.kinds ?? told.kinds)],
    row,
    otherwise: await otherwise(judged, plans, all.byPlan, heardOf(voices)),
    monthly: monthlyOf(judged, known),
    comparedWith: (judged.result?.comparisons ?? []).map(({ pcode }) => ({
      pcode,
      districtName: pcode === null ? null : (places.byPcode.get(pcode)?.name ?? null),
    })),
    variants,
    agreeing: { same: tested.filter(({ verdict }) => verdict === row.verdict).length, tested: tested.length },
    rungs: rungsFor(judged, known),
    voices,
  }
})

function monthlyOf({ result }: Judgement, { outcome }: Work): Evaluation['monthly'] {
  if (result === null || outcome === null) return []
  const there = together(result.comparisons.map(({ counts }) => counts))
  const { first, last } = outcome.span
  return monthsBetween(first, last).map((month, i) => ({
    month,
    here: result.here.counts[i] ?? 0,
    there: there[i] ?? 0,
  }))
}

const noRung = { status: 'not_tested', reason: 'no-data' } as const

function rungsFor({ one, choice, result }: Judgement, known: Work): Evaluation['rungs'] {
  const asked = known.compared(one, choice)
  if (asked === null || result === null || known.outcome === null)
    return { alone: noRung, series: noRung, placebos: noRung }
  return rungsOf(one, asked, result, known.outcome.span)
}
