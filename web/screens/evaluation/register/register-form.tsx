// Work to be written down, or told anew: what and by whom, when, where, for how much.
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { NewIntervention } from '#api/contract/intervention-writes.ts'
import { dimensions, interventionKinds } from '#data/schema/intervention.ts'
import { KeepButtons } from '#web/panels/keep-buttons.tsx'
import { distinctPlaceNames } from '#web/queries/name-of.ts'
import { placesQuery } from '#web/queries/places.ts'
import { sitesQuery } from '#web/queries/sites.ts'
import { useText } from '#web/text/use-text.tsx'
import form from '#web/ui/field.module.css'
import { Field, LongField } from '#web/ui/field.tsx'
import { RadioGroup } from '#web/ui/radio-group.tsx'
import { Select } from '#web/ui/select.tsx'
import { BudgetFields } from './budget-fields.tsx'
import { interventionOf, ofKind, type RegisterDraft } from './register-draft.ts'
import { WhereFields } from './where-fields.tsx'

const kinds = dimensions.flatMap(({ id: of, label: section }) =>
  interventionKinds.filter(({ dimension }) => dimension === of).map(({ id, label }) => ({ id, label, section })),
)
type Props = {
  begun: RegisterDraft
  /** Told anew, what is on record needs a reason to be told otherwise. */
  isCorrection?: boolean
  keeping: { isPending: boolean; error: Error | null }
  onKeep: (intervention: NewIntervention, reason: string) => void
  onCancel: () => void
}

export function RegisterForm({ begun, isCorrection = false, keeping, onKeep, onCancel }: Props) {
  const { register: words } = useText()
  const [draft, setDraft] = useState(begun)
  const [reason, setReason] = useState('')
  const say = (part: Partial<RegisterDraft>) => setDraft((kept) => ({ ...kept, ...part }))
  const rows = useQuery(placesQuery()).data?.rows ?? []
  const names = distinctPlaceNames(rows)
  const districts = rows
    .filter(({ level }) => level === 'district')
    .map(({ pcode, name }) => ({ id: pcode, label: names.get(pcode) ?? name }))
  const sites = useQuery({ ...sitesQuery({ pcodes: [draft.pcode] }), enabled: draft.pcode !== '' }).data?.rows ?? []
  const intervention = interventionOf(draft, sites)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (intervention !== null) onKeep(intervention, reason)
  }
  return (
    <form className={form.form} onSubmit={submit}>
      {isCorrection ? (
        <Field label={words.reason} value={reason} onChange={setReason} maxLength={500} hint={words.kept} isRequired />
      ) : null}
      <Field
        label={words.name}
        value={draft.name}
        onChange={(name) => say({ name })}
        maxLength={200}
        hint={words.nameHint}
        isRequired
      />
      <div className={form.pair}>
        <Select label={words.kind} value={draft.kind} choices={kinds} onChange={(id) => say(ofKind(id))} />
        <Field
          label={words.actor}
          value={draft.actor}
          onChange={(actor) => say({ actor })}
          maxLength={120}
          hint={words.actorHint}
          isRequired
        />
      </div>
      <RadioGroup
        label={words.dimension}
        value={draft.dimension}
        choices={dimensions.map(({ id, label }) => ({ id, label, note: words.dimensions[id] }))}
        onChange={(id) => say({ dimension: dimensions.find((each) => each.id === id)?.id ?? '' })}
      />
      <div className={form.pair}>
        <Field
          label={words.startsOn}
          type="date"
          value={draft.startsOn}
          onChange={(startsOn) => say({ startsOn })}
          hint={words.startsHint}
          isRequired
        />
        <Field
          label={words.endsOn}
          type="date"
          value={draft.endsOn}
          onChange={(endsOn) => say({ endsOn })}
          hint={words.endsHint}
        />
      </div>
      <WhereFields draft={draft} districts={districts} sites={sites} onChange={say} />
      <BudgetFields draft={draft} onChange={say} />
      <LongField label={words.note} value={draft.note} onChange={(note) => say({ note })} />
      {intervention === null ? <p className={form.hint}>{words.incomplete}</p> : null}
      <KeepButtons
        isPending={keeping.isPending}
        isIncomplete={intervention === null}
        error={keeping.error}
        onCancel={onCancel}
        names={words.names}
      />
    </form>
  )
}
