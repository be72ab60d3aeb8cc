// What the room adds: findings that nobody had, and promises made on the spot.
import { useState } from 'react'
import { newUuid } from '#web/field/uuid.ts'
import type { WorkshopDraft } from '#web/field/workshops/workshop-draft.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import form from '#web/ui/field.module.css'
import { Field } from '#web/ui/field.tsx'
import style from './workshop.module.css'

type Props = { draft: WorkshopDraft; onChange: (part: Partial<WorkshopDraft>) => void }

export function AddStep({ draft, onChange }: Props) {
  const { add } = useText().workshop
  return (
    <section className={style.block} aria-labelledby="workshop-add">
      <h2 id="workshop-add">{add.title}</h2>
      <AddFinding draft={draft} onChange={onChange} />
      <AddPromise draft={draft} onChange={onChange} />
    </section>
  )
}

function AddFinding({ draft, onChange }: Props) {
  const { add } = useText().workshop
  const [said, setSaid] = useState('')
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault()
        onChange({ added: [...draft.added, { said: said.trim(), verdict: 'agreed', hands: null, note: '' }] })
        setSaid('')
      }}
    >
      <h3>{add.finding}</h3>
      <Field label={add.findingLabel} value={said} onChange={setSaid} maxLength={1000} isRequired />
      <div>
        <Button type="submit" isDisabled={said.trim() === ''}>
          {add.addIt}
        </Button>
      </div>
      <Lines
        said={draft.added.map((one) => one.said)}
        onRemove={(at) => onChange({ added: draft.added.filter((_, index) => index !== at) })}
      />
    </form>
  )
}

const blank = { promise: '', owner: '', dueOn: '' }

function AddPromise({ draft, onChange }: Props) {
  const { add } = useText().workshop
  const [said, setSaid] = useState(blank)
  const isWhole = said.promise.trim() !== '' && said.owner.trim() !== '' && said.dueOn >= draft.heldOn
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault()
        const { promise, owner, dueOn } = said
        const commitment = {
          commitmentId: newUuid(),
          promise: promise.trim(),
          owner: owner.trim(),
          ownerSort: null,
          dueOn,
        }
        onChange({ commitments: [...draft.commitments, commitment] })
        setSaid(blank)
      }}
    >
      <h3>{add.promise}</h3>
      <Field
        label={add.promiseLabel}
        value={said.promise}
        onChange={(promise) => setSaid({ ...said, promise })}
        maxLength={300}
        isRequired
      />
      <div className={form.pair}>
        <Field
          label={add.owner}
          value={said.owner}
          onChange={(owner) => setSaid({ ...said, owner })}
          maxLength={120}
          isRequired
        />
        <Field
          label={add.dueOn}
          type="date"
          value={said.dueOn}
          onChange={(dueOn) => setSaid({ ...said, dueOn })}
          isRequired
        />
      </div>
      <div>
        <Button type="submit" isDisabled={!isWhole}>
          {add.addIt}
        </Button>
      </div>
      <Lines
        said={draft.commitments.map(({ promise, owner, dueOn }) => `${promise} · ${owner} · ${formatDate(dueOn)}`)}
        onRemove={(at) => onChange({ commitments: draft.commitments.filter((_, index) => index !== at) })}
      />
    </form>
  )
}

function Lines({ said, onRemove }: { said: readonly string[]; onRemove: (at: number) => void }) {
  const { add } = useText().workshop
  if (said.length === 0) return null
  return (
    <ul className={style.lines} aria-label={add.added}>
      {said.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same
        <li key={at}>
          {line}{' '}
          <Button look="quiet" onPress={() => onRemove(at)}>
            {add.remove(line)}
          </Button>
        </li>
      ))}
    </ul>
  )
}
