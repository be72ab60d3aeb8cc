/** What each group of each district wants, all of it, in its order, with what came of it. */
import { groups, max } from 'd3-array'
import type { GroupOrder } from '#api/contract/asked-and-got.ts'
import type { AskedInOrder } from '#api/queries/asked-in-order.ts'
import type { Raiser } from '#data/schema/consultation.ts'
import { type CameOfWish, labelOf } from './answered.ts'

/** Sums of thirds and quarters that ought to be equal are. */
const alike = 1e-9

export const groupOrders = (
  asked: readonly AskedInOrder[],
  cameOf: CameOfWish,
  nameOf: (pcode: string) => string | null,
): GroupOrder[] =>
  groups(
    asked,
    ({ pcode }) => pcode,
    ({ raisedBy }) => raisedBy,
  ).flatMap(([pcode, byGroup]) =>
    byGroup.map(([raisedBy, wishes]) => ({
      pcode,
      districtName: nameOf(pcode),
      raisedBy,
      consultations: max(wishes, ({ consultations }) => consultations) ?? 0,
      ranked: wishes.map(({ priority, standing, firstOn }) => {
        const { got, instead, outcome } = cameOf(pcode, priority, firstOn)
        return {
          priority,
          label: labelOf(priority),
          place: 1 + wishes.filter((other) => other.standing > standing + alike).length,
          standing,
          firstOn,
          outcome,
          got: [...new Set(got.map(({ kind }) => kind))],
          instead: [...new Set(instead.map(({ kind }) => kind))],
        }
      }),
    })),
  )

export const mostWanted = ({ ranked }: GroupOrder) => ranked.filter(({ place }) => place === 1)

/** Where each wish of a group stands over all districts in which it was heard: the mean, so that each district weighs alike. */
export function standingsOf(orders: readonly GroupOrder[], raisedBy: Raiser): Map<string, number> {
  const heard = orders.filter((order) => order.raisedBy === raisedBy)
  const sums = new Map<string, number>()
  for (const { ranked } of heard)
    for (const { priority, standing } of ranked) sums.set(priority, (sums.get(priority) ?? 0) + standing)
  return new Map([...sums].map(([priority, sum]) => [priority, sum / heard.length]))
}
