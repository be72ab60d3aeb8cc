/** What each group asked for, district by district, against the work begun there since; and whether groups agree. */
import { rollups } from 'd3-array'
import type { AskedAndGot, Wish } from '#api/contract/asked-and-got.ts'
import type { Scope } from '#api/contract/filters.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { askedFirst } from '#api/queries/asked-first.ts'
import { askedInOrder } from '#api/queries/asked-in-order.ts'
import { atlas } from '#api/queries/atlas.ts'
import { interventions } from '#api/queries/interventions.ts'
import { raisers } from '#data/schema/consultation.ts'
import { answeredAs } from '../answered-as.ts'
import { pairsOf, reproduceAgreement } from './agreement.ts'
import { answersTo, cameOfWishes, labelOf } from './answered.ts'
import { groupOrders } from './group-orders.ts'

type Summary = AskedAndGot['rows'][number]

/** One look at all of them answers for every district. */
const everywhere = remembered((mirror: Mirror, moment: { toDate: string; asOf: string | null }) =>
  Promise.all([
    askedFirst(mirror, moment),
    askedInOrder(mirror, moment),
    interventions(mirror, { pcodes: null, ...moment }),
  ]),
)

export const askedAndGot = remembered(async (mirror: Mirror, scope: Scope): Promise<AskedAndGot> => {
  const { toDate, asOf } = scope
  const [[first, inOrder, work], places] = await Promise.all([
    everywhere(mirror, { toDate, asOf }),
    atlas(mirror, asOf),
  ])
  const shown = new Set(places.districtsIn(scope.pcodes).map(({ pcode }) => pcode))
  const isShown = ({ pcode }: { pcode: string }): boolean => shown.has(pcode)
  const nameOf = (pcode: string): string | null => places.byPcode.get(pcode)?.name ?? null
  const cameOf = cameOfWishes(work)
  const wishes = first.filter(isShown).map((wish): Wish => {
    const { got, instead } = cameOf(wish.pcode, wish.priority, wish.firstOn)
    return { ...wish, districtName: nameOf(wish.pcode), label: labelOf(wish.priority), got, instead }
  })
  const orders = groupOrders(inOrder.filter(isShown), cameOf, nameOf)
  return {
    ...(await answeredAs(mirror, scope)),
    total: wishes.length,
    rows: summaries(wishes),
    orders,
    pairs: pairsOf(orders),
    reproduce: reproduceAgreement,
  }
})

const summaries = (wishes: readonly Wish[]): Summary[] =>
  rollups(
    wishes,
    summaryOf,
    ({ raisedBy }) => raisedBy,
    ({ priority }) => priority,
  )
    .flatMap(([, byPriority]) => byPriority.map(([, summary]) => summary))
    .sort(
      (a, b) =>
        raisers.indexOf(a.raisedBy) - raisers.indexOf(b.raisedBy) ||
        b.districts - a.districts ||
        (a.priority < b.priority ? -1 : 1),
    )

function summaryOf(wishes: readonly Wish[]): Summary {
  const [first] = wishes
  if (first === undefined) throw new Error('a group of wishes is never empty')
  const { raisedBy, priority, label } = first
  const answered = wishes.filter(({ got }) => got.length > 0).length
  const unanswered = wishes.filter(({ got }) => got.length === 0)
  const kinds = unanswered.flatMap(({ instead }) => [...new Set(instead.map(({ kind }) => kind))])
  const instead = rollups(
    kinds,
    (same) => same.length,
    (kind) => kind,
  )
    .map(([kind, districts]) => ({ kind, districts }))
    .sort((a, b) => b.districts - a.districts || (a.kind < b.kind ? -1 : 1))
  return {
    raisedBy,
    priority,
    label,
    answeredBy: answersTo(priority),
    districts: wishes.length,
    got: answered,
    gotUsd: money(wishes.flatMap(({ got }) => got)),
    insteadUsd: money(wishes.flatMap((wish) => wish.instead)),
    finding: { code: 'asked-and-got', raisedBy, priority: label, districts: wishes.length, got: answered, instead },
    wishes: [...wishes],
  }
}

function money(work: readonly { budgetUsd: number | null }[]): number | null {
  const budgets = work.flatMap(({ budgetUsd }) => (budgetUsd === null ? [] : [budgetUsd]))
  return budgets.length === 0 ? null : budgets.reduce((sum, usd) => sum + usd, 0)
}
