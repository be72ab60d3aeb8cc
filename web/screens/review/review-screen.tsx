// "Review": what the field sent and nobody has checked, one report at a time, with what speaks for it, and a decision with a press.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { reviewQueueQuery } from '#web/queries/reviews.ts'
import { sessionQuery } from '#web/queries/session.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import page from '#web/ui/page.module.css'
import { QueueFilters } from './queue-filters.tsx'
import style from './review.module.css'
import { Workbench } from './workbench.tsx'

const route = getRouteApi('/review')
/** As many as one page of the answer may hold. */
const mostListed = 5000

export function ReviewScreen() {
  const { review: words } = useText()
  const session = useQuery(sessionQuery())
  return (
    <div className={`${page.page} ${style.screen}`}>
      <header className={page.section}>
        <h1>{words.title}</h1>
        <p className={page.lead}>{words.lead}</p>
      </header>
      {session.data?.may.review === false ? (
        <EmptyState title={words.mayNot.title}>{words.mayNot.detail}</EmptyState>
      ) : (
        <Queue />
      )}
    </div>
  )
}

function Queue() {
  const { frame } = useText()
  const { state, origin, pcodes, seen, writer } = route.useSearch()
  const observationKinds = seen === undefined ? undefined : [seen]
  const answer = useQuery(reviewQueueQuery({ state, origin, pcodes, observationKinds, writer, limit: mostListed }))
  return (
    <Answer of={answer} coming={{ words: frame.loading, lines: 8 }}>
      {(queue) => (
        <>
          <QueueFilters counts={queue.counts} />
          <Workbench queue={queue} />
        </>
      )}
    </Answer>
  )
}
