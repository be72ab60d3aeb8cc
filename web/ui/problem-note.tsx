// A failure in plain words: what happened, and a way to try again. Knows the catalogue's problems from a broken line.
import { Problem } from '#api/contract/problems.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from './button.tsx'
import style from './note.module.css'

export type ProblemNoteProps = {
  error: unknown
  onRetry?: () => void
  /** What fields of the request are called on the screen. */
  names?: Readonly<Record<string, string>>
}

export function ProblemNote({ error, onRetry, names = {} }: ProblemNoteProps) {
  const { problem, problemTitles, say } = useText()
  const known = error instanceof Problem ? error : null
  return (
    <div role="alert" className={style.problem}>
      <p className={style.title}>{known === null ? problem.offline : problemTitles[known.code]}</p>
      {known === null ? <p className={style.detail}>{problem.offlineDetail}</p> : null}
      {known?.detail === undefined ? null : <p className={style.detail}>{say(known.detail)}</p>}
      {known?.fields === undefined ? null : (
        <ul className={style.fields}>
          {Object.entries(known.fields).map(([field, why]) => (
            <li key={field}>
              <strong>{names[field] ?? field}</strong> {say(why)}
            </li>
          ))}
        </ul>
      )}
      {known?.reference === undefined ? null : <p className={style.detail}>{problem.reference(known.reference)}</p>}
      {onRetry === undefined ? null : <Button onPress={onRetry}>{problem.retry}</Button>}
    </div>
  )
}
