// "Act first": districts ranked by how sure it is that prevention is needed now, where the list is cut, and the flag ledger.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { Upstream } from '#api/contract/upstream.ts'
import { flagLedgerQuery } from '#web/queries/flag-ledger.ts'
import { useNameOf } from '#web/queries/name-of.ts'
import { upstreamQuery } from '#web/queries/upstream.ts'
import { filtersOf } from '#web/search/filter-search.ts'
import { formatCount, formatPercent, formatProbability, formatRate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import page from '#web/ui/page.module.css'
import { Ledger } from './ledger.tsx'
import { RankedDistrict } from './ranked-district.tsx'
import { StateKey } from './state-key.tsx'
import style from './upstream.module.css'

const route = getRouteApi('/upstream')
/** Below the cut: those being watched, and the next few. */
const mostBelow = 8

export function UpstreamScreen() {
  const { upstream: words, frame } = useText()
  const filters = filtersOf(route.useSearch())
  const answer = useQuery(upstreamQuery(filters))
  const ledger = useQuery(flagLedgerQuery(filters))
  return (
    <div className={page.page}>
      <header className={page.section}>
        <h1>{words.title}</h1>
        <p className={page.lead}>{words.lead}</p>
        <StateKey />
      </header>
      <Answer of={answer} coming={{ words: frame.loading, lines: 8 }}>
        {(upstream) => <RankedList upstream={upstream} />}
      </Answer>
      <Answer of={ledger} coming={{ words: frame.loading, lines: 6 }}>
        {(told) => <Ledger ledger={told} />}
      </Answer>
    </div>
  )
}

function RankedList({ upstream }: { upstream: Upstream }) {
  const { upstream: words } = useText()
  const nameOf = useNameOf()
  const { rows, list, counts, rule, hysteresis, thresholds } = upstream
  const ranked = rows
    .flatMap((row) => (row.probabilities === null ? [] : [{ row, p: row.probabilities.upstream }]))
    .sort((a, b) => b.p - a.p)
    .map(({ row }) => row)
  const listed = ranked.filter((row) => row.listed)
  const below = ranked.filter((row, i) => !row.listed && (row.tier !== null || i < listed.length + mostBelow))
  const unlisted = ranked.length - listed.length - below.length
  const unresolved = rows.filter(({ reasons }) => reasons.some(({ code }) => code === 'unresolved-grievances'))
  const limit = formatPercent(list.limit)
  return (
    <section className={page.section} aria-labelledby="ranked">
      <h2 id="ranked">
        {words.ranked} <HowLink of={words.ranked} method="upstream" />
      </h2>
      {ranked.length === 0 ? (
        <EmptyState title={words.none}>{words.noneDetail}</EmptyState>
      ) : (
        <>
          <ol className={page.cards}>
            {listed.map((row, i) => (
              <RankedDistrict key={row.pcode} row={row} rank={i + 1} />
            ))}
          </ol>
          <p className={style.cut}>
            {list.expectedWrongShare === null
              ? words.cutNone(limit)
              : words.cut(list.listed, limit, formatProbability(list.expectedWrongShare))}
          </p>
          <h3 className={page.note}>{words.others}</h3>
          <ol className={page.cards} start={listed.length + 1}>
            {below.map((row) => (
              <RankedDistrict key={row.pcode} row={row} rank={ranked.indexOf(row) + 1} />
            ))}
          </ol>
          {unlisted === 0 ? null : <p className={page.note}>{words.unlisted(unlisted)}</p>}
        </>
      )}
      {counts.not_tested === 0 ? null : <p className={page.note}>{words.notTested(formatCount(counts.not_tested))}</p>}
      {unresolved.length === 0 ? null : (
        <p className={page.note}>
          {words.unresolved}:{' '}
          {unresolved.map((row, i) => (
            <Fragment key={row.pcode}>
              {i === 0 ? null : ', '}
              <Link to="/" search={(kept) => ({ ...kept, pcode: row.pcode })}>
                {nameOf(row)}
              </Link>
            </Fragment>
          ))}
        </p>
      )}
      {thresholds.cV === null ? null : (
        <p className={page.note}>
          {words.thresholds(formatPercent(thresholds.cG), formatPercent(thresholds.delta), formatRate(thresholds.cV))}
        </p>
      )}
      <p className={page.note}>{words.rule(rule, formatPercent(hysteresis.enter), formatPercent(hysteresis.leave))}</p>
    </section>
  )
}
