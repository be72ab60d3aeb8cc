// What changed of a promise: how far it has come, when it is due now, whose it is.
import { type FormEvent, useState } from 'react'
import type { CommitmentRow } from '#api/contract/commitments.ts'
import { type CommitmentState, commitmentStates } from '#data/schema/commitment.ts'
import { browserClock } from '#web/clock.ts'
import { newUuid } from '#web/field/uuid.ts'
import { KeepButtons, useKeeping } from '#web/panels/keep-buttons.tsx'
import { moveCommitment } from '#web/queries/commitments.ts'
import { useText } from '#web/text/use-text.tsx'
import form from '#web/ui/field.module.css'
import { Field, LongField } from '#web/ui/field.tsx'
import { RadioGroup } from '#web/ui/radio-group.tsx'

const today = (): string => browserClock.now().toISOString().slice(0, 10)

export function MoveForm({ row, onDone }: { row: CommitmentRow; onDone: () => void }) {
  const { form: words, states } = useText().actionPlan
  const [stepId] = useState(newUuid)
  const [state, setState] = useState<CommitmentState>(row.state)
  const [movedOn, setMovedOn] = useState(today)
  const [doneOn, setDoneOn] = useState(row.doneOn ?? today())
  const [dueOn, setDueOn] = useState('')
  const [owner, setOwner] = useState('')
  const [note, setNote] = useState('')
  const keeping = useKeeping(moveCommitment, onDone)
  const isMoved = state !== row.state || (state === 'done' && doneOn !== row.doneOn)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const step = {
      movedOn,
      state: isMoved ? state : null,
      doneOn: isMoved && state === 'done' ? doneOn : null,
      dueOn: dueOn === '' ? null : dueOn,
      owner: owner.trim() === '' ? null : owner.trim(),
      ownerSort: null,
      note,
    }
    keeping.mutate({ commitmentId: row.commitmentId, stepId, step })
  }
  return (
    <form className={form.form} onSubmit={submit}>
      <RadioGroup
        label={words.state}
        value={state}
        choices={commitmentStates.map((id) => ({
          id,
          label: id === row.state ? words.stateKept(states[id]) : states[id],
        }))}
        onChange={(id) => setState(commitmentStates.find((each) => each === id) ?? row.state)}
      />
      <div className={form.pair}>
        <Field label={words.movedOn} type="date" value={movedOn} onChange={setMovedOn} isRequired />
        {state === 'done' ? (
          <Field label={words.doneOn} type="date" value={doneOn} onChange={setDoneOn} isRequired />
        ) : null}
        <Field label={words.newDue} type="date" value={dueOn} onChange={setDueOn} />
        <Field label={words.newOwner} value={owner} onChange={setOwner} maxLength={120} />
      </div>
      <LongField label={words.note} value={note} onChange={setNote} />
      <KeepButtons isPending={keeping.isPending} error={keeping.error} onCancel={onDone} />
    </form>
  )
}
