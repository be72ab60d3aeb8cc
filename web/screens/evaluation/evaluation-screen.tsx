// "Did it work?": every piece of work by its verdict, those that changed something first; or one of them with all its evidence.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type Evaluations, verdicts } from '#api/contract/evaluation.ts'
import { FileLinks } from '#web/panels/file-links.tsx'
import { evaluationsQuery } from '#web/queries/evaluations.ts'
import { filtersOf } from '#web/search/filter-search.ts'
import { formatCount, formatPercent } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import page from '#web/ui/page.module.css'
import style from './evaluation.module.css'
import { Evidence } from './evidence.tsx'
import { JudgedWork } from './judged-work.tsx'
import { OneWork } from './one-work.tsx'
import { RegisterWork } from './register/register-work.tsx'

const route = getRouteApi('/did-it-work')

export function EvaluationScreen() {
  const { intervention } = route.useSearch()
  return intervention === undefined ? <EveryWork /> : <OneWork interventionId={intervention} />
}

function EveryWork() {
  const { evaluation: words, frame } = useText()
  const filters = filtersOf(route.useSearch())
  const answer = useQuery(evaluationsQuery(filters))
  return (
    <div className={page.page}>
      <header className={page.section}>
        <h1>
          {words.title} <HowLink of={words.title} method="evaluation" />
        </h1>
        <p className={page.lead}>{words.lead}</p>
        <RegisterWork />
        <FileLinks what="evaluations" filters={filters} />
      </header>
      <Answer of={answer} coming={{ words: frame.loading, lines: 8 }}>
        {(told) => <ByVerdict told={told} />}
      </Answer>
    </div>
  )
}

function ByVerdict({ told }: { told: Evaluations }) {
  const { evaluation: words } = useText()
  if (told.total === 0) return <EmptyState title={words.none}>{words.noneDetail}</EmptyState>
  const held = verdicts.filter((verdict) => told.counts[verdict] > 0)
  return (
    <>
      <ul className={style.counts}>
        {held.map((verdict) => (
          <li key={verdict} data-verdict={verdict}>
            <a href={`#${verdict}`}>{words.count(words.verdicts[verdict], formatCount(told.counts[verdict]))}</a>
          </li>
        ))}
      </ul>
      {held.map((verdict) => (
        <section key={verdict} className={page.section} aria-labelledby={verdict}>
          <h2 id={verdict}>{words.verdicts[verdict]}</h2>
          <ol className={page.cards}>
            {told.rows
              .filter((row) => row.verdict === verdict)
              .map((row) => (
                <JudgedWork key={row.interventionId} row={row}>
                  <Evidence row={row} />
                </JudgedWork>
              ))}
          </ol>
        </section>
      ))}
      <p className={page.note}>{words.rule(formatPercent(told.falseClaims))}</p>
    </>
  )
}
