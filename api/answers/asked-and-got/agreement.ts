/** Two groups side by side: whether they order their wishes alike over all districts, and in which districts they want different things. */
import { benjaminiHochberg } from '#api/analytics/numeric/benjamini-hochberg.ts'
import { createRandom } from '#api/analytics/numeric/random.ts'
import { DEALT, rankAgreement } from '#api/analytics/survey/rank-agreement.ts'
import type { Agreement, AgreementOfTwo, GroupOrder } from '#api/contract/asked-and-got.ts'
import type { AgreementFinding } from '#api/contract/statements/asked-and-got.ts'
import { type Raiser, raisers } from '#data/schema/consultation.ts'
import { reproduce } from '../reproduce.ts'
import { mostWanted, standingsOf } from './group-orders.ts'

const seed = 1
export const reproduceAgreement = reproduce({ seed, draws: DEALT })
/** Of the pairs called alike or opposite, at most so many by chance. */
const toldApartP = 0.05
/** All present together are no group to hold against its own parts. */
const groupsHeld = raisers.filter((raiser) => raiser !== 'everyone')

const standings = ({ ranked }: GroupOrder) => new Map(ranked.map(({ priority, standing }) => [priority, standing]))

/** Of the wishes both named: what one group never spoke of says nothing of where it would stand. */
function agreementOf(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): Agreement {
  const named = [...one.keys()].filter((priority) => other.has(priority)).sort()
  const of = (standing: ReadonlyMap<string, number>) => named.map((priority) => standing.get(priority) ?? 0)
  const told = rankAgreement(of(one), of(other), createRandom(seed))
  if (told.status === 'ok') return { tau: told.tau, p: told.p, wishes: told.wishes, reason: null }
  return { tau: null, p: null, wishes: told.wishes, reason: told.reason === 'constant' ? 'constant' : 'too-few' }
}

export function pairsOf(orders: readonly GroupOrder[]): AgreementOfTwo[] {
  const pairs = groupsHeld
    .flatMap((one, k) => groupsHeld.slice(k + 1).map((other) => ({ one, other })))
    .map(({ one, other }) => ({
      one,
      other,
      districts: districtsOf(orders, one, other),
      agreement: agreementOf(standingsOf(orders, one), standingsOf(orders, other)),
    }))
    .filter(({ districts }) => districts.length > 0)
  const adjusted = benjaminiHochberg(pairs.map(({ agreement }) => agreement.p))
  return pairs.map(({ one, other, districts, agreement }, k) => {
    const heardBoth = districts.length
    const differ = districts.filter((district) => district.differ).length
    const pAdjusted = adjusted[k] ?? null
    const { wishes } = agreement
    const finding: AgreementFinding = {
      code: 'wishes-of-two',
      one,
      other,
      heardBoth,
      differ,
      orders: readingOf(agreement.tau, pAdjusted),
      wishes,
    }
    return { one, other, heardBoth, differ, agreement, pAdjusted, districts, finding }
  })
}

function readingOf(tau: number | null, pAdjusted: number | null): AgreementFinding['orders'] {
  if (tau === null || pAdjusted === null) return null
  if (pAdjusted > toldApartP) return 'cannot-tell'
  return tau > 0 ? 'alike' : 'opposite'
}

function districtsOf(orders: readonly GroupOrder[], one: Raiser, other: Raiser): AgreementOfTwo['districts'] {
  const others = new Map(orders.flatMap((order) => (order.raisedBy === other ? [[order.pcode, order] as const] : [])))
  return orders
    .flatMap((order) => {
      const beside = order.raisedBy === one ? others.get(order.pcode) : undefined
      if (beside === undefined) return []
      const [ones, theirs] = [mostWanted(order), mostWanted(beside)]
      const shared = ones.some(({ priority }) => theirs.some((wish) => wish.priority === priority))
      return [
        {
          pcode: order.pcode,
          districtName: order.districtName,
          ones: ones.map(({ label }) => label),
          others: theirs.map(({ label }) => label),
          differ: !shared,
          agreement: agreementOf(standings(order), standings(beside)),
        },
      ]
    })
    .sort(
      (a, b) =>
        Number(b.differ) - Number(a.differ) ||
        (a.agreement.tau ?? 2) - (b.agreement.tau ?? 2) ||
        (a.pcode < b.pcode ? -1 : 1),
    )
}
