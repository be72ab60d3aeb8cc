// "Write down a consultation": the button, and the form in the address.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { consultationKinds } from '#data/schema/consultation.ts'
import {
  type ConsultationDraft,
  consultationOf,
  emptyConsultation,
} from '#web/field/consultation/consultation-draft.ts'
import { WhatTheyAsked } from '#web/field/consultation/what-they-asked.tsx'
import { WhoCame } from '#web/field/consultation/who-came.tsx'
import { newUuid } from '#web/field/uuid.ts'
import { KeepButtons, useKeeping } from '#web/panels/keep-buttons.tsx'
import { holdConsultation } from '#web/queries/consultations.ts'
import { distinctPlaceNames } from '#web/queries/name-of.ts'
import { placesQuery } from '#web/queries/places.ts'
import { useSession } from '#web/queries/session.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import form from '#web/ui/field.module.css'
import { Field, LongField } from '#web/ui/field.tsx'
import { Select } from '#web/ui/select.tsx'

const route = getRouteApi('/asked-and-got')

export function WriteDown() {
  const { consult: words } = useText()
  const { consultation, pcodes = [] } = route.useSearch()
  const navigate = route.useNavigate()
  if (useSession()?.may.hear !== true) return null
  const open = (isOpen: boolean) =>
    void navigate({ search: (kept) => ({ ...kept, consultation: isOpen ? 'new' : undefined }) })
  return (
    <div className="not-printed">
      <Button look="primary" onPress={() => open(true)}>
        {words.title}
      </Button>
      <Dialog title={words.title} isOpen={consultation === 'new'} onClose={() => open(false)}>
        <ConsultationForm pcode={pcodes.length === 1 ? (pcodes[0] ?? '') : ''} onDone={() => open(false)} />
      </Dialog>
    </div>
  )
}

function ConsultationForm({ pcode, onDone }: { pcode: string; onDone: () => void }) {
  const { consult: words } = useText()
  const [id] = useState(newUuid)
  const [draft, setDraft] = useState(() => emptyConsultation(pcode))
  const say = (part: Partial<ConsultationDraft>) => setDraft((kept) => ({ ...kept, ...part }))
  const rows = useQuery(placesQuery()).data?.rows ?? []
  const names = distinctPlaceNames(rows)
  const districts = rows.filter(({ level }) => level === 'district')
  const keeping = useKeeping(holdConsultation, onDone)
  const consultation = consultationOf(draft)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (consultation !== null) keeping.mutate({ id, consultation })
  }
  return (
    <form className={form.form} onSubmit={submit}>
      <div className={form.pair}>
        <Select
          label={words.district}
          value={draft.pcode}
          choices={districts.map(({ pcode: of, name }) => ({ id: of, label: names.get(of) ?? name }))}
          onChange={(chosen) => say({ pcode: chosen })}
        />
        <Field
          label={words.place}
          value={draft.place}
          onChange={(place) => say({ place })}
          maxLength={200}
          isRequired
        />
        <Field
          label={words.heldOn}
          type="date"
          value={draft.heldOn}
          onChange={(heldOn) => say({ heldOn })}
          isRequired
        />
        <Select
          label={words.kind}
          value={draft.kind}
          choices={consultationKinds.map((kind) => ({ id: kind, label: words.kinds[kind] }))}
          onChange={(kind) => say({ kind })}
        />
      </div>
      <WhoCame came={draft.came} onChange={(came) => say({ came })} />
      <WhatTheyAsked asked={draft.asked} onChange={(asked) => say({ asked })} />
      <LongField label={words.note} value={draft.note} onChange={(note) => say({ note })} />
      {consultation === null ? <p className={form.hint}>{words.incomplete}</p> : null}
      <KeepButtons
        isPending={keeping.isPending}
        isIncomplete={consultation === null}
        error={keeping.error}
        onCancel={onDone}
        names={words.names}
      />
    </form>
  )
}
