// What a community says of a promise, and how many of whom were asked.
import { type FormEvent, useState } from 'react'
import type { CommitmentRow } from '#api/contract/commitments.ts'
import { type PeopleAsked, type Verdict, verdicts } from '#data/schema/commitment.ts'
import { browserClock } from '#web/clock.ts'
import { newUuid } from '#web/field/uuid.ts'
import { KeepButtons, useKeeping } from '#web/panels/keep-buttons.tsx'
import { confirmCommitment } from '#web/queries/commitments.ts'
import { useText } from '#web/text/use-text.tsx'
import form from '#web/ui/field.module.css'
import { Field, LongField } from '#web/ui/field.tsx'
import { RadioGroup } from '#web/ui/radio-group.tsx'

const groups = ['women', 'men', 'youth', 'minority'] as const satisfies readonly (keyof PeopleAsked)[]

export function HearForm({ row, onDone }: { row: CommitmentRow; onDone: () => void }) {
  const { form: words } = useText().actionPlan
  const [stepId] = useState(newUuid)
  const [verdict, setVerdict] = useState<Verdict | ''>('')
  const [askedOn, setAskedOn] = useState(() => browserClock.now().toISOString().slice(0, 10))
  const [counts, setCounts] = useState<Record<keyof PeopleAsked, string>>({
    women: '',
    men: '',
    youth: '',
    minority: '',
  })
  const [note, setNote] = useState('')
  const keeping = useKeeping(confirmCommitment, onDone)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (verdict === '') return
    const { women, men, youth, minority } = counts
    const asked = { women: Number(women), men: Number(men), youth: Number(youth), minority: Number(minority) }
    keeping.mutate({ commitmentId: row.commitmentId, stepId, step: { askedOn, verdict, asked, note } })
  }
  return (
    <form className={form.form} onSubmit={submit}>
      <p>{row.promise}</p>
      <RadioGroup
        label={words.verdict}
        value={verdict}
        choices={verdicts.map((id) => ({ id, label: words.verdictChoices[id] }))}
        onChange={(id) => setVerdict(verdicts.find((each) => each === id) ?? '')}
      />
      <Field label={words.askedOn} type="date" value={askedOn} onChange={setAskedOn} isRequired />
      <fieldset className={form.group}>
        <legend>{words.who}</legend>
        <div className={form.pair}>
          {groups.map((group) => (
            <Field
              key={group}
              label={words[group]}
              type="number"
              value={counts[group]}
              onChange={(count) => setCounts({ ...counts, [group]: count })}
              isRequired
            />
          ))}
        </div>
        <p className={form.hint}>{words.whoNote}</p>
      </fieldset>
      <LongField label={words.note} value={note} onChange={setNote} />
      <KeepButtons isPending={keeping.isPending} error={keeping.error} onCancel={onDone} />
    </form>
  )
}
