// The Import screen: drop a file, see what it would become, accept it, take it back.
import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '#web/queries/session.ts'
import { useText } from '#web/text/use-text.tsx'
import { Failed } from '#web/ui/answer.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import style from './import.module.css'
import { ImportFlow } from './import-flow.tsx'

export function ImportScreen() {
  const { imports: words, frame } = useText()
  const session = useQuery(sessionQuery())
  return (
    <div className={style.page}>
      <header className={style.head}>
        <h1>{words.title}</h1>
        <p className={style.lead}>{words.lead}</p>
      </header>
      {session.data === undefined ? (
        session.error === null ? (
          <Skeleton words={frame.loading} />
        ) : (
          <Failed error={session.error} onRetry={() => void session.refetch()} />
        )
      ) : session.data.may.import ? (
        <ImportFlow />
      ) : (
        <EmptyState title={words.mayNot.title}>{words.mayNot.detail}</EmptyState>
      )}
    </div>
  )
}
