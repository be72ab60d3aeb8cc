// What is moved from where to where, and what is taken to be true of it: in the address, and under the hand while the slider moves.
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { Balance, BalanceRow } from '#api/contract/balance.ts'
import { countMonths } from '#data/schema/period.ts'
import type { BalanceSearch } from '#web/search/balance-search.ts'
import { type Assumptions, type Move, mostToMove, type Source } from './what-if.ts'

const route = getRouteApi('/balance')
/** The class that usually has most to give, and the one prevention is usually short of. Both are chosen anew with a tap. */
const usual = { take: 'defence', give: 'development' } as const

export const rowsOf = ({ nation, regions, districts }: Balance): BalanceRow[] => [nation, ...regions, ...districts]

export function useMove(balance: Balance) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [moving, setMoving] = useState<number | null>(null)
  const row = rowsOf(balance).find(({ pcode }) => pcode === search.place) ?? balance.nation
  const take: Source = search.take ?? usual.take
  const most = mostToMove(row, take)
  const wanted = moving ?? search.move ?? 0
  const move: Move = {
    take,
    give: search.give ?? usual.give,
    usd: take === 'new' ? wanted : Math.min(wanted, most),
  }
  const assumed: Assumptions = {
    incidentUsd: search.cost ?? null,
    lastsMonths: search.lasts ?? countMonths(balance.from, balance.to),
    seen:
      search.seen === undefined || search.during === undefined
        ? null
        : { incidents: search.seen, months: search.during },
  }
  const keep = (part: Partial<BalanceSearch>) => {
    setMoving(null)
    void navigate({ search: (kept) => ({ ...kept, ...part }), replace: true })
  }
  return { search, row, move, most, assumed, slide: setMoving, keep }
}
export type MoveState = ReturnType<typeof useMove>
