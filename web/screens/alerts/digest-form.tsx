// Setting up a digest: about what, how often, to whom; and beside it the letter as it would be sent now.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { DigestRow, Digests } from '#api/contract/digests.ts'
import { Problem } from '#api/contract/problems.ts'
import { digest as digestShape, rhythms } from '#data/schema/digest.ts'
import { newUuid } from '#web/field/uuid.ts'
import { setDigest } from '#web/queries/digests.ts'
import { distinctPlaceNames } from '#web/queries/name-of.ts'
import { placesQuery } from '#web/queries/places.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { CheckboxGroup } from '#web/ui/checkbox-group.tsx'
import page from '#web/ui/page.module.css'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import { RadioGroup } from '#web/ui/radio-group.tsx'
import { Select } from '#web/ui/select.tsx'
import style from './alerts.module.css'
import { LetterDrawer } from './digest-letter.tsx'
import { TextInput } from './text-input.tsx'

type Props = { kept: DigestRow | undefined; channels: Digests['channels']; onDone: () => void }
/** Stands for no district in the list of places. */
const wholeCountry = 'country'

export function DigestForm({ kept, channels, onDone }: Props) {
  const { digests } = useText()
  const words = digests.form
  const cache = useQueryClient()
  const places = useQuery(placesQuery()).data?.rows ?? []
  const names = distinctPlaceNames(places)
  /** Chosen before anything is sent, so that a broken line leaves one digest and not two. */
  const [digestId] = useState(() => kept?.digestId ?? newUuid())
  const [name, setName] = useState(kept?.digest.name ?? '')
  const [place, setPlace] = useState(kept?.digest.place ?? wholeCountry)
  const [rhythm, setRhythm] = useState(kept?.digest.rhythm ?? 'month')
  const [emails, setEmails] = useState(kept?.digest.emails.join(', ') ?? '')
  const [again, setAgain] = useState<readonly string[]>([])
  const about = { place: place === wholeCountry ? null : place, rhythm }
  const written = emails.split(/[,;\s]+/).filter((address) => address !== '')
  const read = digestShape.safeParse({ name, emails: written, ...about })
  const saving = useMutation({
    mutationFn: setDigest,
    onSuccess: async () => {
      await cache.invalidateQueries()
      onDone()
    },
  })
  const save = (event: FormEvent): void => {
    event.preventDefault()
    if (read.success) saving.mutate({ digestId, digest: { ...read.data, again: [...again] } })
  }
  const left = leftIn(saving.error)
  const isOff = !channels.email || !channels.publicUrl
  return (
    <form className={style.form} onSubmit={save} aria-label={words.title}>
      <TextInput label={words.name} value={name} placeholder={words.nameExample} onChange={setName} />
      <Select
        label={words.place}
        value={place}
        choices={[
          { id: wholeCountry, label: words.wholeCountry },
          ...places
            .filter(({ level }) => level === 'district')
            .map((one) => ({ id: one.pcode, label: names.get(one.pcode) ?? one.name, section: words.districts })),
        ]}
        onChange={setPlace}
      />
      <RadioGroup
        label={words.rhythm}
        value={rhythm}
        choices={rhythms.map((id) => ({ id, label: digests.rhythms[id].label, note: digests.rhythms[id].every }))}
        onChange={(id) => setRhythm(rhythms.find((each) => each === id) ?? rhythm)}
      />
      <TextInput
        label={words.emails}
        value={emails}
        inputMode="email"
        note={!channels.email ? words.emailsOff : !channels.publicUrl ? words.addressOff : words.emailsNote}
        isDisabled={isOff && emails === ''}
        onChange={setEmails}
      />
      <div className={style.wholeRow}>
        <LetterDrawer asked={{ ...about, digestId: kept?.digestId }} />
      </div>
      {saving.error === null ? null : (
        <div className={style.wholeRow}>
          <ProblemNote error={saving.error} names={{ emails: words.emails, name: words.name, place: words.place }} />
          {left.length === 0 ? null : (
            <>
              <p className={page.note}>{words.againNote}</p>
              <CheckboxGroup
                label={words.again}
                value={again}
                choices={left.map((address) => ({ id: address, label: address }))}
                onChange={setAgain}
              />
            </>
          )}
        </div>
      )}
      <div className={`${style.links} ${style.wholeRow}`}>
        <Button type="submit" look="primary" isDisabled={!read.success || isOff || saving.isPending}>
          {words.save}
        </Button>
        <Button onPress={onDone}>{words.cancel}</Button>
      </div>
    </form>
  )
}

/** Whom the server would not put back by itself. */
function leftIn(error: unknown): string[] {
  const why = error instanceof Problem ? error.fields?.emails : undefined
  return why?.code === 'took-themselves-off' ? why.addresses : []
}
