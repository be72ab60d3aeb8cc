// A new promise: what, where, by whom, by when; and, where it is known, what it answers.
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { providerSorts } from '#data/schema/commitment.ts'
import { browserClock } from '#web/clock.ts'
import { newUuid } from '#web/field/uuid.ts'
import { KeepButtons, useKeeping } from '#web/panels/keep-buttons.tsx'
import { makeCommitment } from '#web/queries/commitments.ts'
import { distinctPlaceNames } from '#web/queries/name-of.ts'
import { placesQuery } from '#web/queries/places.ts'
import { useText } from '#web/text/use-text.tsx'
import form from '#web/ui/field.module.css'
import { Field } from '#web/ui/field.tsx'
import { Select } from '#web/ui/select.tsx'
import { type Linked, LinkFields, noLinks } from './link-fields.tsx'

const unsaid = 'unsaid'
type Props = { owners: readonly string[]; pcode: string | undefined; onDone: () => void }

export function MakeForm({ owners, pcode, onDone }: Props) {
  const { form: words, sorts } = useText().actionPlan
  const [id] = useState(newUuid)
  const rows = useQuery(placesQuery()).data?.rows ?? []
  const names = distinctPlaceNames(rows)
  const districts = rows.filter(({ level }) => level === 'district')
  const [said, setSaid] = useState({
    pcode: pcode ?? '',
    promise: '',
    owner: '',
    ownerSort: unsaid,
    promisedOn: browserClock.now().toISOString().slice(0, 10),
    dueOn: '',
  })
  const [links, setLinks] = useState<Linked>(noLinks)
  const keeping = useKeeping(makeCommitment, onDone)
  const say = (part: Partial<typeof said>) => setSaid({ ...said, ...part })
  const known = districts.some((district) => district.pcode === said.pcode)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const ownerSort = providerSorts.find((sort) => sort === said.ownerSort) ?? null
    keeping.mutate({ id, commitment: { ...said, ...links, ownerSort } })
  }
  return (
    <form className={form.form} onSubmit={submit}>
      <Select
        label={words.district}
        value={known ? said.pcode : ''}
        choices={districts.map((district) => ({
          id: district.pcode,
          label: names.get(district.pcode) ?? district.name,
        }))}
        onChange={(chosen) => say({ pcode: chosen })}
      />
      <Field
        label={words.promise}
        value={said.promise}
        onChange={(promise) => say({ promise })}
        maxLength={300}
        isRequired
      />
      <div className={form.pair}>
        <Field
          label={words.owner}
          value={said.owner}
          onChange={(owner) => say({ owner })}
          maxLength={120}
          choices={owners}
          isRequired
        />
        <Select
          label={words.sort}
          value={said.ownerSort}
          choices={[
            { id: unsaid, label: words.sortNone },
            ...providerSorts.map((sort) => ({ id: sort, label: sorts[sort] })),
          ]}
          onChange={(ownerSort) => say({ ownerSort })}
        />
        <Field
          label={words.promisedOn}
          type="date"
          value={said.promisedOn}
          onChange={(promisedOn) => say({ promisedOn })}
          isRequired
        />
        <Field label={words.dueOn} type="date" value={said.dueOn} onChange={(dueOn) => say({ dueOn })} isRequired />
      </div>
      <LinkFields pcode={said.pcode} links={links} onChange={setLinks} />
      <KeepButtons isPending={keeping.isPending} error={keeping.error} onCancel={onDone} />
    </form>
  )
}
