// "Asked for, got": group by group, each wish with what came of it, opening to its districts.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { AskedAndGot } from '#api/contract/asked-and-got.ts'
import { raisers } from '#data/schema/consultation.ts'
import { askedAndGotQuery } from '#web/queries/asked-and-got.ts'
import { filtersOf } from '#web/search/filter-search.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import page from '#web/ui/page.module.css'
import { Agreements } from './agreement.tsx'
import style from './asked-and-got.module.css'
import { WriteDown } from './consult/write-down.tsx'
import { GroupOrders } from './group-orders.tsx'
import { WishedFor } from './wished-for.tsx'

const route = getRouteApi('/asked-and-got')

export function AskedAndGotScreen() {
  const { askedAndGot: words, frame } = useText()
  const answer = useQuery(askedAndGotQuery(filtersOf(route.useSearch())))
  return (
    <div className={page.page}>
      <header className={page.section}>
        <h1>{words.title}</h1>
        <p className={page.lead}>{words.lead}</p>
        <WriteDown />
      </header>
      <Answer of={answer} coming={{ words: frame.loading, lines: 8 }}>
        {(told) => <ByGroup told={told} />}
      </Answer>
    </div>
  )
}

function ByGroup({ told }: { told: AskedAndGot }) {
  const { askedAndGot: words } = useText()
  if (told.total === 0) return <EmptyState title={words.none}>{words.noneDetail}</EmptyState>
  const held = raisers.filter((raisedBy) => told.rows.some((row) => row.raisedBy === raisedBy))
  const groups = raisers
    .map((raisedBy) => ({ raisedBy, rows: told.rows.filter((row) => row.raisedBy === raisedBy) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ raisedBy, rows }) => (
      <section key={raisedBy} className={page.section} aria-labelledby={raisedBy}>
        <h2 id={raisedBy}>{words.by[raisedBy]}</h2>
        <ol className={page.cards}>
          {rows.map((row) => (
            <WishedFor key={row.priority} row={row} />
          ))}
        </ol>
        <GroupOrders orders={told.orders.filter((order) => order.raisedBy === raisedBy)} />
      </section>
    ))
  return (
    <>
      <nav className={style.jumps} aria-label={words.jumps}>
        {held.map((raisedBy) => (
          <a key={raisedBy} href={`#${raisedBy}`}>
            {words.by[raisedBy]}
          </a>
        ))}
        {told.pairs.length === 0 ? null : <a href="#agreement">{words.agreement.title}</a>}
      </nav>
      {groups}
      <Agreements pairs={told.pairs} />
    </>
  )
}
