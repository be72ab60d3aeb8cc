// What is asked of the server, in its states, drawn alike on every screen: coming, failed, there, and old because a newer one failed.
// A broken line is said once, above the screen; here only that this part is not loaded.
import type { ReactNode } from 'react'
import { isLineDown } from '#web/queries/line.ts'
import { formatTimeOfDay } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './note.module.css'
import { ProblemNote } from './problem-note.tsx'
import { Skeleton, type SkeletonProps } from './skeleton.tsx'

type Asked<T> = { data: T | undefined; error: Error | null; dataUpdatedAt: number; refetch: () => unknown }

export function Failed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { problem } = useText()
  return isLineDown(error) ? (
    <p className={style.notLoaded}>{problem.notLoaded}</p>
  ) : (
    <ProblemNote error={error} onRetry={onRetry} />
  )
}

export function Stale({ error, loadedAt, onRetry }: { error: Error; loadedAt: number; onRetry: () => void }) {
  const { problem } = useText()
  return isLineDown(error) ? null : (
    <>
      <p className={style.notLoaded}>{problem.stale(formatTimeOfDay(loadedAt))}</p>
      <ProblemNote error={error} onRetry={onRetry} />
    </>
  )
}

type Props<T> = {
  of: Asked<T>
  /** What is coming: its name and shape. */
  coming: SkeletonProps
  children: (data: T) => ReactNode
}

export function Answer<T>({ of: { data, error, dataUpdatedAt, refetch }, coming, children }: Props<T>) {
  const again = () => void refetch()
  if (data === undefined) return error === null ? <Skeleton {...coming} /> : <Failed error={error} onRetry={again} />
  return (
    <>
      {error === null ? null : <Stale error={error} loadedAt={dataUpdatedAt} onRetry={again} />}
      {children(data)}
    </>
  )
}
