// Places that files name and nobody could find: the evidence side by side, a decision with a press, and the files read again with it.
import { useQuery } from '@tanstack/react-query'
import { placesToSettleQuery } from '#web/queries/places-to-settle.ts'
import { sessionQuery } from '#web/queries/session.ts'
import { useText } from '#web/text/use-text.tsx'
import { Failed } from '#web/ui/answer.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import style from '../import/import.module.css'
import { DecidedPlaces } from './decided-places.tsx'
import { OpenPlaces } from './open-places.tsx'
import { TypedPlaces } from './typed-places.tsx'

export function SettleScreen() {
  const { settle } = useText()
  const session = useQuery(sessionQuery())
  return (
    <div className={style.page}>
      <header className={style.head}>
        <h1>{settle.title}</h1>
        <p className={style.lead}>{settle.lead}</p>
      </header>
      {session.data?.may.import === false ? (
        <EmptyState title={settle.mayNot.title}>{settle.mayNot.detail}</EmptyState>
      ) : (
        <Places />
      )}
    </div>
  )
}

function Places() {
  const { settle, frame } = useText()
  const { data, error, refetch } = useQuery(placesToSettleQuery())
  if (data === undefined)
    return error === null ? <Skeleton words={frame.loading} /> : <Failed error={error} onRetry={() => void refetch()} />
  return (
    <>
      <TypedPlaces typed={data.typed} />
      {data.total === 0 && data.typed.total > 0 ? null : data.total === 0 ? (
        <EmptyState title={settle.none.title}>{settle.none.detail}</EmptyState>
      ) : (
        <OpenPlaces key={data.seq} rows={data.rows} />
      )}
      <DecidedPlaces decided={data.decided} />
    </>
  )
}
