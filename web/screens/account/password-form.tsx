// Another password: who knows the old one may choose it.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Account, passwordChange } from '#api/contract/account.ts'
import { shortestPassword } from '#data/schema/person.ts'
import { changePassword } from '#web/queries/account.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { useSignedIn } from '#web/ui/frame/use-signed-in.ts'
import page from '#web/ui/page.module.css'
import { PasswordField } from '#web/ui/password-field.tsx'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import style from './account.module.css'

export function PasswordForm({ own }: { own: Account }) {
  const { account: words, join } = useText().accounts
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const signedIn = useSignedIn()
  const changing = useMutation({
    mutationFn: changePassword,
    gcTime: 0,
    onSuccess: async (session) => {
      setCurrent('')
      setPassword('')
      await signedIn(session, true)
    },
  })
  const read = passwordChange.safeParse({ current, password })
  const save = (event: FormEvent): void => {
    event.preventDefault()
    if (read.success) changing.mutate(read.data)
  }
  if (!own.hasPassword) return <p>{words.outside}</p>
  return (
    <section className={page.section} aria-labelledby="password">
      <h2 id="password">{words.password}</h2>
      <p className={page.note}>{words.passwordNote}</p>
      <form className={style.form} onSubmit={save} aria-labelledby="password">
        <input type="text" autoComplete="username" value={own.name} readOnly hidden />
        <PasswordField label={words.current} value={current} onChange={setCurrent} />
        <PasswordField
          label={words.next}
          value={password}
          onChange={setPassword}
          isNew
          hint={join.passwordHint(shortestPassword)}
        />
        {changing.error === null ? null : (
          <ProblemNote error={changing.error} names={{ current: words.current, password: words.next }} />
        )}
        <div>
          <Button type="submit" look="primary" isDisabled={!read.success || changing.isPending}>
            {words.save}
          </Button>
        </div>
        <p role="status" className={page.note}>
          {changing.isSuccess ? words.changed : ''}
        </p>
      </form>
    </section>
  )
}
