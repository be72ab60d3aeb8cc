// "The balance": how money is shared between defence, development and diplomacy, where, and what moving some of it would take.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { Balance } from '#api/contract/balance.ts'
import type { Filters } from '#api/contract/filters.ts'
import { balanceQuery } from '#web/queries/balance.ts'
import { useNameOf } from '#web/queries/name-of.ts'
import { filtersOf } from '#web/search/filter-search.ts'
import { formatMonth, formatUsd } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import page from '#web/ui/page.module.css'
import { BalancePlot } from './balance-plot.tsx'
import { BalanceTable } from './balance-table.tsx'
import { useMove } from './use-move.ts'
import { WhatIfSection } from './what-if-section.tsx'

const route = getRouteApi('/balance')

export function BalanceScreen() {
  const { balance: words, frame } = useText()
  const filters = filtersOf(route.useSearch())
  const answer = useQuery(balanceQuery(filters))
  return (
    <div className={page.page}>
      <header className={page.section}>
        <h1>
          {words.title} <HowLink of={words.title} method="balance" />
        </h1>
        <p className={page.lead}>{words.lead}</p>
      </header>
      <Answer of={answer} coming={{ words: frame.loading, lines: 8 }}>
        {(told) => <Told balance={told} filters={filters} />}
      </Answer>
    </div>
  )
}

function Told({ balance, filters }: { balance: Balance; filters: Filters }) {
  const { balance: words, say } = useText()
  const nameOf = useNameOf()
  const state = useMove(balance)
  const { nation, regions, districts, endlessUsd, from, to, finding } = balance
  if (nation.works === 0) return <EmptyState title={words.none}>{words.noneDetail}</EmptyState>
  const rows = state.search.rows === 'region' ? regions : districts
  const places = [
    { id: nation.pcode, label: nation.name, section: words.sections.nation },
    ...regions.map((each) => ({ id: each.pcode, label: nameOf(each), section: words.rows.region })),
    ...districts.map((each) => ({ id: each.pcode, label: nameOf(each), section: words.rows.district })),
  ]
  return (
    <>
      <section className={page.section} aria-labelledby="in-short">
        <h2 id="in-short">{words.period(formatMonth(from), formatMonth(to))}</h2>
        <p className={page.lead}>{say(finding)}</p>
        <p className={page.note}>
          {words.rule} {endlessUsd === 0 ? null : words.endless(formatUsd(endlessUsd))}
        </p>
      </section>
      <BalancePlot balance={balance} rows={rows} state={state} />
      <WhatIfSection state={state} places={places} filters={filters} />
      <BalanceTable nation={nation} rows={rows} filters={filters} />
    </>
  )
}
