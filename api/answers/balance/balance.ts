/** Money by the three Ds: each budget spread over the days of its work, summed in cents by district, region and nation. */
import { sum } from 'd3-array'
import type { Balance, BalanceRow, MoneyState } from '#api/contract/balance.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { BalanceFinding } from '#api/contract/statements/balance.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { type Atlas, atlas } from '#api/queries/atlas.ts'
import { interventions } from '#api/queries/interventions.ts'
import type { KnownPlace } from '#api/queries/known-places.ts'
import { dimensions } from '#data/schema/intervention.ts'
import { answeredAs } from '../answered-as.ts'
import { type People, peopleIn } from '../districts/people.ts'
import { type PaidWork, paidWork } from './paid-work.ts'

type Counted = Pick<BalanceRow, 'works' | 'withoutBudget' | 'paidEarlier'>
/** A place of the answer, and the places within that are told beside it. */
type Told = Pick<KnownPlace, 'pcode' | 'name' | 'regionPcode'> & { within: ReadonlySet<string> }

export const balance = remembered(async (mirror: Mirror, scope: Scope): Promise<Balance> => {
  const { pcodes, fromDate, toDate, asOf } = scope
  const [known, places, people] = await Promise.all([
    interventions(mirror, { pcodes, toDate, asOf }),
    atlas(mirror, asOf),
    peopleIn(mirror, { year: Number(scope.to.slice(0, 4)), asOf }),
  ])
  const work = known.flatMap((row) => paidWork(row, { fromDate, toDate }) ?? [])
  const districts = places.districtsIn(pcodes)
  const regions = regionsAskedFor(places, pcodes)
  const isShown = new Set(districts.map(({ pcode }) => pcode))
  const inRegion = (region: KnownPlace): Told => ({
    ...region,
    within: new Set(districts.filter(({ regionPcode }) => regionPcode === region.pcode).map(({ pcode }) => pcode)),
  })
  const [country] = places.at('country')
  const nation: Told = {
    pcode: country?.pcode ?? '',
    name: country?.name ?? '',
    regionPcode: null,
    within: new Set([...isShown, ...regions.map(({ pcode }) => pcode)]),
  }
  const row = (place: Told, of: readonly PaidWork[]): BalanceRow =>
    rowOf(place, of, people({ pcode: place.pcode, districts: [...place.within].filter((pcode) => isShown.has(pcode)) }))
  const whole = pcodes === null ? row(nation, work) : withoutPeople(row(nation, work))
  return {
    ...(await answeredAs(mirror, scope)),
    nation: whole,
    regions: regions.map(inRegion).map((region) =>
      row(
        region,
        work.filter(({ pcode }) => pcode === region.pcode || region.within.has(pcode)),
      ),
    ),
    districts: districts.map((district) =>
      row(
        { ...district, within: new Set() },
        work.filter(({ pcode }) => pcode === district.pcode),
      ),
    ),
    endlessUsd: usd(work.filter(({ isEndless }) => isEndless)),
    finding: findingOf(whole),
  }
})

function regionsAskedFor(places: Atlas, pcodes: readonly string[] | null): KnownPlace[] {
  if (pcodes === null) return places.at('region')
  return places
    .at('region')
    .filter(
      ({ pcode, countryPcode }) => pcodes.includes(pcode) || (countryPcode !== null && pcodes.includes(countryPcode)),
    )
}

const usd = (work: readonly PaidWork[]): number => sum(work, ({ cents }) => cents ?? 0) / 100

function rowOf(place: Told, work: readonly PaidWork[], people: People | null): BalanceRow {
  const spent = (id: (typeof dimensions)[number]['id']) => usd(work.filter(({ dimension }) => dimension === id))
  const totalUsd = usd(work)
  const [withoutBudget, paidEarlier] = [
    work.filter(({ cents }) => cents === null).length,
    work.filter(({ isPaidEarlier }) => isPaidEarlier).length,
  ]
  return {
    pcode: place.pcode,
    name: place.name,
    regionPcode: place.regionPcode,
    usd: { defence: spent('defence'), development: spent('development'), diplomacy: spent('diplomacy') },
    totalUsd,
    wholeUsd: place.within.size === 0 ? 0 : usd(work.filter(({ pcode }) => !place.within.has(pcode))),
    perHead: people === null ? null : totalUsd / people.people,
    population: people?.people ?? null,
    populationYear: people?.year ?? null,
    works: work.length,
    withoutBudget,
    paidEarlier,
    state: stateOf({ works: work.length, withoutBudget, paidEarlier }),
  }
}

function stateOf({ works, withoutBudget, paidEarlier }: Counted): MoneyState {
  if (works === 0) return 'no-work'
  if (withoutBudget === 0) return paidEarlier === works ? 'earlier' : 'whole'
  return withoutBudget + paidEarlier === works ? 'unknown' : 'part'
}

/** Some places together: how many live in them is not said of them. */
const withoutPeople = (row: BalanceRow): BalanceRow => ({
  ...row,
  perHead: null,
  population: null,
  populationYear: null,
})

function findingOf({ totalUsd, usd: spent, works, withoutBudget, paidEarlier }: BalanceRow): BalanceFinding {
  if (works === 0) return { code: 'balance-no-work' }
  const counted = { works, withoutBudget, paidEarlier }
  if (totalUsd === 0) return { code: 'balance-no-money', ...counted }
  const [defence, development, diplomacy] = dimensions.map(({ id }) => spent[id] / totalUsd)
  return {
    code: 'balance-told',
    totalUsd,
    defence: defence ?? 0,
    development: development ?? 0,
    diplomacy: diplomacy ?? 0,
    ...counted,
  }
}
