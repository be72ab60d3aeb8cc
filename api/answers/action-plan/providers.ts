/** Demand and supply side by side: what was asked for first and promised; who promised, what they do, and how long it takes them. */
import { group as groupBy } from 'd3-array'
import type { Wish } from '#api/contract/asked-and-got.ts'
import type { CommitmentRow } from '#api/contract/commitments.ts'
import type { InterventionRow } from '#api/contract/interventions.ts'
import type { Provider, Providers } from '#api/contract/providers.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { commitmentsOn } from '#api/queries/commitments-on.ts'
import { interventions } from '#api/queries/interventions.ts'
import { type InterventionKind, interventionKinds } from '#data/schema/intervention.ts'
import { answeredAs } from '../answered-as.ts'
import { askedAndGot } from '../asked-and-got/asked-and-got.ts'
import type { PlanScope } from './day-asked-for.ts'
import { planClock, type Stretch } from './plan-clock.ts'

export const providers = remembered(async (mirror: Mirror, scope: PlanScope): Promise<Providers> => {
  const { on } = scope
  const [rows, work, asked] = await Promise.all([
    commitmentsOn(mirror, scope),
    interventions(mirror, scope),
    askedAndGot(mirror, wholeScope(scope)),
  ])
  const byWish = groupBy(rows, wishKey)
  const answering = (wish: Wish): CommitmentRow[] =>
    (byWish.get(wishKey(wish)) ?? []).filter(
      ({ raisedBy, promisedOn }) => (raisedBy ?? wish.raisedBy) === wish.raisedBy && promisedOn >= wish.firstOn,
    )
  const owned = groupBy(rows, ({ owner }) => owner)
  const done = groupBy(work, ({ actor }) => actor)
  const names = [...new Set([...owned.keys(), ...[...done.keys()].flatMap((name) => name ?? [])])]
  return {
    ...(await answeredAs(mirror, scope)),
    on,
    demand: asked.rows.map(({ raisedBy, priority, label, districts, got, wishes }) => ({
      raisedBy,
      priority,
      label,
      districts,
      promised: wishes.filter((wish) => answering(wish).length > 0).length,
      overdue: wishes.filter((wish) => answering(wish).some(({ overdue }) => overdue)).length,
      got,
    })),
    demandToPromise: planClock(
      asked.rows
        .flatMap(({ wishes }) => wishes)
        .map((wish) => ({ from: wish.firstOn, until: firstPromise(answering(wish)) })),
      on,
    ),
    providers: names
      .map((name) => providerOf(name, owned.get(name) ?? [], done.get(name) ?? [], on))
      .sort(
        (a, b) =>
          b.commitments.overdue - a.commitments.overdue ||
          b.commitments.open - a.commitments.open ||
          (a.name < b.name ? -1 : 1),
      ),
    toDone: planClock(rows.map(promisedToDone), on),
    raisedUnknown: rows.filter(({ raisedOn }) => raisedOn === null).length,
    workOfNobody: done.get(null)?.length ?? 0,
  }
})

/** What asked-and-got needs of a filter: no kind, source or group changes what was asked. */
const wholeScope = ({ from, to, toDate, pcodes, asOf }: PlanScope) => ({
  from,
  to,
  fromDate: `${from}-01`,
  toDate,
  pcodes,
  asOf,
  level: 'district' as const,
  kinds: null,
  sources: null,
  review: null,
  indicator: '',
  group: {},
})

const wishKey = ({ pcode, priority }: { pcode: string; priority: string | null }): string => `${pcode} ${priority}`
const firstPromise = (rows: readonly CommitmentRow[]): string | null =>
  rows.map(({ promisedOn }) => promisedOn).sort()[0] ?? null
/** What was dropped is not done, and stays so. */
const promisedToDone = ({ promisedOn, doneOn }: CommitmentRow): Stretch => ({ from: promisedOn, until: doneOn })
const askedToPromised = ({ raisedOn, promisedOn }: CommitmentRow): Stretch[] =>
  raisedOn === null ? [] : [{ from: raisedOn, until: promisedOn }]

function providerOf(
  name: string,
  rows: readonly CommitmentRow[],
  work: readonly InterventionRow[],
  on: string,
): Provider {
  const howMany = (fits: (row: CommitmentRow) => boolean): number => rows.filter(fits).length
  return {
    name,
    sort: rows.find(({ ownerSort }) => ownerSort !== null)?.ownerSort ?? null,
    commitments: {
      open: howMany(({ state }) => state === 'promised' || state === 'under-way'),
      overdue: howMany(({ overdue }) => overdue),
      done: howMany(({ state }) => state === 'done'),
      dropped: howMany(({ state }) => state === 'dropped'),
      agreed: howMany(({ confirmed }) => confirmed === true),
      contested: howMany(({ confirmed }) => confirmed === false),
    },
    toPromise: planClock(rows.flatMap(askedToPromised), on),
    toDone: planClock(rows.map(promisedToDone), on),
    work: interventionKinds.flatMap(({ id }) => workOf(id, work)),
  }
}

function workOf(kind: InterventionKind, all: readonly InterventionRow[]): Provider['work'] {
  const work = all.filter((each) => each.kind === kind)
  if (work.length === 0) return []
  const inPhase = (phase: InterventionRow['phase']): number => work.filter((each) => each.phase === phase).length
  return [
    {
      kind,
      active: inPhase('active'),
      planned: inPhase('planned'),
      ended: inPhase('ended'),
      districts: new Set(work.map(({ pcode }) => pcode)).size,
    },
  ]
}
