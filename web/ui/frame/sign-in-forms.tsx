// The ways to sign in: name and password first, another service where one is set up, a token for whoever has no account.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Session } from '#api/contract/session.ts'
import { setOutFor } from '#web/queries/invitation.ts'
import { signIn, signInByName } from '#web/queries/session.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '../button.tsx'
import { Field } from '../field.tsx'
import { PasswordField } from '../password-field.tsx'
import { ProblemNote } from '../problem-note.tsx'
import style from './frame.module.css'
import { leaveFor } from './leave-for.ts'

type Props = { outside: string | null; onAnswer: (session: Session) => Promise<void> }

export function SignInForms({ outside, onAnswer }: Props) {
  const { signIn: words } = useText().accounts
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const byName = useMutation({ mutationFn: signInByName, onSuccess: onAnswer })
  const leaving = useMutation({ mutationFn: setOutFor, onSuccess: ({ address }) => leaveFor(address) })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    byName.mutate({ name, password })
  }
  return (
    <>
      {outside === null ? null : (
        <>
          <Button look="primary" isDisabled={leaving.isPending} onPress={() => leaving.mutate(null)}>
            {words.outside(outside)}
          </Button>
          {leaving.error === null ? null : <ProblemNote error={leaving.error} />}
        </>
      )}
      <form className={style.form} onSubmit={submit} aria-label={words.title}>
        <Field label={words.name} value={name} onChange={setName} autoComplete="username" maxLength={200} isRequired />
        <PasswordField label={words.password} value={password} onChange={setPassword} />
        {byName.error === null ? null : <ProblemNote error={byName.error} />}
        <Button type="submit" look="primary" isDisabled={name.trim() === '' || password === '' || byName.isPending}>
          {words.signIn}
        </Button>
        <p className={style.note}>{words.forgotten}</p>
      </form>
      <details className={style.more}>
        <summary>{words.byToken}</summary>
        <ByToken onAnswer={onAnswer} />
      </details>
    </>
  )
}

function ByToken({ onAnswer }: Pick<Props, 'onAnswer'>) {
  const { frame, accounts } = useText()
  const [token, setToken] = useState('')
  const signingIn = useMutation({ mutationFn: signIn, onSuccess: onAnswer })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    signingIn.mutate(token.trim())
  }
  return (
    <form className={style.form} onSubmit={submit} aria-label={accounts.signIn.byToken}>
      <label className={style.field}>
        {frame.role.token}
        <input
          type="password"
          autoComplete="off"
          className={style.input}
          value={token}
          onChange={(event) => setToken(event.target.value)}
        />
      </label>
      <p className={style.note}>{frame.role.tokenNote}</p>
      {signingIn.error === null ? null : <ProblemNote error={signingIn.error} />}
      <Button type="submit" isDisabled={token.trim() === '' || signingIn.isPending}>
        {frame.role.signIn}
      </Button>
    </form>
  )
}
