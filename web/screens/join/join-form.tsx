// The name and the password one chooses; both checked here as the server checks them.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Invitation, joinRequest } from '#api/contract/join.ts'
import { personName, shortestPassword } from '#data/schema/person.ts'
import { joinBy, setOutFor } from '#web/queries/invitation.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { leaveFor } from '#web/ui/frame/leave-for.ts'
import { useSignedIn } from '#web/ui/frame/use-signed-in.ts'
import page from '#web/ui/page.module.css'
import { PasswordField } from '#web/ui/password-field.tsx'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import style from './join.module.css'

export function JoinForm({ secret, link }: { secret: string; link: Invitation }) {
  const { join: words } = useText().accounts
  const [name, setName] = useState(link.name ?? '')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const signedIn = useSignedIn()
  const joining = useMutation({ mutationFn: joinBy, gcTime: 0, onSuccess: (session) => signedIn(session) })
  const leaving = useMutation({ mutationFn: setOutFor, gcTime: 0, onSuccess: ({ address }) => leaveFor(address) })
  const read = joinRequest.safeParse({ secret, name, password })
  const named = personName.safeParse(name)
  const differ = again !== '' && again !== password
  const join = (event: FormEvent): void => {
    event.preventDefault()
    if (read.success && again === password) joining.mutate(read.data)
  }
  const names = { name: words.name, password: words.password }
  return (
    <form className={`${page.card} ${style.form}`} onSubmit={join} aria-label={words.join}>
      <Field
        label={words.name}
        value={name}
        onChange={setName}
        hint={words.nameHint}
        autoComplete="username"
        maxLength={64}
        isRequired
      />
      {link.outside === null ? null : (
        <Button
          isDisabled={!named.success || leaving.isPending}
          onPress={() => named.success && leaving.mutate({ secret, name: named.data })}
        >
          {words.outside(link.outside)}
        </Button>
      )}
      <PasswordField
        label={words.password}
        value={password}
        onChange={setPassword}
        isNew
        hint={words.passwordHint(shortestPassword)}
      />
      <PasswordField label={words.again} value={again} onChange={setAgain} isNew />
      <p className={page.note} aria-live="polite">
        {differ ? words.differ : ''}
      </p>
      {[joining.error, leaving.error].map((error, i) =>
        error === null ? null : <ProblemNote key={i === 0 ? 'join' : 'leave'} error={error} names={names} />,
      )}
      <Button type="submit" look="primary" isDisabled={!read.success || again !== password || joining.isPending}>
        {link.name === null ? words.join : words.set}
      </Button>
    </form>
  )
}
