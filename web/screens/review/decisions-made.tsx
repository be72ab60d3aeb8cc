// Every decision about a report, the latest first, with what it rested on.
import { getRouteApi, Link } from '@tanstack/react-router'
import type { DecisionMade } from '#api/contract/observation-reviews.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './review.module.css'

const route = getRouteApi('/review')

export function DecisionsMade({ made }: { made: readonly DecisionMade[] }) {
  const { made: words, states } = useText().review
  const search = route.useSearch()
  return (
    <section aria-labelledby="made-title">
      <h3 id="made-title">{words.title}</h3>
      {made.length === 0 ? <p className={style.soft}>{words.none}</p> : null}
      <ol className={style.near}>
        {made.map(({ reviewId, state, reason, sources, mergedInto, decidedAt, decidedBy }) => (
          <li key={reviewId}>
            <span>
              {words.line(state === 'pending' ? words.putBack : states[state], formatDate(decidedAt), decidedBy)}
            </span>
            {reason === '' ? null : <q dir="auto">{reason}</q>}
            {sources.map((source) =>
              'named' in source ? (
                <span key={source.named} dir="auto">
                  {source.named}
                </span>
              ) : (
                <Link key={source.uuid} to="/review" search={{ ...search, report: source.uuid }}>
                  {words.source}
                </Link>
              ),
            )}
            {mergedInto === null ? null : (
              <Link to="/review" search={{ ...search, report: mergedInto }}>
                {words.into}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
