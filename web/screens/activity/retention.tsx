// How many days each sort of thing is kept. Empty is for good, but for what is only on its way. What would go today can be asked before it is said.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import {
  keptForGood,
  longestRetentionDays,
  longestUploadDays,
  type RetentionDays,
  retentionKinds,
  shortestRetentionDays,
  usualUploadDays,
} from '#data/schema/retention.ts'
import { retentionQuery, setRetention, tryPurge } from '#web/queries/retention.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { Button } from '#web/ui/button.tsx'
import { NumberField } from '#web/ui/number-field.tsx'
import page from '#web/ui/page.module.css'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import style from './activity.module.css'

/** Never for good. */
const onTheirWay = { placeholder: String(usualUploadDays), max: longestUploadDays }

export function Retention() {
  const { activity: words, frame } = useText()
  const kept = useQuery(retentionQuery())
  return (
    <section className={page.section} aria-labelledby="retention">
      <h2 id="retention">{words.retention.title}</h2>
      <p className={page.note}>{words.retention.lead}</p>
      <Answer of={kept} coming={{ words: frame.loading, lines: 4 }}>
        {({ days, said }) => (
          <>
            <Days days={days} key={JSON.stringify(days)} />
            <p className={page.note}>
              {said === null ? words.retention.never : words.retention.said(formatDate(said.at))}
            </p>
          </>
        )}
      </Answer>
    </section>
  )
}

function Days({ days }: { days: RetentionDays }) {
  const { retention: words } = useText().activity
  const [wanted, setWanted] = useState(days)
  const queries = useQueryClient()
  const keep = useMutation({ mutationFn: setRetention, onSuccess: () => queries.invalidateQueries() })
  const look = useMutation({ mutationFn: tryPurge })
  const send = (event: FormEvent) => {
    event.preventDefault()
    keep.mutate(wanted)
  }
  const failed = keep.error ?? look.error
  return (
    <form className={page.section} onSubmit={send}>
      <div className={style.days}>
        {retentionKinds.map((kind) => (
          <NumberField
            key={kind}
            label={words.kinds[kind].name}
            note={words.kinds[kind].goes}
            unit={words.unit}
            {...(kind === 'uploads' ? onTheirWay : { placeholder: words.forGood, max: longestRetentionDays })}
            min={shortestRetentionDays}
            isWhole
            value={wanted[kind] ?? undefined}
            onChange={(value) => setWanted((before) => ({ ...before, [kind]: value ?? keptForGood[kind] }))}
          />
        ))}
      </div>
      {failed === null ? null : <ProblemNote error={failed} />}
      {look.data === undefined ? null : (
        <p role="status" className={page.note}>
          {words.would(look.data)}
        </p>
      )}
      <div className={`${style.buttons} not-printed`}>
        <Button type="submit" look="primary" isDisabled={keep.isPending}>
          {words.keep}
        </Button>
        <Button isDisabled={look.isPending} onPress={() => look.mutate()}>
          {words.look}
        </Button>
      </div>
    </form>
  )
}
