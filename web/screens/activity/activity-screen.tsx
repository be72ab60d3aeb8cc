// Activity: who did what, who saw exact positions and who took files away; and how long things are kept. For stewards.
import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '#web/queries/session.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import page from '#web/ui/page.module.css'
import { ActivityList } from './activity-list.tsx'
import { Retention } from './retention.tsx'

export function ActivityScreen() {
  const { activity: words, frame } = useText()
  const session = useQuery(sessionQuery())
  return (
    <div className={page.page}>
      <header className={page.section}>
        <h1>{words.title}</h1>
        <p className={page.lead}>{words.lead}</p>
      </header>
      <Answer of={session} coming={{ words: frame.loading, lines: 4 }}>
        {({ may }) =>
          may.administer ? (
            <>
              <ActivityList />
              <Retention />
            </>
          ) : (
            <EmptyState title={words.mayNot.title}>{words.mayNot.detail}</EmptyState>
          )
        }
      </Answer>
    </div>
  )
}
