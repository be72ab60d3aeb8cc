// A screen that stopped working: said as such, with a way on. A Problem is told as what it is.
import type { ErrorComponentProps } from '@tanstack/react-router'
import { Problem } from '#api/contract/problems.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '../button.tsx'
import { EmptyState } from '../empty-state.tsx'
import { ProblemNote } from '../problem-note.tsx'
import style from './frame.module.css'

export function FailedScreen({ error, reset }: ErrorComponentProps) {
  const { problem } = useText()
  return (
    <div className={style.failed}>
      {error instanceof Problem ? (
        <ProblemNote error={error} onRetry={reset} />
      ) : (
        <EmptyState title={problem.screen}>
          <p>{problem.screenDetail}</p>
          <Button onPress={reset}>{problem.retry}</Button>
        </EmptyState>
      )}
    </div>
  )
}
