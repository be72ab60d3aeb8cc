/** What each group asked for before all else, district by district, against the work begun there since. */
import { group as groupBy, rollups } from 'd3-array'
import type { AskedAndGot, Wish } from '#api/contract/asked-and-got.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { InterventionRow } from '#api/contract/interventions.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { type AskedFirst, askedFirst } from '#api/queries/asked-first.ts'
import { atlas } from '#api/queries/atlas.ts'
import { interventions } from '#api/queries/interventions.ts'
import { priorities, raisers } from '#data/schema/consultation.ts'
import { answeredAs } from '../answered-as.ts'

type Summary = AskedAndGot['rows'][number]
const known = new Map<string, (typeof priorities)[number]>(priorities.map((priority) => [priority.id, priority]))

export const askedAndGot = remembered(async (mirror: Mirror, scope: Scope): Promise<AskedAndGot> => {
  const { toDate, asOf } = scope
  const [asked, work, places] = await Promise.all([
    askedFirst(mirror, { toDate, asOf }),
    interventions(mirror, { pcodes: null, toDate, asOf }),
    atlas(mirror, asOf),
  ])
  const shown = new Set(places.districtsIn(scope.pcodes).map(({ pcode }) => pcode))
  const nameOf = (pcode: string): string | null => places.byPcode.get(pcode)?.name ?? null
  const begun = groupBy(
    work.filter(({ phase }) => phase !== 'planned'),
    ({ pcode }) => pcode,
  )
  const wishes = asked
    .filter(({ pcode }) => shown.has(pcode))
    .map((wish) => ({ ...wishOf(wish, begun.get(wish.pcode) ?? []), districtName: nameOf(wish.pcode) }))
  const rows = rollups(
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
  return { ...(await answeredAs(mirror, scope)), total: wishes.length, rows }
})

/** A wish this program has no words for is told as it was written, and nothing answers it. */
function wishOf(wish: AskedFirst, work: readonly InterventionRow[]): Omit<Wish, 'districtName'> {
  const asked = known.get(wish.priority)
  const since = work
    .filter(({ startsOn }) => startsOn >= wish.firstOn)
    .map(({ interventionId, name, kind, startsOn, budgetUsd }) => ({ interventionId, name, kind, startsOn, budgetUsd }))
  const answers = ({ kind }: (typeof since)[number]): boolean => asked?.answeredBy.includes(kind) ?? false
  return {
    ...wish,
    label: asked?.label ?? wish.priority,
    got: since.filter(answers),
    instead: since.filter((each) => !answers(each)),
  }
}

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
    answeredBy: [...(known.get(priority)?.answeredBy ?? [])],
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
