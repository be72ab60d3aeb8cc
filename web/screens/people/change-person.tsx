// Changing what somebody may: role, area and ceiling, told whole.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type PersonRow, personRights } from '#api/contract/people.ts'
import type { Reach } from '#data/schema/person.ts'
import { changePerson } from '#web/queries/people.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import page from '#web/ui/page.module.css'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import style from './people.module.css'
import { type Chosen, RightsFields } from './rights-fields.tsx'

export function ChangePerson({ row, reach, onDone }: { row: PersonRow; reach: Reach; onDone: () => void }) {
  const { people } = useText().accounts
  const words = people.form
  const cache = useQueryClient()
  const { personId, role, area, ceiling } = row
  const [chosen, setChosen] = useState<Chosen>({ role, area, ceiling })
  const changing = useMutation({
    mutationFn: changePerson,
    onSuccess: async () => {
      onDone()
      await cache.invalidateQueries({ queryKey: ['people'] })
    },
  })
  const read = personRights.safeParse({ ...chosen, disabled: false })
  const save = (event: FormEvent): void => {
    event.preventDefault()
    if (read.success) changing.mutate({ personId, ...read.data })
  }
  const title = words.change(row.name ?? (row.note || people.nameless))
  return (
    <form className={`${page.card} ${style.form}`} onSubmit={save} aria-label={title}>
      <h2>{title}</h2>
      <RightsFields reach={reach} value={chosen} onChange={setChosen} />
      <p className={page.note}>{words.saveNote}</p>
      {changing.error === null ? null : <ProblemNote error={changing.error} names={{ area: words.area }} />}
      <div className={style.buttons}>
        <Button type="submit" look="primary" isDisabled={!read.success || changing.isPending}>
          {words.save}
        </Button>
        <Button onPress={onDone}>{words.cancel}</Button>
      </div>
    </form>
  )
}
