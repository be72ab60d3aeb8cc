// What is still to be decided. Answers are gathered first, then every file they concern is read again, once.
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AnswerMap } from '#api/contract/import-questions.ts'
import type { PlacesToSettle } from '#api/contract/places-to-settle.ts'
import { readAgain } from '#web/queries/places-to-settle.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import style from '../import/import.module.css'
import { Question } from '../import/question.tsx'

type Rows = PlacesToSettle['rows']
type Again = { id: string; map: AnswerMap }

/** Every file a decision concerns, with all that was decided about it. */
function filesOf(rows: Rows, decided: AnswerMap): Again[] {
  const files = new Map<string, AnswerMap>()
  for (const { question, imports } of rows) {
    const { key, given } = question
    const answer = decided[key] ?? (given?.because === 'told' ? given.map[key] : undefined)
    if (answer === undefined) continue
    for (const { id } of imports) files.set(id, { ...files.get(id), [key]: answer })
  }
  return [...files].map(([id, map]) => ({ id, map }))
}

export function OpenPlaces({ rows }: { rows: Rows }) {
  const { settle } = useText()
  const [decided, setDecided] = useState<AnswerMap>({})
  const files = filesOf(rows, decided)
  const reading = useMutation({
    mutationFn: async (again: readonly Again[]) => {
      const reports = []
      // One after the other: each is read whole.
      for (const one of again) reports.push(await readAgain(one))
      return reports
    },
  })
  return (
    <>
      {rows.map(({ question, imports }) => (
        <section key={question.key} className={style.card}>
          <Question
            question={{ ...question, given: standing(question, decided) }}
            isBusy={reading.isPending}
            onAnswer={(map) => setDecided((before) => ({ ...before, ...map }))}
          />
          <p className={style.note}>
            {settle.in}{' '}
            {imports.map(({ id, filename, rows: some }, at) => (
              <span key={id}>
                {at === 0 ? '' : ', '}
                <Link to="/import" search={{ id }}>
                  {filename}
                </Link>{' '}
                {settle.rows(some)}
              </span>
            ))}
          </p>
        </section>
      ))}
      <section className={style.card} aria-live="polite">
        <p>{settle.again(files.length)}</p>
        <div>
          <Button
            look="primary"
            isDisabled={files.length === 0 || reading.isPending}
            onPress={() => reading.mutate(files)}
          >
            {reading.isPending ? settle.reading : settle.read}
          </Button>
        </div>
        {reading.error === null ? null : <ProblemNote error={reading.error} />}
        {reading.data === undefined ? null : (
          <ul>
            {reading.data.map(({ id, filename, accepted, corrected }) => (
              <li key={id}>
                <Link to="/import" search={{ id }}>
                  {settle.look(filename)}
                </Link>{' '}
                {settle.found(accepted, corrected)}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

function standing({ key, given }: Rows[number]['question'], decided: AnswerMap) {
  const answer = decided[key]
  if (answer !== undefined) return { map: { [key]: answer }, because: 'told' as const }
  return given?.because === 'told' ? given : null
}
