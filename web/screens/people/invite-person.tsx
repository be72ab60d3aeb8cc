// Inviting somebody: for whom, what they may, and how long the link works.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Invited, invitationRequest } from '#api/contract/people.ts'
import { defaultInvitationDays, mostInvitationDays, type Reach } from '#data/schema/person.ts'
import { invitePerson } from '#web/queries/people.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import page from '#web/ui/page.module.css'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import { Select } from '#web/ui/select.tsx'
import style from './people.module.css'
import { type Chosen, RightsFields } from './rights-fields.tsx'

type Props = { reach: Reach; onMade: (link: Invited, name: string) => void; onCancel: () => void }
const spans = [1, 3, defaultInvitationDays, 14, mostInvitationDays]

export function InvitePerson({ reach, onMade, onCancel }: Props) {
  const { form: words } = useText().accounts.people
  const cache = useQueryClient()
  const [note, setNote] = useState('')
  const [days, setDays] = useState(defaultInvitationDays)
  const [chosen, setChosen] = useState<Chosen>({
    role: 'field-officer',
    area: reach.area === null ? null : [...reach.area],
    ceiling: reach.ceiling === 'severe' ? 'high' : reach.ceiling,
  })
  const inviting = useMutation({
    mutationFn: invitePerson,
    // Nothing of the link stays in the page once this part of it has gone.
    gcTime: 0,
    onSuccess: async (link) => {
      onMade(link, note)
      await cache.invalidateQueries({ queryKey: ['people'] })
    },
  })
  const read = invitationRequest.safeParse({ ...chosen, note, expiresInDays: days })
  const make = (event: FormEvent): void => {
    event.preventDefault()
    if (read.success) inviting.mutate(read.data)
  }
  return (
    <form className={`${page.card} ${style.form}`} onSubmit={make} aria-label={words.invite}>
      <h2>{words.invite}</h2>
      <Field label={words.note} value={note} onChange={setNote} hint={words.noteHint} maxLength={100} />
      <RightsFields reach={reach} value={chosen} onChange={setChosen} />
      <Select
        label={words.days}
        value={String(days)}
        choices={spans.map((span) => ({ id: String(span), label: words.forDays(span) }))}
        onChange={(id) => setDays(Number(id))}
      />
      {inviting.error === null ? null : <ProblemNote error={inviting.error} names={{ area: words.area }} />}
      <div className={style.buttons}>
        <Button type="submit" look="primary" isDisabled={!read.success || inviting.isPending}>
          {words.make}
        </Button>
        <Button onPress={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  )
}
