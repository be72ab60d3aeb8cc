// A consultation written down where it is held: who met, what each group wants first, and who saw it otherwise.
import type { FormEvent } from 'react'
import { consultationKinds } from '#data/schema/consultation.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Select } from '#web/ui/select.tsx'
import { useDistrictsHere } from '../districts-here.ts'
import style from '../field.module.css'
import { Tiles } from '../questions/tiles.tsx'
import { type ConsultationDraft, faultsOf } from './consultation-draft.ts'
import { WhatTheyAsked } from './what-they-asked.tsx'
import { WhoCame } from './who-came.tsx'

type Props = {
  draft: ConsultationDraft
  onSay: (part: Partial<ConsultationDraft>) => void
  onKeep: () => void
  isIncomplete: boolean
  isKeeping: boolean
}

export function ConsultationForm({ draft, onSay, onKeep, isIncomplete, isKeeping }: Props) {
  const { consult, field } = useText()
  const { consultation: words } = field
  const districts = useDistrictsHere()
  const names: Record<string, string> = consult.names
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onKeep()
  }
  return (
    <form className={`${style.form} ${style.bigFields}`} onSubmit={submit} noValidate>
      <Tiles
        label={consult.kind}
        value={draft.kind}
        tiles={consultationKinds.map((id) => ({ id, name: consult.kinds[id] }))}
        onChange={(kind) => onSay({ kind })}
      />
      <fieldset className={style.question}>
        <legend className={style.asked}>{words.whereAndWhen}</legend>
        <Select
          label={consult.district}
          value={draft.pcode}
          choices={districts}
          placeholder={field.weekly.chooseDistrict}
          onChange={(pcode) => onSay({ pcode })}
        />
        <label className={style.field}>
          {consult.place}
          <input
            className={style.input}
            type="text"
            maxLength={200}
            autoComplete="off"
            value={draft.place}
            onChange={({ target }) => onSay({ place: target.value })}
          />
        </label>
        <label className={style.field}>
          {consult.heldOn}
          <input
            className={style.input}
            type="date"
            value={draft.heldOn}
            onChange={({ target }) => onSay({ heldOn: target.value })}
          />
        </label>
      </fieldset>
      <WhoCame came={draft.came} onChange={(came) => onSay({ came })} />
      <WhatTheyAsked asked={draft.asked} onChange={(asked) => onSay({ asked })} />
      <label className={style.field}>
        {words.dissent}
        <textarea
          className={style.input}
          maxLength={2000}
          aria-describedby="hint-dissent"
          value={draft.dissent}
          onChange={({ target }) => onSay({ dissent: target.value })}
        />
      </label>
      <p id="hint-dissent" className={style.hint}>
        {words.dissentHint}
      </p>
      <label className={style.field}>
        {consult.note}
        <textarea
          className={style.input}
          maxLength={2000}
          value={draft.note}
          onChange={({ target }) => onSay({ note: target.value })}
        />
      </label>
      <div className={style.bar}>
        {isIncomplete ? (
          <p role="alert" className={style.error}>
            {words.incomplete(faultsOf(draft).map((field) => names[field] ?? field))}
          </p>
        ) : null}
        <Button type="submit" look="primary" className={`${style.big} ${style.on}`} isDisabled={isKeeping}>
          {words.keep}
        </Button>
      </div>
    </form>
  )
}
