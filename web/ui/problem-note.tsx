// A failure in plain words: what happened, and a way to try again. Knows the catalogue's problems from a broken line.
import { Problem } from '#api/contract/problems.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from './button.tsx'
import style from './note.module.css'

export type ProblemNoteProps = { error: unknown; onRetry?: () => void }

export function ProblemNote({ error, onRetry }: ProblemNoteProps) {
  const { problem } = useText()
  const known = error instanceof Problem ? error.body : null
  return (
    <div role="alert" className={style.problem}>
      <p className={style.title}>{known === null ? problem.offline : known.title}</p>
      {known !== null && known.detail === undefined ? null : (
        <p className={style.detail}>{known === null ? problem.offlineDetail : known.detail}</p>
      )}
      {known?.fields === undefined ? null : (
        <ul className={style.fields}>
          {Object.entries(known.fields).map(([field, words]) => (
            <li key={field}>
              <strong>{field}</strong> {words}
            </li>
          ))}
        </ul>
      )}
      {known?.reference === undefined ? null : <p className={style.detail}>{problem.reference(known.reference)}</p>}
      {onRetry === undefined ? null : <Button onPress={onRetry}>{problem.retry}</Button>}
    </div>
  )
}
